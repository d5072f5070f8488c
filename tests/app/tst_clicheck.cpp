#include "tests/app/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

/// `stateloupe check`: what it prints, the codes it leaves with, and that it changes nothing it was not told to.
class TestCliCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsFindings();
    void tellsNothingOfHealthyWorkflows();
    void tellsJson();
    void checksNamedWorkflows();
    void reportsWorkflowsWithoutProgress();
    void listsRules();
    void refusesNonsense_data();
    void refusesNonsense();
    void repairs();
    void tellsWhatARepairLeaves();
    void repairsBesideTheRulesAskedFor();
    void repairsNothingInADryRun();
    void asksBeforeRepairing();
    void leavesDamagedWorkflowsAlone();

private:
    static void insert(const ReferenceStore &store, const QString &id, const QString &state);
    static void insertHuman(const ReferenceStore &store);

    ReferenceStore m_store;
};

void TestCliCheck::insert(const ReferenceStore &store, const QString &id, const QString &state)
{
    store.execute(u"INSERT INTO workflow_states(workflow_id, state_json) VALUES ('%1', '%2')"_s.arg(id, state));
}

void TestCliCheck::insertHuman(const ReferenceStore &store)
{
    insert(store, u"order-1"_s,
        uR"({"messages": [{"role" : "Human", "content": 1.0, "timestamp": "2026-11-23T10:00:00"}], "metadata": )"
        uR"({"workflow_id": "order-1", "created_at": "2026-11-23", "updated_at": "2026-11-23"}})"_s);
}

void TestCliCheck::tellsFindings()
{
    const ReferenceStore store;
    insertHuman(store);
    const QByteArray before = store.digest();
    const Outcome outcome = stateloupe({u"check"_s, store.path(), u"--severity"_s, u"error"_s});
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.output,
        QByteArray("order-1\tU06\terror\t1\t/messages/0/role\tThe role \"Human\" is none that the reference system "
                   "reads.\n"));
    QVERIFY2(outcome.errors.startsWith("41 workflows checked, 1 with findings: 1 error, "), outcome.errors.constData());
    QCOMPARE(store.digest(), before);
}

void TestCliCheck::tellsNothingOfHealthyWorkflows()
{
    const Outcome outcome = stateloupe({u"check"_s, m_store.path(), u"--severity"_s, u"error"_s});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(outcome.errors, QByteArray("40 workflows checked, nothing found\n"));
}

void TestCliCheck::tellsJson()
{
    const Outcome outcome = stateloupe({u"check"_s, m_store.path(), u"--rule"_s, u"u24"_s, u"--json"_s});
    QCOMPARE(outcome.code, 1);
    const QList<QByteArray> lines = outcome.output.trimmed().split('\n');
    QVERIFY(lines.size() > 10);
    for (const QByteArray &line : lines) {
        const QJsonObject finding = QJsonDocument::fromJson(line).object();
        QCOMPARE(finding[u"rule"].toString(), u"U24"_s);
        QCOMPARE(finding[u"severity"].toString(), u"warning"_s);
        QCOMPARE(finding[u"places"].toArray().size(), finding[u"place_count"].toInt());
        QVERIFY(!finding[u"id"].toString().isEmpty() && !finding[u"repairable"].toBool());
    }
}

void TestCliCheck::checksNamedWorkflows()
{
    const ReferenceStore store;
    insertHuman(store);
    const Outcome one = stateloupe({u"check"_s, store.path(), u"order-1"_s, u"--rule"_s, u"U06"_s});
    QCOMPARE(one.code, 1);
    QVERIFY(one.errors.startsWith("1 workflow checked"));
    const Outcome none = stateloupe({u"check"_s, store.path(), u"nobody"_s});
    QCOMPARE(none.code, 1);
    QVERIFY(none.errors.contains("nobody"));
}

void TestCliCheck::reportsWorkflowsWithoutProgress()
{
    const ReferenceStore store;
    store.execute(u"DELETE FROM workflow_states"_s);
    const QString metadata
        = uR"("metadata": {"workflow_id": "%1", "created_at": "2026-01-01", "updated_at": "2026-01-01"}})"_s;
    insert(store, u"silent"_s, uR"({"context": {"status": "running"}, )"_s + metadata.arg(u"silent"_s));
    insert(store, u"paused"_s, uR"({"context": {"status": "paused"}, )"_s + metadata.arg(u"paused"_s));
    store.execute(u"UPDATE workflow_states SET updated_at = '2026-01-01 00:00:00'"_s);
    const Outcome outcome = stateloupe({u"check"_s, store.path(), u"--stalled-for"_s, u"1d12h"_s});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.output.startsWith("silent\tW02\twarning\t"), outcome.output.constData());
    QCOMPARE(outcome.output.count('\n'), 1);
    QCOMPARE(stateloupe({u"check"_s, store.path()}).code, 0);
}

void TestCliCheck::listsRules()
{
    const Outcome outcome = stateloupe({u"check"_s, u"--rules"_s});
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.output.startsWith("U01\terror\t"));
    QVERIFY(outcome.output.contains("\nU06\terror\tUnknown role\tRename roles\tThe reference system"));
    const Outcome json = stateloupe({u"check"_s, u"--rules"_s, u"--json"_s});
    QCOMPARE(json.output.count('\n'), outcome.output.count('\n'));
    QCOMPARE(QJsonDocument::fromJson(json.output.split('\n').first())[u"rule"].toString(), u"U01"_s);
}

