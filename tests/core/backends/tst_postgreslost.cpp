#include "core/backends/postgresbackend.h"
#include "tests/support/compareerror.h"
#include "tests/support/postgresserver.h"
#include "tests/support/storefixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// Servers that stop, restart, hang up or take long: every verb ends in time, says what became of a change, and the
/// next one finds the server again.
class TestPostgresLost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void stoppedSession();
    void stoppedSessionAndCancel();
    void stoppedPostmaster();
    void cancelsAWaitingChange();
    void deadlineOfAWaitingChange();
    void cancelledReadKeepsItsSession();
    void cancelledByTheAdministrator();
    void statementTimeout();

    void deadSessionIsReplacedUnnoticed();
    void interruptedReadIsRepeated();
    void interruptedChangeIsUnknown_data();
    void interruptedChangeIsUnknown();
    void restartIsSurvived();
    void vanishedTable();
    void failingCommitIsNoSuccess();
    void serializationFailure();

    void interruptedListIsNoShortList_data();
    void interruptedListIsNoShortList();
    void slowListShowsSomething();
    void cancelsALongList();
    void listLeavesNoSessionBehind();

private:
    std::unique_ptr<StateBackend> open() const;
    Revision createCounter();
    int sessionProcess() const;
    QByteArray stored() const;
    template <typename Verb>
    void expectInTime(Verb verb, ErrorKind kind, bool cancels);

    PostgresServer m_server;
    std::unique_ptr<RawPostgres> m_raw;
    std::unique_ptr<StateBackend> m_backend;
};

namespace {

const WorkflowId Counter("counter");

CallControl within(int milliseconds)
{
    return CallControl(QDeadlineTimer(milliseconds), {});
}

/// Does something in a moment, while the test waits for an answer.
std::jthread later(int milliseconds, std::function<void()> action)
{
    return std::jthread([milliseconds, action = std::move(action)] {
        std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
        action();
    });
}

} // namespace

void TestPostgresLost::init()
{
    m_raw = m_server.connectRaw();
    m_raw->execute("DROP TABLE IF EXISTS workflow_states CASCADE");
    m_server.createTable();
    m_backend = open();
}

void TestPostgresLost::cleanup()
{
    m_backend.reset();
    m_raw.reset();
}

std::unique_ptr<StateBackend> TestPostgresLost::open() const
{
    return opened(std::make_unique<PostgresBackend>(m_server.settings(), PostgresServer::password()));
}

Revision TestPostgresLost::createCounter()
{
    const auto revision = m_backend->create(Counter, "0", {});
    if (!revision)
        qFatal("%s", qPrintable(revision.error().detail));
    return *revision;
}

int TestPostgresLost::sessionProcess() const
{
    const QList<int> processes = m_server.backendsOf();
    if (processes.size() != 1)
        qFatal("There are %d sessions.", int(processes.size()));
    return processes.first();
}

QByteArray TestPostgresLost::stored() const
{
    return m_server.connectRaw()->value("SELECT state_jsonb FROM workflow_states WHERE workflow_id = 'counter'");
}

