#include "tests/core/backends/redisservertest.h"
#include "tests/support/scriptedserver.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// Every way in which opening a Redis store goes wrong has its own step and sentence.
class TestRedisOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheStep_data();
    void namesTheStep();
    void opensAUnixSocket();
    void opensAnAddress();
    void changesNothing();

    void logsIn_data();
    void logsIn();
    void keepsNeedlessPasswords();
    void keepsPasswordsFromOtherServices();
    void keepsPasswordsOfServersWithoutLogin();
    void selectsTheDatabase();

    void trustsOnlyTheHost_data();
    void trustsOnlyTheHost();
    void trustsNobodyWithoutAuthority();
    void refusesAnEmptyAuthority();
    void tellsPlainFromTls();
    void sendsNothingBeforeTls();
    void sendsNothingInPlainTextElsewhere();

    void refusesAClusterNode();
    void refusesASilentClusterNode();
    void readsFromAReplica();
    void waitsForLoading();
    void understandsProtectedMode();
};

namespace {

struct Opening
{
    Result<> result;
    OpeningStep step;
};

Opening tryOpen(const RedisSettings &settings, const QByteArray &password = {}, int milliseconds = 20'000)
{
    RedisBackend backend(settings, Secret(QByteArray(password)));
    const auto result = backend.open(CallControl(QDeadlineTimer(milliseconds), {}));
    return {result, backend.openingStep()};
}

RedisSettings at(const QString &host, quint16 port)
{
    RedisSettings settings;
    settings.host = host;
    settings.port = port;
    return settings;
}

} // namespace

#define COMPARE_OPENING(opening, expectedStep, expectedKind)                                                           \
    do {                                                                                                               \
        const Opening comparedOpening = (opening);                                                                     \
        COMPARE_ERROR(comparedOpening.result, expectedKind);                                                           \
        QCOMPARE(comparedOpening.step, expectedStep);                                                                  \
    } while (false)

void TestRedisOpening::namesTheStep_data()
{
    QTest::addColumn<RedisSettings>("settings");
    QTest::addColumn<OpeningStep>("step");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("nobody listens") << at(u"127.0.0.1"_s, freePort()) << OpeningStep::Address << ErrorKind::Unavailable;
    RedisSettings unixSettings;
    unixSettings.socket = u"/nonexistent/redis.sock"_s;
    QTest::newRow("no socket") << unixSettings << OpeningStep::Address << ErrorKind::NotFound;
    unixSettings.socket = u"/etc/passwd"_s;
    QTest::newRow("a file") << unixSettings << OpeningStep::Address << ErrorKind::Unavailable;
    unixSettings.socket = u'/' + QString(200, u'x');
    QTest::newRow("a long path") << unixSettings << OpeningStep::Address << ErrorKind::InvalidArgument;
    QTest::newRow("another machine") << at(u"192.0.2.1"_s, 6379) << OpeningStep::Tls << ErrorKind::PermissionDenied;
}

void TestRedisOpening::namesTheStep()
{
    QFETCH(const RedisSettings, settings);
    QFETCH(const OpeningStep, step);
    QFETCH(const ErrorKind, kind);
    COMPARE_OPENING(tryOpen(settings), step, kind);
}

void TestRedisOpening::opensAUnixSocket()
{
    RedisServer server;
    server.command({"SET", "workflow:a", "{}"});
    RedisBackend backend(server.unixSettings(), Secret());
    QVERIFY(backend.open({}));
    QCOMPARE(backend.openingStep(), OpeningStep::Done);
    QCOMPARE(backend.load(WorkflowId("a"), {})->text, "{}");
    QCOMPARE(backend.traits().transport, Transport::Local);
    QVERIFY(backend.traits().location.startsWith(server.socketPath()));
}

void TestRedisOpening::opensAnAddress()
{
    const RedisServer server;
    QVERIFY(tryOpen(at(u"127.0.0.1"_s, server.port())).result);
    QVERIFY(tryOpen(at(u"localhost"_s, server.port())).result);
}

void TestRedisOpening::changesNothing()
{
    RedisServer server;
    QVERIFY(tryOpen(server.settings()).result);
    QCOMPARE(server.command({"DBSIZE"}), "0");
    QVERIFY(server.command({"INFO", "persistence"}).contains("rdb_changes_since_last_save:0"));
}

void TestRedisOpening::logsIn_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<OpeningStep>("step");
    QTest::newRow("default user") << QString() << QByteArray("main") << OpeningStep::Done;
    QTest::newRow("default user by name") << u"default"_s << QByteArray("main") << OpeningStep::Done;
    QTest::newRow("another user") << u"ann"_s << QByteArray("p\xc3\xa4ss\r\n w") << OpeningStep::Done;
    QTest::newRow("no password needed") << u"open"_s << QByteArray() << OpeningStep::Done;
    QTest::newRow("no password") << QString() << QByteArray() << OpeningStep::Login;
    QTest::newRow("wrong password") << QString() << QByteArray("canary-4711") << OpeningStep::Login;
    QTest::newRow("unknown user") << u"bob"_s << QByteArray("main") << OpeningStep::Login;
    QTest::newRow("switched off") << u"off"_s << QByteArray("main") << OpeningStep::Login;
}

