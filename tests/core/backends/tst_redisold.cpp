#include "core/backends/rediscommand.h"
#include "core/backends/redisreplyreader.h"
#include "tests/core/backends/redisservertest.h"
#include "tests/support/scriptedserver.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// A server before Redis 6.0 has neither SCAN … TYPE nor SET … KEEPTTL, and is served all the same.
class TestRedisOld : public RedisServerTest
{
    Q_OBJECT

private Q_SLOTS:
    void saysItsVersion();
    void listsOnlyStrings_data();
    void listsOnlyStrings();
    void keepsTheExpiry();
    void changesSafely();

private:
    std::unique_ptr<ScriptedServer> makeOld() const;
    static std::unique_ptr<StateBackend> openOld(const ScriptedServer &server);
};

namespace {

/// Hands commands on to a real server, as one client.
class Relay
{
public:
    explicit Relay(quint16 port) { m_socket.connectToHost(u"127.0.0.1"_s, port); }

    QByteArray answer(const RedisCommand &command)
    {
        m_socket.write(formatted(command));
        RedisReplyReader reader;
        QByteArray bytes;
        while (!reader.next() && m_socket.waitForReadyRead()) {
            const QByteArray more = m_socket.readAll();
            reader.feed(more);
            bytes += more;
        }
        return bytes;
    }

private:
    QTcpSocket m_socket;
};

} // namespace

/// The real server, with what version 5.0 has not got taken away.
std::unique_ptr<ScriptedServer> TestRedisOld::makeOld() const
{
    auto relay = std::shared_ptr<Relay>();
    return std::make_unique<ScriptedServer>(
        [relay, port = m_server->port()](const QByteArrayList &command) mutable -> ScriptedAnswer {
            if (!relay) // in the thread that uses it
                relay = std::make_shared<Relay>(port);
            if (command.first() == "INFO")
                return {bulk("redis_version:5.0.14\r\nrole:master\r\n")};
            if (command.contains("KEEPTTL") || (command.first() == "SCAN" && command.contains("TYPE")))
                return {"-ERR syntax error\r\n"};
            return {relay->answer(command)};
        });
}

std::unique_ptr<StateBackend> TestRedisOld::openOld(const ScriptedServer &server)
{
    RedisSettings settings;
    settings.host = u"127.0.0.1"_s;
    settings.port = server.port();
    return opened(std::make_unique<RedisBackend>(settings, Secret()));
}

void TestRedisOld::saysItsVersion()
{
    const auto server = makeOld();
    QCOMPARE(openOld(*server)->traits().product, u"Redis 5.0.14"_s);
}

void TestRedisOld::listsOnlyStrings_data()
{
    QTest::addColumn<bool>("details");
    QTest::newRow("details") << true;
    QTest::newRow("ids") << false;
}

void TestRedisOld::listsOnlyStrings()
{
    QFETCH(const bool, details);
    m_server->command({"SET", "workflow:a", "{}"});
    m_server->command({"SET", "workflow:empty", ""});
    m_server->command({"RPUSH", "workflow:list", "x"});
    m_server->command({"XADD", "workflow:stream", "*", "a", "b"});
    const auto server = makeOld();
    WorkflowList list;
    const auto append = [&list](WorkflowList &&chunk) {
        list.append(chunk);
        return true;
    };
    QVERIFY(openOld(*server)->list({.details = details}, append, {}));
    QCOMPARE(idsOf(list), (std::set<QByteArray>{"a", "empty"}));
}

void TestRedisOld::keepsTheExpiry()
{
    m_server->command({"SET", "workflow:a", "1", "PX", "600000"});
    m_server->command({"SET", "workflow:b", "1"});
    const qint64 expiry = m_server->command({"PEXPIRETIME", "workflow:a"}).toLongLong();
    const auto server = makeOld();
    const auto backend = openOld(*server);
    for (const char *id : {"a", "b"}) {
        const auto state = backend->load(WorkflowId(id), {});
        QVERIFY(backend->save(WorkflowId(id), "2", state->revision, {}));
    }
    // As exactly as one can who has to ask first.
    QVERIFY(std::abs(m_server->command({"PEXPIRETIME", "workflow:a"}).toLongLong() - expiry) < 5'000);
    QCOMPARE(m_server->command({"PTTL", "workflow:b"}), "-1");
}

void TestRedisOld::changesSafely()
{
    const auto server = makeOld();
    const auto backend = openOld(*server);
    const Revision revision = *backend->create(WorkflowId("a"), "1", {});
    m_server->command({"SET", "workflow:a", "2"});
    COMPARE_ERROR(backend->save(WorkflowId("a"), "3", revision, {}), ErrorKind::Conflict);
    const Revision current = backend->load(WorkflowId("a"), {})->revision;
    QVERIFY(backend->save(WorkflowId("a"), "3", current, {}));
    QCOMPARE(m_server->command({"GET", "workflow:a"}), "3");
    COMPARE_ERROR(backend->save(WorkflowId("gone"), "3", current, {}), ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestRedisOld)
#include "tst_redisold.moc"
