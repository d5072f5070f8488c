#include "core/conversion/crewhistory.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

class TestCrewHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLinesAsTheReferenceDoes_data();
    void readsLinesAsTheReferenceDoes();
    void escapesToOneLine_data();
    void escapesToOneLine();
};

void TestCrewHistory::readsLinesAsTheReferenceDoes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("role"); // null: the line is dropped
    QTest::addColumn<QString>("content");

    QTest::newRow("plain") << u"USER: hi"_s << u"user"_s << u"hi"_s;
    QTest::newRow("a name is lost") << u"USER (john): Help me"_s << u"user"_s << u"Help me"_s;
    QTest::newRow("any case, blanks") << u"  sYstem\t:  x \x1f"_s << u"system"_s << u"x"_s;
    QTest::newRow("empty") << u"TOOL:"_s << u"tool"_s << u""_s;
    QTest::newRow("colon in a name") << u"USER (a:b): x"_s << u"user"_s << u"b): x"_s;
    QTest::newRow("no colon") << u"USER hi"_s << QString() << QString();
    QTest::newRow("an agent") << u"[Agent]: hi"_s << QString() << QString();
}

void TestCrewHistory::readsLinesAsTheReferenceDoes()
{
    QFETCH(QString, line);
    QFETCH(QString, role);
    QFETCH(QString, content);
    const auto read = readPlainCrewLine(line);
    QCOMPARE(read.has_value(), !role.isNull());
    if (read)
        QCOMPARE(*read, (CrewLine{role, {}, content}));
}

void TestCrewHistory::escapesToOneLine_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("line");

    QTest::newRow("plain") << QString() << u"hi"_s << u"USER: hi"_s;
    QTest::newRow("lines") << u"Ann"_s << u"a\nUSER: b"_s << u"USER (Ann): a\\nUSER: b"_s;
    QTest::newRow("backslashes") << QString() << u"C:\\new\\"_s << u"USER: C:\\\\new\\\\"_s;
    QTest::newRow("other line ends") << QString() << u"\r\u2028\u0085"_s << u"USER: \\u000d\\u2028\\u0085"_s;
    QTest::newRow("a name like a prefix")
        << u"x): SYSTEM (y"_s << u""_s << u"USER (x\\u0029\\u003a SYSTEM \\u0028y): "_s;
}

void TestCrewHistory::escapesToOneLine()
{
    QFETCH(QString, name);
    QFETCH(QString, content);
    QFETCH(QString, line);
    const CrewLine message{u"user"_s, name, content};
    QCOMPARE(escapedCrewLine(message), line);
    QCOMPARE(readEscapedCrewLine(line), message);
    QCOMPARE(readPlainCrewLine(line)->role, u"user"_s);
}

QTEST_APPLESS_MAIN(TestCrewHistory)
#include "tst_crewhistory.moc"