void TestRedisOpening::logsIn()
{
    static const RedisServer server(
        {.acl = "user default on >main ~* &* +@all\n"
                "user ann on #" // of "päss\r\n w"
                "d7741487f5fab3bb57ffd5258777a7d9131ad0f46757b012d95a2b5246555eb0 ~* &* +@all\n"
                "user open on nopass ~* &* +@all\n"
                "user off off >main ~* &* +@all\n"});
    QFETCH(const QString, user);
    QFETCH(const QByteArray, password);
    QFETCH(const OpeningStep, step);
    RedisSettings settings = server.settings();
    settings.user = user;
    const Opening opening = tryOpen(settings, password);
    QCOMPARE(opening.step, step);
    if (step == OpeningStep::Done)
        return;
    COMPARE_ERROR(opening.result, ErrorKind::PermissionDenied);
    QVERIFY(!opening.result.error().detail.contains(u"canary"));
}

/// A password that was meant for another server is not for this one to learn.
void TestRedisOpening::keepsNeedlessPasswords()
{
    RedisServer server;
    QVERIFY(tryOpen(server.settings(), "canary-4711").result);
    const QByteArray commands = server.command({"INFO", "commandstats"});
    QVERIFY(commands.contains("cmdstat_ping"));
    QVERIFY(!commands.contains("cmdstat_auth"));
}

void TestRedisOpening::keepsPasswordsFromOtherServices()
{
    const ScriptedServer server([](const QByteArrayList &command) -> ScriptedAnswer {
        return {"500 what is " + command.join(' ') + "?\r\n", ScriptedAnswer::Then::Close};
    });
    RedisSettings settings = at(u"127.0.0.1"_s, server.port());
    settings.user = u"ann"_s;
    const Opening opening = tryOpen(settings, "canary-4711");
    COMPARE_OPENING(opening, OpeningStep::Login, ErrorKind::InvalidData);
    QVERIFY(opening.result.error().detail.contains(u"what is PING"));
}

/// It repeats what it does not know.
void TestRedisOpening::keepsPasswordsOfServersWithoutLogin()
{
    const RedisServer server({.password = "secret", .config = {u"--rename-command"_s, u"AUTH"_s, u""_s}});
    const Opening opening = tryOpen(server.settings(), "canary-4711");
    QCOMPARE(opening.step, OpeningStep::Login);
    QVERIFY(!opening.result);
    QVERIFY2(!opening.result.error().detail.contains(u"canary"), qPrintable(opening.result.error().detail));
}

void TestRedisOpening::selectsTheDatabase()
{
    const RedisServer server({.config = {u"--databases"_s, u"2"_s}});
    RedisSettings settings = server.settings();
    settings.database = 1;
    QVERIFY(tryOpen(settings).result);
    settings.database = 2;
    COMPARE_OPENING(tryOpen(settings), OpeningStep::Database, ErrorKind::InvalidArgument);
    settings.database = -1;
    COMPARE_OPENING(tryOpen(settings), OpeningStep::Database, ErrorKind::InvalidArgument);
}

void TestRedisOpening::trustsOnlyTheHost_data()
{
    const Certificates &certificates = Certificates::instance();
    QTest::addColumn<ServerCertificate>("certificate");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("by name") << certificates.good() << u"localhost"_s << QString();
    QTest::newRow("by address") << certificates.good() << u"127.0.0.1"_s << QString();
    QTest::newRow("another host") << certificates.otherHost() << u"localhost"_s << u"another host"_s;
    QTest::newRow("expired") << certificates.expired() << u"localhost"_s << u"expired"_s;
    QTest::newRow("self-signed") << certificates.selfSigned() << u"localhost"_s << u"not signed by an authority"_s;
}