/// `verb` gets a control that ends after 300 ms, by a deadline or by cancelling.
template <typename Verb>
void TestPostgresLost::expectInTime(Verb verb, ErrorKind kind, bool cancels)
{
    QElapsedTimer timer;
    timer.start();
    const CallControl cancelled(QDeadlineTimer::Forever, [&timer] { return timer.elapsed() >= 300; });
    const auto result = verb(cancels ? cancelled : within(300));
    const qint64 elapsed = timer.elapsed();
    COMPARE_ERROR(result, kind);
    QVERIFY2(elapsed >= 290 && elapsed < 1'500, QByteArray::number(elapsed).constData());
}

void TestPostgresLost::stoppedSession()
{
    const Revision revision = createCounter();
    stopProcess(sessionProcess());
    expectInTime(
        [&](const CallControl &control) { return m_backend->load(Counter, control); }, ErrorKind::Unavailable, false);
    // It was left behind; the server itself still answers.
    QVERIFY(m_backend->load(Counter, within(5'000)));
    for (const int process : m_server.backendsOf())
        stopProcess(process);
    expectInTime([&](const CallControl &control) { return m_backend->save(Counter, "1", revision, control); },
        ErrorKind::OutcomeUnknown, false);
    for (const int process : m_server.backendsOf())
        stopProcess(process);
    expectInTime(
        [&](const CallControl &control) {
            if (auto health = m_backend->health(HealthDepth::Quick, within(5'000)); !health)
                return health;
            for (const int process : m_server.backendsOf())
                stopProcess(process);
            return m_backend->health(HealthDepth::Quick, control);
        },
        ErrorKind::Unavailable, false);
    for (const int process : m_server.backendsOf())
        continueProcess(process);
    QVERIFY(m_backend->load(Counter, within(5'000)));
}

void TestPostgresLost::stoppedSessionAndCancel()
{
    createCounter();
    stopProcess(sessionProcess());
    expectInTime(
        [&](const CallControl &control) { return m_backend->load(Counter, control); }, ErrorKind::Cancelled, true);
    for (const int process : m_server.backendsOf())
        continueProcess(process);
    QVERIFY(m_backend->load(Counter, within(5'000)));
}

void TestPostgresLost::stoppedPostmaster()
{
    createCounter();
    const int process = sessionProcess();
    m_server.stopPostmaster();
    // A session that exists works on, whereas nobody can be told to end a statement.
    QVERIFY(m_backend->load(Counter, within(5'000)));
    stopProcess(process);
    expectInTime(
        [&](const CallControl &control) { return m_backend->load(Counter, control); }, ErrorKind::Unavailable, false);
    expectInTime(
        [&](const CallControl &control) { return m_backend->load(Counter, control); }, ErrorKind::Unavailable, false);
    expectInTime(
        [&](const CallControl &control) { return m_backend->load(Counter, control); }, ErrorKind::Cancelled, true);
    expectInTime(
        [&](const CallControl &control) {
            return PostgresBackend(m_server.settings(), PostgresServer::password()).open(control);
        },
        ErrorKind::Unavailable, false);
    m_server.continuePostmaster();
    continueProcess(process);
    QVERIFY(m_backend->load(Counter, within(5'000)));
}

void TestPostgresLost::cancelsAWaitingChange()
{
    const Revision revision = createCounter();
    const int process = sessionProcess();
    m_raw->execute("BEGIN; SELECT FROM workflow_states FOR UPDATE");
    expectInTime([&](const CallControl &control) { return m_backend->save(Counter, "1", revision, control); },
        ErrorKind::Cancelled, true);
    m_raw->execute("COMMIT");
    QCOMPARE(m_backend->load(Counter, {})->revision, revision);
    QCOMPARE(sessionProcess(), process);
}

void TestPostgresLost::deadlineOfAWaitingChange()
{
    const Revision revision = createCounter();
    m_raw->execute("BEGIN; SELECT FROM workflow_states FOR UPDATE");
    expectInTime([&](const CallControl &control) { return m_backend->remove(Counter, revision, control); },
        ErrorKind::Unavailable, false);
    m_raw->execute("COMMIT");
    QVERIFY(m_backend->save(Counter, "1", revision, {}));
}

void TestPostgresLost::cancelledReadKeepsItsSession()
{
    createCounter();
    const int process = sessionProcess();
    m_raw->execute("BEGIN; LOCK TABLE workflow_states");
    expectInTime(
        [&](const CallControl &control) { return m_backend->load(Counter, control); }, ErrorKind::Cancelled, true);
    m_raw->execute("COMMIT");
    QVERIFY(m_backend->load(Counter, {}));
    QCOMPARE(sessionProcess(), process);
}

void TestPostgresLost::cancelledByTheAdministrator()
{
    const Revision revision = createCounter();
    const QByteArray process = QByteArray::number(sessionProcess());
    m_raw->execute("BEGIN; SELECT FROM workflow_states FOR UPDATE");
    const auto cancelling
        = later(200, [&] { m_server.connectRaw()->execute("SELECT pg_cancel_backend(" + process + ")"); });
    COMPARE_ERROR(m_backend->save(Counter, "1", revision, within(10'000)), ErrorKind::Unavailable);
    m_raw->execute("COMMIT");
    QVERIFY(m_backend->save(Counter, "1", revision, {}));
}

void TestPostgresLost::statementTimeout()
{
    const Revision revision = createCounter();
    m_raw->execute("ALTER ROLE editor SET statement_timeout = 200");
    m_backend = open();
    m_raw->execute("BEGIN; SELECT FROM workflow_states FOR UPDATE");
    const auto saved = m_backend->save(Counter, "1", revision, within(10'000));
    COMPARE_ERROR(saved, ErrorKind::Unavailable);
    QVERIFY(saved.error().detail.contains(u"statement_timeout"));
    m_raw->execute("COMMIT; ALTER ROLE editor RESET statement_timeout");
}

void TestPostgresLost::deadSessionIsReplacedUnnoticed()
{
    const Revision revision = createCounter();
    const int process = sessionProcess();
    m_raw->execute("SELECT pg_terminate_backend(" + QByteArray::number(process) + ", 5000)");
    QVERIFY(m_backend->save(Counter, "1", revision, within(10'000)));
    QVERIFY(sessionProcess() != process);
}

void TestPostgresLost::interruptedReadIsRepeated()
{
    createCounter();
    const QByteArray process = QByteArray::number(sessionProcess());
    m_raw->execute("BEGIN; LOCK TABLE workflow_states");
    const auto interrupting
        = later(200, [&] { m_raw->execute("SELECT pg_terminate_backend(" + process + "); COMMIT"); });
    QVERIFY(m_backend->load(Counter, within(10'000)));
}

void TestPostgresLost::interruptedChangeIsUnknown_data()
{
    QTest::addColumn<bool>("stopsServer");
    QTest::newRow("session ended") << false;
    QTest::newRow("server ended") << true;
}

void TestPostgresLost::interruptedChangeIsUnknown()
{
    QFETCH(const bool, stopsServer);
    const Revision revision = createCounter();
    const QByteArray process = QByteArray::number(sessionProcess());
    m_raw->execute("BEGIN; SELECT FROM workflow_states FOR UPDATE");
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    if (stopsServer) {
        const auto killing = later(200, [&] { m_server.kill(); });
        COMPARE_ERROR(m_backend->save(Counter, "1", revision, within(10'000)), ErrorKind::OutcomeUnknown);
    } else {
        const auto ending
            = later(200, [&] { m_server.connectRaw()->execute("SELECT pg_terminate_backend(" + process + ")"); });
        COMPARE_ERROR(m_backend->save(Counter, "1", revision, within(10'000)), ErrorKind::OutcomeUnknown);
        m_raw->execute("COMMIT");
    }
    if (stopsServer) {
        m_raw.reset();
        m_server.stop();
        m_server.start();
    }
    // It was not sent again.
    QCOMPARE(stored(), "0");
    QVERIFY(m_backend->load(Counter, within(10'000)));
}

void TestPostgresLost::restartIsSurvived()
{
    const Revision revision = createCounter();
    m_raw.reset();
    m_server.stop();
    COMPARE_ERROR(m_backend->load(Counter, within(5'000)), ErrorKind::Unavailable);
    COMPARE_ERROR(m_backend->save(Counter, "1", revision, within(5'000)), ErrorKind::Unavailable);
    m_server.start();
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY(m_backend->load(Counter, within(5'000)));
    QVERIFY(timer.elapsed() < 5'000);
    QVERIFY(m_backend->save(Counter, "1", revision, within(5'000)));
}

void TestPostgresLost::vanishedTable()
{
    createCounter();
    m_raw->execute("DROP TABLE workflow_states");
    COMPARE_ERROR(m_backend->load(Counter, within(5'000)), ErrorKind::NotFound);
    m_raw->execute("SELECT pg_terminate_backend(" + QByteArray::number(sessionProcess()) + ", 5000)");
    COMPARE_ERROR(m_backend->load(Counter, within(5'000)), ErrorKind::NotFound);
    QCOMPARE(m_raw->value("SELECT to_regclass('workflow_states')"), "");
}

void TestPostgresLost::failingCommitIsNoSuccess()
{
    m_raw->execute("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'too late';"
                   " END $$; CREATE CONSTRAINT TRIGGER late AFTER UPDATE ON workflow_states DEFERRABLE INITIALLY"
                   " DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse()");
    const Revision revision = createCounter();
    const auto saved = m_backend->save(Counter, "1", revision, {});
    COMPARE_ERROR(saved, ErrorKind::InvalidArgument);
    QVERIFY(saved.error().detail.contains(u"too late"));
    QCOMPARE(stored(), "0");
    m_raw->execute("DROP TRIGGER late ON workflow_states; DROP FUNCTION refuse");
}

void TestPostgresLost::serializationFailure()
{
    const Revision revision = createCounter();
    m_raw->execute("ALTER ROLE editor SET default_transaction_isolation = 'repeatable read'");
    m_backend = open();
    m_raw->execute("BEGIN; UPDATE workflow_states SET updated_at = now()");
    const auto committing = later(200, [this] { m_raw->execute("COMMIT"); });
    COMPARE_ERROR(m_backend->save(Counter, "1", revision, within(10'000)), ErrorKind::Unavailable);
    QCOMPARE(stored(), "0");
    m_server.connectRaw()->execute("ALTER ROLE editor RESET default_transaction_isolation");
}

void TestPostgresLost::interruptedListIsNoShortList_data()
{
    QTest::addColumn<QByteArray>("function");
    QTest::newRow("ended") << QByteArray("pg_terminate_backend");
    QTest::newRow("cancelled") << QByteArray("pg_cancel_backend");
}

void TestPostgresLost::interruptedListIsNoShortList()
{
    QFETCH(const QByteArray, function);
    m_raw->execute("INSERT INTO workflow_states SELECT i::text, '1' FROM generate_series(1, 300000) i");
    const QByteArray process = QByteArray::number(sessionProcess());
    qint64 rows = 0;
    const auto sink = [&](WorkflowList &&chunk) {
        if (rows == 0)
            m_raw->execute("SELECT " + function + '(' + process + ')');
        rows += chunk.size();
        return true;
    };
    COMPARE_ERROR(m_backend->list({100}, sink, within(10'000)), ErrorKind::Unavailable);
    QVERIFY(rows > 0 && rows < 300'000);
    QCOMPARE(listAll(*m_backend).size(), 300'000);
}

void TestPostgresLost::slowListShowsSomething()
{
    m_raw->execute("SET ROLE editor; CREATE VIEW slow AS SELECT i::text AS workflow_id, '1'::jsonb AS state_jsonb FROM"
                   " (SELECT i, CASE WHEN i > 1000 THEN pg_sleep(0.2) END FROM generate_series(1, 1010) i) rows;"
                   " RESET ROLE");
    PostgresBackend backend(m_server.settings(u"slow"_s), PostgresServer::password());
    QVERIFY(backend.open({}));
    int chunks = 0;
    qint64 rows = 0;
    QVERIFY(backend.list({}, [&](WorkflowList &&chunk) { return ++chunks, rows += chunk.size(), true; }, {}));
    QCOMPARE(rows, 1'010);
    QVERIFY(chunks >= 2);
}

void TestPostgresLost::cancelsALongList()
{
    m_raw->execute("SET ROLE editor; CREATE VIEW endless AS SELECT i::text AS workflow_id, '1'::jsonb AS state_jsonb"
                   " FROM generate_series(1, 1000000000) i; RESET ROLE");
    PostgresBackend backend(m_server.settings(u"endless"_s), PostgresServer::password());
    QVERIFY(backend.open({}));
    QElapsedTimer timer;
    timer.start();
    const CallControl control(QDeadlineTimer::Forever, [&timer] { return timer.elapsed() >= 300; });
    COMPARE_ERROR(backend.list(
                      {}, [](WorkflowList &&) { return true; }, control),
        ErrorKind::Cancelled);
    QVERIFY(timer.elapsed() < 1'300);
    m_raw->execute("DROP VIEW endless");
    QTRY_COMPARE(
        m_raw->value("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'COPY%endless%' AND state = 'active'"),
        "0");
}

void TestPostgresLost::listLeavesNoSessionBehind()
{
    createCounter();
    const auto sink = [this](WorkflowList &&) { return m_backend->load(Counter, {}).has_value(); };
    QVERIFY(m_backend->list({}, sink, {}));
    QTRY_COMPARE(m_server.backendsOf().size(), 1);
    QVERIFY(m_backend->list({}, [](WorkflowList &&) { return false; }, {}));
    QVERIFY(m_backend->load(Counter, {}));
    QTRY_COMPARE(m_server.backendsOf().size(), 1);
}

QTEST_GUILESS_MAIN(TestPostgresLost)
#include "tst_postgreslost.moc"
