#include "tests/core/backends/postgrestabletest.h"
#include "tests/support/compareerror.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// Rows with odd times, ids and texts, and what the table refuses.
class TestPostgresRows : public PostgresTableTest
{
    Q_OBJECT

private Q_SLOTS:
    void timesToTheMicrosecond();
    void timesWithoutZone();
    void timesThatAreNone();
    void rowsWithoutId();
    void comparesTextsNotValues();
    void refusesOddIds();
    void rulesOfTheTable();
    void refusalsShowNoContent();
};

void TestPostgresRows::timesToTheMicrosecond()
{
    m_raw->execute("ALTER ROLE editor SET timezone = 'America/New_York'");
    m_raw->execute("INSERT INTO " + m_name
        + " VALUES ('wf-1', '1', '2026-01-02 03:04:05.000001+00', '1969-12-31 23:59:59.999999+00'),"
          " ('wf-2', '1', '0001-01-01 00:00:00+00', '9999-12-31 23:59:59.999999+00')");
    const auto backend = open(m_table);
    const auto first = backend->load(WorkflowId("wf-1"), {});
    QCOMPARE(first->summary.createdAt, 1'767'323'045'000'001);
    QCOMPARE(first->summary.updatedAt, -1);
    const auto second = backend->load(WorkflowId("wf-2"), {});
    QCOMPARE(second->summary.createdAt, -62'135'596'800'000'000);
    QCOMPARE(second->summary.updatedAt, 253'402'300'799'999'999);
    const WorkflowList list = listAll(*backend);
    QCOMPARE(list.createdAt(list.at(0).id == WorkflowId("wf-1") ? 0 : 1), first->summary.createdAt);
    m_raw->execute("ALTER ROLE editor RESET timezone");
}

/// They are in the zone of the user's sessions, the reference's as well as ours.
void TestPostgresRows::timesWithoutZone()
{
    m_raw->execute("ALTER TABLE " + m_name
        + " ALTER created_at TYPE timestamp, ALTER updated_at TYPE timestamp;"
          " ALTER ROLE editor SET timezone = 'America/New_York'; INSERT INTO "
        + m_name + " VALUES ('wf-1', '1', '2026-01-01 22:04:05.000001', '2026-01-01 22:04:05')");
    const auto backend = open(m_table);
    const auto state = backend->load(WorkflowId("wf-1"), {});
    QCOMPARE(state->summary.createdAt, 1'767'323'045'000'001);
    QCOMPARE(listAll(*backend).createdAt(0), state->summary.createdAt);
    const qint64 before = QDateTime::currentMSecsSinceEpoch() * 1'000 - 1'000'000;
    QVERIFY(backend->save(WorkflowId("wf-1"), "2", state->revision, {}));
    const auto saved = backend->load(WorkflowId("wf-1"), {});
    QCOMPARE(saved->summary.createdAt, state->summary.createdAt);
    QVERIFY(saved->summary.updatedAt > before && saved->summary.updatedAt < before + 60'000'000);
    m_raw->execute("ALTER ROLE editor RESET timezone");
}

void TestPostgresRows::timesThatAreNone()
{
    m_raw->execute("INSERT INTO " + m_name
        + " VALUES ('null', '1', NULL, NULL), ('infinity', '1', 'infinity', '-infinity'),"
          " ('bc', '1', '4713-01-01 BC', '0001-12-31 23:59:59+00 BC')");
    const auto backend = open(m_table);
    const WorkflowList list = listAll(*backend);
    QCOMPARE(list.size(), 3);
    for (qsizetype row = 0; row < list.size(); ++row) {
        QVERIFY(!list.createdAt(row) && !list.updatedAt(row));
        const auto state = backend->load(list.at(row).id, {});
        QVERIFY(state && !state->summary.createdAt && !state->summary.updatedAt);
        QVERIFY(backend->save(list.at(row).id, "2", state->revision, {}));
        QVERIFY(backend->load(list.at(row).id, {})->summary.updatedAt);
    }
}

void TestPostgresRows::rowsWithoutId()
{
    m_raw->execute("ALTER TABLE " + m_name + " DROP CONSTRAINT " + m_name
        + "_pkey, ALTER workflow_id DROP NOT NULL, ALTER state_jsonb DROP NOT NULL; INSERT INTO " + m_name
        + " VALUES (NULL, '1'), ('wf-1', NULL), ('wf-2', '2'), ('wf-2', '3')");
    const auto backend = open(m_table);
    QCOMPARE(listAll(*backend).size(), 3);
    const auto state = backend->load(WorkflowId("wf-1"), {});
    QCOMPARE(state->form, StoredState::Form::Null);
    QVERIFY(backend->save(WorkflowId("wf-1"), "1", state->revision, {}));
    const QString findings = backend->health(HealthDepth::Thorough, {})->findings.join(u'\n');
    QVERIFY(findings.contains(u"without an id"));
    QVERIFY(findings.contains(u"repeat the id"));
}

void TestPostgresRows::comparesTextsNotValues()
{
    const auto backend = open(m_table);
    const auto revision = backend->create(WorkflowId("wf-1"), "[1.0]", {});
    m_raw->execute("UPDATE " + m_name + " SET state_jsonb = '[1]'");
    COMPARE_ERROR(backend->save(WorkflowId("wf-1"), "[2]", *revision, {}), ErrorKind::Conflict);
}

void TestPostgresRows::refusesOddIds()
{
    const auto backend = open(m_table);
    for (const QByteArray &id : {QByteArray("a\0b", 3), QByteArray("\xed\xa0\xbd"), QByteArray("\xff")}) {
        COMPARE_ERROR(backend->create(WorkflowId(id), "1", {}), ErrorKind::InvalidArgument);
        COMPARE_ERROR(backend->load(WorkflowId(id), {}), ErrorKind::NotFound);
        COMPARE_ERROR(backend->save(WorkflowId(id), "1", Revision("1"), {}), ErrorKind::NotFound);
        COMPARE_ERROR(backend->remove(WorkflowId(id), Revision("1"), {}), ErrorKind::NotFound);
    }
    QByteArray incompressible;
    for (quint32 i = 0; incompressible.size() < 9'000; ++i)
        incompressible += QByteArray::number(i * 2'654'435'761U, 36);
    COMPARE_ERROR(backend->create(WorkflowId(incompressible), "1", {}), ErrorKind::InvalidData);
    QCOMPARE(m_raw->value("SELECT count(*) FROM " + m_name), "0");
}

void TestPostgresRows::rulesOfTheTable()
{
    m_raw->execute(
        "ALTER TABLE " + m_name + " ADD CONSTRAINT no_numbers CHECK (jsonb_typeof(state_jsonb) <> 'number')");
    const auto backend = open(m_table);
    const auto created = backend->create(WorkflowId("wf-1"), "7654321", {});
    COMPARE_ERROR(created, ErrorKind::InvalidArgument);
    QVERIFY(created.error().detail.contains(u"no_numbers"));
    QVERIFY(!created.error().detail.contains(u"7654321"));
}

void TestPostgresRows::refusalsShowNoContent()
{
    const auto backend = open(m_table);
    const auto revision = backend->create(WorkflowId("wf-1"), "1", {});
    for (const QByteArray &text : {QByteArray("{\"canary\": NaN}"), QByteArray("[\"canary\\u0000\"]"),
             QByteArray("[\"canary\", 1e140000]"), QByteArray("\"canary\xff\""), QByteArray("\"canary\\ud800\""),
             QByteArray("canary"), QByteArray("\"canary\0\"", 9), QByteArray(QByteArray(15'000, '[') + "canary")}) {
        const auto saved = backend->save(WorkflowId("wf-1"), text, *revision, {});
        COMPARE_ERROR(saved, ErrorKind::InvalidData);
        QVERIFY2(!saved.error().detail.contains(u"canary"), qPrintable(saved.error().detail));
    }
    QCOMPARE(backend->load(WorkflowId("wf-1"), {})->revision, *revision);
}

QTEST_GUILESS_MAIN(TestPostgresRows)
#include "tst_postgresrows.moc"