void TestRedisOpening::trustsOnlyTheHost()
{
    QFETCH(const ServerCertificate, certificate);
    QFETCH(const QString, host);
    QFETCH(const QString, complaint);
    const RedisServer server({.tls = true, .certificate = certificate});
    RedisSettings settings = server.settings();
    settings.host = host;
    const Opening opening = tryOpen(settings);
    if (complaint.isEmpty()) {
        QVERIFY(opening.result);
        return;
    }
    COMPARE_OPENING(opening, OpeningStep::Tls, ErrorKind::PermissionDenied);
    QVERIFY2(opening.result.error().detail.contains(complaint), qPrintable(opening.result.error().detail));
}

void TestRedisOpening::trustsNobodyWithoutAuthority()
{
    const RedisServer server({.tls = true, .certificate = Certificates::instance().good()});
    RedisSettings settings = server.settings();
    settings.tls.caFile.clear();
    COMPARE_OPENING(tryOpen(settings), OpeningStep::Tls, ErrorKind::PermissionDenied);
}

void TestRedisOpening::refusesAnEmptyAuthority()
{
    const RedisServer server({.tls = true, .certificate = Certificates::instance().good()});
    RedisSettings settings = server.settings();
    for (const QString &file : {u"/nonexistent.pem"_s, u"/etc/passwd"_s}) {
        settings.tls.caFile = file;
        COMPARE_OPENING(tryOpen(settings), OpeningStep::Tls, ErrorKind::InvalidArgument);
    }
}

void TestRedisOpening::tellsPlainFromTls()
{
    const RedisServer tlsServer({.tls = true, .certificate = Certificates::instance().good()});
    const Opening plainToTls = tryOpen(at(u"localhost"_s, tlsServer.port()));
    QVERIFY(!plainToTls.result);
    QCOMPARE(plainToTls.step, OpeningStep::Login);
    QVERIFY2(plainToTls.result.error().detail.contains(u"rediss://"), qPrintable(plainToTls.result.error().detail));

    const RedisServer plainServer;
    RedisSettings settings = plainServer.settings();
    settings.tls.policy = TlsPolicy::Verified;
    const Opening tlsToPlain = tryOpen(settings);
    COMPARE_OPENING(tlsToPlain, OpeningStep::Tls, ErrorKind::Unavailable);
    QVERIFY2(tlsToPlain.result.error().detail.contains(u"redis://"), qPrintable(tlsToPlain.result.error().detail));
}

void TestRedisOpening::sendsNothingBeforeTls()
{
    const ScriptedServer server(&answerAsRedis);
    RedisSettings settings = at(u"localhost"_s, server.port());
    settings.tls.policy = TlsPolicy::Verified;
    settings.user = u"canary-user"_s;
    COMPARE_OPENING(tryOpen(settings, "canary-4711", 500), OpeningStep::Tls, ErrorKind::Unavailable);
    QVERIFY(!server.received().isEmpty());
    QVERIFY(!server.received().contains("canary"));
}

