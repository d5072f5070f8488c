#include "ui/text/bytetext.h"
#include "ui/text/editabletext.h"

#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace stateloupe {

class ByteTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsNotUtf8();
    void givesBackEveryByte_data();
    void givesBackEveryByte();
    void breaksLongLines();
    void knowsWhatAnEditorKeeps();
};

void ByteTextTest::showsWhatIsNotUtf8()
{
    QCOMPARE(visibleBytes("a\xff\xc3\xa9\xc3"), u"a‹FF›é‹C3›"_s);
    QCOMPARE(visibleBytes("a\n\tb"), u"a  b"_s);
    QCOMPARE(visibleBytes("\xe2\x80\xae"), u"‹RLO›"_s);
}

void ByteTextTest::givesBackEveryByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray every;
    for (int byte = 0; byte < 256; ++byte)
        every += char(byte);
    QTest::newRow("every byte") << every;
    QTest::newRow("separators") << QString(u"a\u2028b\u2029c\u00a0d\ufdd0e\r\nf"_s).toUtf8();
    QTest::newRow("encoded surrogate") << QByteArray("\xed\xb2\x80");
    QTest::newRow("long line") << QByteArray(20'000, 'x') + QString(u"東京"_s).repeated(5'000).toUtf8() + "\n";
    QTest::newRow("emoji") << QString(u"😀"_s).repeated(5'000).toUtf8();
    QByteArray noise;
    QRandomGenerator random(7);
    for (int i = 0; i < 50'000; ++i)
        noise += char(random.bounded(256));
    QTest::newRow("noise") << noise;
}

void ByteTextTest::givesBackEveryByte()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(editedBytes(editableBytes(bytes)), bytes);
    QPlainTextEdit editor;
    editor.setPlainText(editableBytes(bytes));
    QCOMPARE(editedBytes(editor.document()->toRawText()), bytes);
}

void ByteTextTest::breaksLongLines()
{
    for (const QString &line : editableBytes(QByteArray(100'000, 'x')).split(u'\n'))
        QVERIFY(line.size() <= 4097);
}

void ByteTextTest::knowsWhatAnEditorKeeps()
{
    QVERIFY(isPlainlyEditable(u"one\ntwo\tthree\u00a0é😀"));
    QVERIFY(!isPlainlyEditable(u"\u202e"));
    QVERIFY(!isPlainlyEditable(u"a\rb"));
    QVERIFY(!isPlainlyEditable(u"a\u2029b"));
    QPlainTextEdit editor(u"a\u00a0b\nc"_s);
    QCOMPARE(editedText(&editor), u"a\u00a0b\nc"_s);
    QCOMPARE(escapedForEditing(u"\"a\u2028b\""_s), u"\"a\\u2028b\""_s);
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::ByteTextTest)
#include "tst_bytetext.moc"