void TestCliCheck::refusesNonsense_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString store = m_store.path();
    QTest::newRow("no store") << QStringList{u"check"_s};
    QTest::newRow("no rule") << QStringList{u"check"_s, store, u"--rule"_s, u"U99"_s};
    QTest::newRow("no repair") << QStringList{u"check"_s, store, u"--repair"_s, u"U26"_s, u"--yes"_s};
    QTest::newRow("no duration") << QStringList{u"check"_s, store, u"--stalled-for"_s, u"long"_s};
    QTest::newRow("no severity") << QStringList{u"check"_s, store, u"--severity"_s, u"bad"_s};
    QTest::newRow("nothing to be dry") << QStringList{u"check"_s, store, u"--dry-run"_s};
    QTest::newRow("repairs as JSON") << QStringList{u"check"_s, store, u"--repair"_s, u"U06"_s, u"--json"_s};
}

void TestCliCheck::refusesNonsense()
{
    QFETCH(const QStringList, arguments);
    const Outcome outcome = stateloupe(arguments);
    QCOMPARE(outcome.code, 2);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY(outcome.errors.startsWith("stateloupe: "));
}

void TestCliCheck::repairs()
{
    const ReferenceStore store;
    insertHuman(store);
    const QByteArray others = store.digestWithout(u"order-1"_s);
    const QByteArray text = store.text(u"order-1"_s);
    const Outcome outcome = stateloupe({u"check"_s, store.path(), u"--repair"_s, u"U06"_s, u"--yes"_s});
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.output.contains("~ /messages/0/role \"Human\" → \"user\"\n"));
    QCOMPARE(store.text(u"order-1"_s), QByteArray(text).replace("Human", "user"));
    QCOMPARE(store.digestWithout(u"order-1"_s), others);
    QCOMPARE(stateloupe({u"check"_s, store.path(), u"--repair"_s, u"U06"_s, u"--yes"_s}).code, 0);
}

/// A finding has many places, and some of them may be beyond repair.
void TestCliCheck::tellsWhatARepairLeaves()
{
    const ReferenceStore store;
    insert(store, u"order-1"_s, uR"({"messages": [{"role": "Human"}, {"role": "wizard"}]})"_s);
    const Outcome outcome = stateloupe({u"check"_s, store.path(), u"--repair"_s, u"U06"_s, u"--yes"_s});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.errors.contains("U06"), outcome.errors.constData());
    QCOMPARE(store.text(u"order-1"_s), QByteArray(R"({"messages": [{"role": "user"}, {"role": "wizard"}]})"));
}

void TestCliCheck::repairsBesideTheRulesAskedFor()
{
    const ReferenceStore store;
    insertHuman(store);
    const Outcome outcome
        = stateloupe({u"check"_s, store.path(), u"--rule"_s, u"U01"_s, u"--repair"_s, u"U06"_s, u"--yes"_s});
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.output.contains("~ /messages/0/role \"Human\" → \"user\"\n"));
}

void TestCliCheck::repairsNothingInADryRun()
{
    const ReferenceStore store;
    insertHuman(store);
    const QByteArray before = store.digest();
    const Outcome outcome = stateloupe({u"check"_s, store.path(), u"--repair"_s, u"U06"_s, u"--dry-run"_s});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.output.contains("Would repair \"order-1\"\n~ /messages/0/role \"Human\" → \"user\"\n"));
    QVERIFY(outcome.output.endsWith("Dry run: nothing was written.\n"));
    QCOMPARE(store.digest(), before);
}

void TestCliCheck::asksBeforeRepairing()
{
    const ReferenceStore store;
    insertHuman(store);
    const QByteArray before = store.digest();
    const Outcome unasked = stateloupe({u"check"_s, store.path(), u"--repair"_s, u"U06"_s});
    QCOMPARE(unasked.code, 5);
    QVERIFY(unasked.errors.contains("--yes"));
    QCOMPARE(stateloupeOnTerminal({u"check"_s, store.path(), u"--repair"_s, u"U06"_s}, "n\n").code, 5);
    QCOMPARE(store.digest(), before);
    QCOMPARE(stateloupeOnTerminal({u"check"_s, store.path(), u"--repair"_s, u"U06"_s}, "y\n").code, 0);
    QVERIFY(store.digest() != before);
}

void TestCliCheck::leavesDamagedWorkflowsAlone()
{
    const ReferenceStore store;
    insert(store, u"broken"_s, u"{\"messages\": ["_s);
    const QByteArray before = store.digest();
    const Outcome outcome = stateloupe(
        {u"check"_s, store.path(), u"broken"_s, u"--repair"_s, u"U06"_s, u"--rule"_s, u"U01"_s, u"--yes"_s});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.output.startsWith("broken\tU01\terror\t0\t\t"));
    QCOMPARE(store.digest(), before);
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestCliCheck)
#include "tst_clicheck.moc"
