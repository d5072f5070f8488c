#include "tests/core/backends/redisservertest.h"
#include "tests/support/scriptedserver.h"

#include <QElapsedTimer>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// Servers that stop, fall silent, end and come back: every call ends in time and says what became of it.
class TestRedisTrouble : public RedisServerTest
{
    Q_OBJECT

private Q_SLOTS:
    void givesUpOnAStoppedServer_data();
    void givesUpOnAStoppedServer();
    void cancelsWhatHangs_data();
    void cancelsWhatHangs();
    void goesOnWhenTheServerDoes();

    void neverSaysThatAnUnansweredChangeWasNotMade_data();
    void neverSaysThatAnUnansweredChangeWasNotMade();
    void knowsThatAnUnsentChangeWasNotMade();
    void sendsAChangeOnce();

    void findsARestartedServer();
    void findsAnotherConnection();
    void failsWhileTheServerIsGone();
    void endsAListThatLostItsConnection();
    void tellsThatAListGoesOn();
    void usesTheStoreWhileListing();
    void leavesNoTransactionOpen();
    void refusesWritesWhenMemoryIsFull();
    void deletesWhenMemoryIsFull();
};

namespace {

constexpr qint64 Generous = 2'000; ///< milliseconds; the machine may be busy

using Verb = std::function<Result<>(StateBackend &backend, const CallControl &control)>;

template <typename T>
Result<> withoutValue(const Result<T> &result)
{
    if (!result)
        return tl::unexpected(result.error());
    return {};
}

void addVerbs()
{
    QTest::addColumn<Verb>("verb");
    const WorkflowId id("a");
    const auto row = [](const char *name, const Verb &verb) { QTest::newRow(name) << verb; };
    row("open", [](StateBackend &backend, const CallControl &control) { return backend.open(control); });
    row("load",
        [id](StateBackend &backend, const CallControl &control) { return withoutValue(backend.load(id, control)); });
    row("list", [](StateBackend &backend, const CallControl &control) {
        return backend.list(
            {}, [](WorkflowList &&) { return true; }, control);
    });
    row("describe", [id](StateBackend &backend, const CallControl &control) {
        return withoutValue(backend.describe({id}, control));
    });
    row("save", [id](StateBackend &backend, const CallControl &control) {
        return withoutValue(backend.save(id, "2", Revision("x"), control));
    });
    row("remove",
        [id](StateBackend &backend, const CallControl &control) { return backend.remove(id, Revision("x"), control); });
    row("health", [](StateBackend &backend, const CallControl &control) {
        return withoutValue(backend.health(HealthDepth::Quick, control));
    });
}

} // namespace

Q_DECLARE_METATYPE(Verb)

void TestRedisTrouble::givesUpOnAStoppedServer_data()
{
    addVerbs();
}

void TestRedisTrouble::givesUpOnAStoppedServer()
{
    QFETCH(const Verb, verb);
    const auto backend = open();
    m_server->stop();
    QElapsedTimer timer;
    timer.start();
    const auto result = verb(*backend, CallControl(QDeadlineTimer(300), {}));
    const qint64 elapsed = timer.elapsed();
    m_server->resume();
    COMPARE_ERROR(result, ErrorKind::Unavailable);
    QVERIFY(elapsed >= 300 && elapsed < 300 + Generous);
}

void TestRedisTrouble::cancelsWhatHangs_data()
{
    addVerbs();
}

void TestRedisTrouble::cancelsWhatHangs()
{
    QFETCH(const Verb, verb);
    const auto backend = open();
    m_server->stop();
    std::atomic<bool> cancelled = false;
    QElapsedTimer timer;
    std::thread canceller([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
        timer.start();
        cancelled = true;
    });
    const auto result = verb(*backend, CallControl(QDeadlineTimer::Forever, [&] { return cancelled.load(); }));
    canceller.join();
    const qint64 elapsed = timer.elapsed();
    m_server->resume();
    COMPARE_ERROR(result, ErrorKind::Cancelled);
    QVERIFY(elapsed < Generous);
}