void TestRedisOpening::sendsNothingInPlainTextElsewhere()
{
    RedisSettings settings = at(u"192.0.2.1"_s, 6379);
    QVERIFY(tryOpen(settings).result.error().detail.contains(u"tls=off"));
    settings.tls.policy = TlsPolicy::Off;
    QElapsedTimer timer;
    timer.start();
    COMPARE_OPENING(tryOpen(settings, {}, 300), OpeningStep::Address, ErrorKind::Unavailable);
    QVERIFY(timer.elapsed() < 2'000);
    QCOMPARE(RedisBackend(settings, Secret()).traits().transport, Transport::Plaintext);
}

void TestRedisOpening::refusesAClusterNode()
{
    const RedisServer server(
        {.config = {u"--cluster-enabled"_s, u"yes"_s, u"--cluster-port"_s, QString::number(freePort())}});
    const Opening opening = tryOpen(server.settings());
    COMPARE_OPENING(opening, OpeningStep::Database, ErrorKind::Unsupported);
    QVERIFY(opening.result.error().detail.contains(u"cluster"));
    RedisSettings settings = server.settings();
    settings.database = 1;
    COMPARE_OPENING(tryOpen(settings), OpeningStep::Database, ErrorKind::Unsupported);
}

void TestRedisOpening::refusesASilentClusterNode()
{
    const RedisServer server({.acl = "user default on nopass ~* &* +@all\nuser ann on >pw ~* &* +@all -info\n",
        .config = {u"--rename-command"_s, u"HELLO"_s, u""_s, u"--cluster-enabled"_s, u"yes"_s, u"--cluster-port"_s,
            QString::number(freePort())}});
    RedisSettings settings = server.settings();
    settings.user = u"ann"_s;
    COMPARE_OPENING(tryOpen(settings, "pw"), OpeningStep::Rights, ErrorKind::Unsupported);
}

void TestRedisOpening::readsFromAReplica()
{
    RedisServer primary;
    primary.command({"SET", "workflow:a", "1"});
    RedisServer replica({.acl = "user default on nopass ~* &* +@all\nuser blind on >pw ~* &* +@all -info\n",
        .config = {u"--rename-command"_s, u"HELLO"_s, u""_s, u"--replicaof"_s, u"127.0.0.1"_s,
            QString::number(primary.port())}});
    QTRY_COMPARE_WITH_TIMEOUT(replica.command({"EXISTS", "workflow:a"}), "1", 30'000);

    RedisBackend backend(replica.settings(), Secret());
    QVERIFY(backend.open({}));
    QVERIFY(backend.traits().readOnly);
    QVERIFY(backend.traits().readOnlyReason.contains(QString::number(primary.port())));
    const auto state = backend.load(WorkflowId("a"), {});
    QCOMPARE(state->text, "1");
    COMPARE_ERROR(backend.save(WorkflowId("a"), "2", state->revision, {}), ErrorKind::PermissionDenied);
    COMPARE_ERROR(backend.create(WorkflowId("b"), "2", {}), ErrorKind::PermissionDenied);
    QVERIFY(backend.health(HealthDepth::Quick, {})->findings.contains(backend.traits().readOnlyReason));

    // Who may not ask what the server is learns it from the first change.
    RedisSettings settings = replica.settings();
    settings.user = u"blind"_s;
    RedisBackend blind(settings, Secret("pw"));
    QVERIFY(blind.open({}));
    QVERIFY(!blind.traits().readOnly);
    COMPARE_ERROR(blind.save(WorkflowId("a"), "2", state->revision, {}), ErrorKind::PermissionDenied);
    COMPARE_ERROR(blind.create(WorkflowId("b"), "2", {}), ErrorKind::PermissionDenied);
    QCOMPARE(primary.command({"GET", "workflow:a"}), "1");
}

void TestRedisOpening::waitsForLoading()
{
    RedisServer server({.rdb = QStringLiteral(STATELOUPE_TEST_DATA "/reference.rdb")});
    server.kill();
    // A tenth of a second for each key.
    server.startSlowly({u"--key-load-delay"_s, u"100000"_s, u"--loading-process-events-interval-bytes"_s, u"1024"_s});
    RedisBackend backend(server.settings(), Secret());
    Result<> opened;
    bool wasLoading = false;
    for (QDeadlineTimer deadline(30'000); !deadline.hasExpired();) {
        opened = backend.open(CallControl(QDeadlineTimer(5'000), {}));
        if (opened)
            break;
        if (opened.error().detail.contains(u"loading")) {
            wasLoading = true;
            QCOMPARE(opened.error().kind, ErrorKind::Unavailable);
            QCOMPARE(backend.openingStep(), OpeningStep::Database);
        }
        QTest::qSleep(50);
    }
    QVERIFY(wasLoading);
    QVERIFY(opened);
}

void TestRedisOpening::understandsProtectedMode()
{
    const ScriptedServer server([](const QByteArrayList &) -> ScriptedAnswer {
        return {"-DENIED Redis is running in protected mode because …\r\n", ScriptedAnswer::Then::Close};
    });
    const Opening opening = tryOpen(at(u"127.0.0.1"_s, server.port()));
    COMPARE_OPENING(opening, OpeningStep::Login, ErrorKind::Unavailable); // a password would not help
    QVERIFY(opening.result.error().detail.contains(u"protected mode"));
}

QTEST_GUILESS_MAIN(TestRedisOpening)
#include "tst_redisopening.moc"
