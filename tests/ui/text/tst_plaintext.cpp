#include "ui/text/plaintext.h"
#include "ui/text/workflowtext.h"

#include <QTest>
#include <QWidget>

namespace stateloupe {

using namespace Qt::StringLiterals;

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreAlwaysSeen();
    void marksWhatCannotBeSeen_data();
    void marksWhatCannotBeSeen();
    void keepsOneLine_data();
    void keepsOneLine();
    void neverPassesTheLength();
    void toolTipIsNeverMarkup();
};

void TestPlainText::idsAreAlwaysSeen()
{
    QCOMPARE(workflowIdText(WorkflowId("w 1")), u"w 1"_s);
    QCOMPARE(workflowIdText(WorkflowId("")), u"\"\""_s);
    QCOMPARE(workflowIdText(WorkflowId("  ")), u"\"  \""_s);
    QCOMPARE(workflowIdText(WorkflowId("w1\xc2\xa0")), u"\"w1\u00a0\""_s);
    QCOMPARE(workflowIdText(WorkflowId("\xe2\x80\x8b")), u"‹U+200B›"_s);
    QCOMPARE(shortWorkflowIdText(WorkflowId(" ")), u"\" \""_s);
}

void TestPlainText::marksWhatCannotBeSeen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("visible");
    QTest::newRow("plain") << u"plain, ä, 漢, 😀"_s << u"plain, ä, 漢, 😀"_s;
    QTest::newRow("line feed and tab stay") << u"a\n\tb"_s << u"a\n\tb"_s;
    QTest::newRow("null") << QString(QChar(u'\0')) << u"‹NUL›"_s;
    QTest::newRow("escape") << u"\x1b[31m"_s << u"‹ESC›[31m"_s;
    QTest::newRow("carriage return") << u"a\rb"_s << u"a‹CR›b"_s;
    QTest::newRow("delete") << u"\x7f"_s << u"‹DEL›"_s;
    QTest::newRow("c1") << QString(QChar(0x9b)) << u"‹U+009B›"_s;
    QTest::newRow("override") << QString(QChar(0x202e) + u"evil"_s) << u"‹RLO›evil"_s;
    QTest::newRow("isolate") << QString(QChar(0x2066)) << u"‹LRI›"_s;
    QTest::newRow("zero width") << QString(QChar(0x200b)) << u"‹U+200B›"_s;
    QTest::newRow("byte order mark") << QString(QChar(0xfeff)) << u"‹U+FEFF›"_s;
    QTest::newRow("line separator") << QString(QChar(0x2028)) << u"‹U+2028›"_s;
    QTest::newRow("lone high surrogate") << QString(QString(QChar(0xd800)) + u'x') << u"‹U+D800›x"_s;
    QTest::newRow("lone low surrogate") << QString(QChar(0xdc00)) << u"‹U+DC00›"_s;
    QTest::newRow("tag character") << QString(QString(QChar(0xdb40)) + QChar(0xdc41)) << u"‹U+E0041›"_s;
}

void TestPlainText::marksWhatCannotBeSeen()
{
    QFETCH(QString, text);
    QTEST(visibleText(text), "visible");
}

void TestPlainText::keepsOneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("maxLength");
    QTest::addColumn<QString>("line");
    QTest::newRow("fits") << u"abc"_s << 3 << u"abc"_s;
    QTest::newRow("too long") << u"abcd"_s << 3 << u"ab…"_s;
    QTest::newRow("breaks") << u"a\r\nb\nc"_s << 10 << u"a⏎b⏎c"_s;
    QTest::newRow("a mark is whole or absent") << QString(u"ab"_s + QChar(0x202e)) << 6 << u"ab…"_s;
    QTest::newRow("a pair is whole or absent") << u"a😀b"_s << 3 << u"a…"_s;
    QTest::newRow("one") << u"abc"_s << 1 << u"…"_s;
    QTest::newRow("no room") << u"abc"_s << 0 << QString();
}

void TestPlainText::keepsOneLine()
{
    QFETCH(QString, text);
    QFETCH(int, maxLength);
    QTEST(singleLine(text, maxLength), "line");
}

void TestPlainText::neverPassesTheLength()
{
    const QString text = QString(u"ab"_s + QChar(0x202e) + u"\n😀\x1b"_s).repeated(20);
    for (int length = 0; length < 200; ++length)
        QVERIFY(singleLine(text, length).size() <= length);
}

void TestPlainText::toolTipIsNeverMarkup()
{
    QWidget widget;
    setPlainToolTip(&widget, u"<img src=\"/etc/passwd\">\n"_s + QChar(0x202e));
    QCOMPARE(widget.toolTip(), u"<qt>&lt;img src=&quot;/etc/passwd&quot;&gt;<br>‹RLO›</qt>"_s);
    setPlainToolTip(&widget, {});
    QVERIFY(widget.toolTip().isEmpty());
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestPlainText)
#include "tst_plaintext.moc"