void TestRedisTrouble::goesOnWhenTheServerDoes()
{
    const auto backend = open();
    QVERIFY(backend->create(WorkflowId("a"), "1", {}));
    m_server->stop();
    std::thread resumer([this] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        m_server->resume();
    });
    const auto state = backend->load(WorkflowId("a"), CallControl(QDeadlineTimer(20'000), {}));
    resumer.join();
    QVERIFY(state);
    QCOMPARE(state->text, "1");
}

void TestRedisTrouble::neverSaysThatAnUnansweredChangeWasNotMade_data()
{
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("cancels");
    QTest::newRow("deadline") << false << false;
    QTest::newRow("cancelled") << false << true;
    QTest::newRow("connection lost") << true << false;
}

void TestRedisTrouble::neverSaysThatAnUnansweredChangeWasNotMade()
{
    QFETCH(const bool, closes);
    QFETCH(const bool, cancels);
    std::atomic<bool> cancelled = false;
    const ScriptedServer server([&](const QByteArrayList &command) -> ScriptedAnswer {
        if (command.first() == "GET" && command[1] == "workflow:a")
            return {bulk("1")};
        if (command.first() == "PTTL")
            return {":-1\r\n"};
        if (command.first() == "WATCH" || command.first() == "MULTI")
            return {"+OK\r\n"};
        if (command.first() != "EXEC" && !(command.first() == "SET" && command.contains("NX")))
            return command.first() == "SET" ? ScriptedAnswer{"+QUEUED\r\n"} : answerAsRedis(command);
        cancelled = cancels;
        return {{}, closes ? ScriptedAnswer::Then::Close : ScriptedAnswer::Then::GoOn};
    });
    RedisSettings settings;
    settings.host = u"127.0.0.1"_s;
    settings.port = server.port();
    RedisBackend backend(settings, Secret());
    QVERIFY(backend.open({}));
    const Revision revision = backend.load(WorkflowId("a"), {})->revision;
    const auto control = [&] {
        cancelled = false;
        return CallControl(QDeadlineTimer(closes || cancels ? 20'000 : 300), [&] { return cancelled.load(); });
    };
    COMPARE_ERROR(backend.save(WorkflowId("a"), "2", revision, control()), ErrorKind::OutcomeUnknown);
    COMPARE_ERROR(backend.create(WorkflowId("b"), "2", control()), ErrorKind::OutcomeUnknown);
    cancelled = false;
    QCOMPARE(backend.load(WorkflowId("a"), {})->text, "1");
    int sets = 0;
    for (const QByteArrayList &command : server.commands())
        sets += command.first() == "SET" ? 1 : 0;
    QCOMPARE(sets, 2);
}

/// More than the system holds back for a server that does not read.
void TestRedisTrouble::knowsThatAnUnsentChangeWasNotMade()
{
    const auto backend = open();
    const QByteArray large(64 * 1024 * 1024, 'x');
    m_server->stop();
    const auto created = backend->create(WorkflowId("a"), large, CallControl(QDeadlineTimer(500), {}));
    m_server->resume();
    COMPARE_ERROR(created, ErrorKind::Unavailable);
    QCOMPARE(m_server->command({"EXISTS", "workflow:a"}), "0");
    QVERIFY(backend->create(WorkflowId("a"), large, {}));
    QCOMPARE(m_server->command({"STRLEN", "workflow:a"}), QByteArray::number(large.size()));
    QCOMPARE(backend->load(WorkflowId("a"), {})->text, large);
}

void TestRedisTrouble::sendsAChangeOnce()
{
    const auto backend = open();
    m_server->stop();
    const auto created = backend->create(WorkflowId("a"), "1", CallControl(QDeadlineTimer(300), {}));
    COMPARE_ERROR(created, ErrorKind::OutcomeUnknown);
    m_server->resume();
    const auto state = backend->load(WorkflowId("a"), {});
    if (state) // the server had it in its buffer
        QCOMPARE(state->text, "1");
    QCOMPARE(m_server->command({"DBSIZE"}), state ? "1" : "0");
}

void TestRedisTrouble::findsARestartedServer()
{
    const auto backend = open();
    const auto other = open();
    for (int i = 0; i < 20; ++i) {
        m_server->restart();
        const WorkflowId id(QByteArray::number(i));
        QVERIFY(backend->create(id, "1", {}));
        const auto state = other->load(id, {});
        QVERIFY(state);
        m_server->command({"CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"});
        const auto saved = backend->save(id, "2", state->revision, {});
        QVERIFY(saved);
        QVERIFY(other->remove(id, *saved, {}));
    }
}

void TestRedisTrouble::findsAnotherConnection()
{
    const auto backend = open();
    const Revision revision = *backend->create(WorkflowId("a"), "1", {});
    m_server->command({"CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"});
    QCOMPARE(listAll(*backend).size(), 1);
    m_server->command({"CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"});
    QVERIFY(backend->health(HealthDepth::Quick, {}));
    m_server->command({"CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"});
    QVERIFY(backend->setTtl(WorkflowId("a"), 60'000, revision, {}));
}

void TestRedisTrouble::failsWhileTheServerIsGone()
{
    const auto backend = open();
    m_server->kill();
    COMPARE_ERROR(backend->load(WorkflowId("a"), {}), ErrorKind::Unavailable);
    COMPARE_ERROR(backend->create(WorkflowId("a"), "1", {}), ErrorKind::Unavailable);
    m_server->start();
    QVERIFY(backend->create(WorkflowId("a"), "1", {}));
}

void TestRedisTrouble::endsAListThatLostItsConnection()
{
    const auto backend = open();
    for (int i = 0; i < 5'000; ++i)
        m_server->command({"SET", "workflow:" + QByteArray::number(i), "{}"});
    const auto listed = backend->list({.chunkRows = 10, .details = false},
        [&](WorkflowList &&) {
            m_server->command({"CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"});
            return true;
        },
        {});
    COMPARE_ERROR(listed, ErrorKind::Unavailable);
    QCOMPARE(listAll(*backend).size(), 5'000);
}

/// In a large database with few workflows there are none for a long time.
void TestRedisTrouble::tellsThatAListGoesOn()
{
    std::atomic<int> scans = 0;
    const ScriptedServer server([&](const QByteArrayList &command) -> ScriptedAnswer {
        if (command.first() != "SCAN" || command.contains("1"))
            return answerAsRedis(command);
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        return {"*2\r\n" + bulk(++scans < 15 ? "17" : "0") + "*0\r\n"};
    });
    RedisSettings settings;
    settings.host = u"127.0.0.1"_s;
    settings.port = server.port();
    RedisBackend backend(settings, Secret());
    QVERIFY(backend.open({}));
    int signs = 0;
    QVERIFY(backend.list({}, [&signs](WorkflowList &&chunk) { return chunk.isEmpty() && ++signs > 0; }, {}));
    QVERIFY(signs >= 1 && signs < 15);
}

void TestRedisTrouble::usesTheStoreWhileListing()
{
    const auto backend = open();
    for (int i = 0; i < 5'000; ++i)
        m_server->command({"SET", "workflow:" + QByteArray::number(i), "{}"});
    for (const bool details : {false, true}) {
        WorkflowList all;
        const auto listed = backend->list({.chunkRows = 700, .details = details},
            [&](WorkflowList &&chunk) {
                const auto state = backend->load(chunk.at(0).id, {});
                all.append(chunk);
                return state && backend->save(chunk.at(0).id, "[]", state->revision, {}).has_value();
            },
            {});
        QVERIFY(listed);
        QCOMPARE(all.size(), 5'000);
        QCOMPARE(idsOf(all).size(), size_t(5'000));
        // What was sent ahead for a list that nobody wants any more disturbs nobody.
        QVERIFY(backend->list({.chunkRows = 10, .details = details}, [](WorkflowList &&) { return false; }, {}));
        QVERIFY(backend->load(WorkflowId("7"), {}));
        QCOMPARE(listAll(*backend).size(), 5'000);
    }
}

void TestRedisTrouble::leavesNoTransactionOpen()
{
    const auto backend = open();
    const Revision revision = *backend->create(WorkflowId("a"), "1", {});
    std::atomic<int> questions = 0;
    // Cancelled at every moment that a change asks whether to go on.
    for (int moment = 1; moment < 12; ++moment) {
        questions = 0;
        const CallControl control(QDeadlineTimer::Forever, [&] { return ++questions > moment; });
        const auto saved = backend->save(WorkflowId("a"), "1", revision, control);
        QVERIFY(saved || saved.error().kind == ErrorKind::Cancelled || saved.error().kind == ErrorKind::OutcomeUnknown);
        QCOMPARE(backend->load(WorkflowId("a"), {})->text, "1");
    }
}

/// That makes room.
void TestRedisTrouble::deletesWhenMemoryIsFull()
{
    const auto backend = open();
    const Revision revision = *backend->create(WorkflowId("a"), "1", {});
    m_server->command({"CONFIG", "SET", "maxmemory", "1"});
    const auto expiring = backend->setTtl(WorkflowId("a"), 60'000, revision, {});
    const auto refused = backend->remove(WorkflowId("a"), Revision("another"), {});
    const auto removed = backend->remove(WorkflowId("a"), revision, {});
    m_server->command({"CONFIG", "SET", "maxmemory", "0"});
    QVERIFY(expiring);
    COMPARE_ERROR(refused, ErrorKind::Conflict);
    QVERIFY(removed);
    COMPARE_ERROR(backend->load(WorkflowId("a"), {}), ErrorKind::NotFound);
}

void TestRedisTrouble::refusesWritesWhenMemoryIsFull()
{
    const auto backend = open();
    const Revision revision = *backend->create(WorkflowId("a"), "1", {});
    m_server->command({"CONFIG", "SET", "maxmemory", "1"});
    const auto saved = backend->save(WorkflowId("a"), "2", revision, {});
    const auto created = backend->create(WorkflowId("b"), "2", {});
    const auto loaded = backend->load(WorkflowId("a"), {});
    m_server->command({"CONFIG", "SET", "maxmemory", "0"});
    COMPARE_ERROR(saved, ErrorKind::Unavailable);
    QVERIFY(saved.error().detail.contains(u"maxmemory"));
    COMPARE_ERROR(created, ErrorKind::Unavailable);
    QCOMPARE(loaded->text, "1");
    QVERIFY(backend->save(WorkflowId("a"), "2", revision, {}));
}

QTEST_GUILESS_MAIN(TestRedisTrouble)
#include "tst_redistrouble.moc"
