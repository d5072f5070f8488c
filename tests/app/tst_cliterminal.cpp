#include "tests/app/program.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

/// What stores hold must not reach a terminal as commands to it.
class TestCliTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showMakesControlsVisible();
    void showRawIsExact();
    void pipedIsExact();
    void everyCommandIsSafe_data();
    void everyCommandIsSafe();
    void listIsATable();

private:
    ReferenceStore m_store;
};

namespace {

// A title, a cleared screen, a C1 control, a bidirectional override; what a terminal must never get.
const QByteArray Hostile = "\x1b]0;owned\x07\x1b[2J\xc2\x9b"
                           "31m\xe2\x80\xae";

bool hasControls(const QByteArray &bytes)
{
    return bytes.contains('\x1b') || bytes.contains('\x07') || bytes.contains("\xc2\x9b")
        || bytes.contains("\xe2\x80\xae");
}

} // namespace

void TestCliTerminal::initTestCase()
{
    // Raw controls are not JSON, so this state is also one that cannot be parsed; its id is as hostile.
    m_store.execute(u"DELETE FROM workflow_states"_s);
    m_store.execute(
        u"INSERT INTO workflow_states(workflow_id, state_json) VALUES (CAST(x'%1' AS TEXT), "
        "CAST(x'%1' AS TEXT)), ('good', CAST(x'7b2261223a2022e280ae22202c202262223a2022c29b227d' AS TEXT)), "
        "('other', '{}')"_s.arg(QString::fromLatin1(Hostile.toHex())));
}

void TestCliTerminal::showMakesControlsVisible()
{
    const Outcome outcome = stateloupeOnTerminal({u"show"_s, m_store.path(), QString::fromUtf8(Hostile)});
    QCOMPARE(outcome.code, 0);
    QVERIFY(!hasControls(outcome.output));
    QVERIFY2(outcome.output.contains("owned") && outcome.output.endsWith("\r\n"), outcome.output.constData());
}

void TestCliTerminal::showRawIsExact()
{
    const Outcome outcome = stateloupeOnTerminal({u"show"_s, m_store.path(), QString::fromUtf8(Hostile), u"--raw"_s});
    QCOMPARE(outcome.output, Hostile);
}

void TestCliTerminal::pipedIsExact()
{
    QCOMPARE(stateloupe({u"show"_s, m_store.path(), QString::fromUtf8(Hostile)}).output, Hostile);
}

void TestCliTerminal::everyCommandIsSafe_data()
{
    const QString path = m_store.path();
    const QString id = QString::fromUtf8(Hostile);
    QTest::addColumn<QStringList>("arguments");
    QTest::addRow("list") << QStringList{u"list"_s, path};
    QTest::addRow("list --json") << QStringList{u"list"_s, path, u"--json"_s};
    QTest::addRow("missing id") << QStringList{u"show"_s, path, id + u"x"_s};
    QTest::addRow("missing value") << QStringList{u"show"_s, path, u"good"_s, u"/"_s + id};
    QTest::addRow("not JSON") << QStringList{u"show"_s, path, id, u"/a"_s};
    QTest::addRow("set") << QStringList{u"set"_s, path, u"good"_s, u"/a"_s, u"1"_s, u"--dry-run"_s};
    QTest::addRow("bad value") << QStringList{u"set"_s, path, u"good"_s, u"/a"_s, id};
    QTest::addRow("diff") << QStringList{u"diff"_s, path, u"good"_s, path, u"other"_s};
    QTest::addRow("delete") << QStringList{u"delete"_s, path, id};
    QTest::addRow("address") << QStringList{u"list"_s, u"sqlite:/nowhere/"_s + id};
    QTest::addRow("usage") << QStringList{u"list"_s, path, u"--"_s + id};
}

void TestCliTerminal::everyCommandIsSafe()
{
    QFETCH(const QStringList, arguments);
    const Outcome outcome = stateloupeOnTerminal(arguments, "n\n");
    QVERIFY(!outcome.output.isEmpty());
    QByteArray shown = outcome.output;
    QVERIFY2(!hasControls(shown), shown.toHex(' ').constData());
}

void TestCliTerminal::listIsATable()
{
    const Outcome outcome = stateloupeOnTerminal({u"list"_s, m_store.path(), u"--sort"_s, u"id"_s, u"--reverse"_s});
    const QList<QByteArray> lines = outcome.output.split('\n');
    QVERIFY2(lines.first().startsWith("ID "), outcome.output.constData());
    QVERIFY(lines.first().contains("SIZE") && lines.first().contains("UPDATED"));
    QVERIFY(lines.value(1).startsWith("other "));
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestCliTerminal)
#include "tst_cliterminal.moc"
