#include "core/backends/postgresbackend.h"
#include "tests/support/compareerror.h"
#include "tests/support/postgresserver.h"
#include "tests/support/storefixture.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// Opening a store names the step that fails, says nothing secret, and ends in time whatever is at the other end.
class TestPostgresOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void unknownHost();
    void nobodyListens();
    void silentServer();
    void cancelsWhileConnecting();
    void otherServers_data();
    void otherServers();
    void endlessNotices();

    void wrongPassword();
    void noPassword();
    void passwordFromPassfile();
    void missingDatabase();
    void databaseWithoutConnect();
    void rejectedByTheServersRules();
    void tooManyConnections();
    void unixSocket();
    void environmentSendsNothingElsewhere();

    void verifiesTheServer();
    void refusesCertificates_data();
    void refusesCertificates();
    void needsTheAuthorities();
    void sendsNothingWithoutTls();
    void tellsHowItTravels();

private:
    PostgresServer &m_server = PostgresServer::shared();
};

namespace {

const QByteArray Canary = "c4nary-p4ssword";

CallControl within(int milliseconds)
{
    return CallControl(QDeadlineTimer(milliseconds), {});
}

/// Listens on a port and does with the first client whatever `serve` does, in a thread of its own.
class FakeServer
{
public:
    using Serve = std::function<void(QTcpSocket &client, const std::atomic<bool> &isOver)>;

    explicit FakeServer(Serve serve)
        : m_port(freePort())
        , m_thread([this, serve = std::move(serve)] {
            QTcpServer server;
            server.listen(QHostAddress::LocalHost, m_port);
            m_isListening = true;
            while (!m_isOver && !server.waitForNewConnection(20)) { }
            if (QTcpSocket *client = server.nextPendingConnection())
                serve(*client, m_isOver);
        })
    {
        while (!m_isListening)
            std::this_thread::yield();
    }
    ~FakeServer()
    {
        m_isOver = true;
        m_thread.join();
    }
    FakeServer(const FakeServer &) = delete;
    FakeServer &operator=(const FakeServer &) = delete;

    PostgresSettings settings() const
    {
        PostgresSettings settings;
        settings.host = u"127.0.0.1"_s;
        settings.port = m_port;
        settings.user = u"editor"_s;
        settings.database = u"states"_s;
        return settings;
    }

private:
    quint16 m_port;
    std::atomic<bool> m_isListening = false;
    std::atomic<bool> m_isOver = false;
    std::thread m_thread;
};

/// One message of the protocol.
QByteArray message(char type, const QByteArray &body)
{
    QByteArray bytes(5, type);
    qToBigEndian(quint32(body.size() + 4), bytes.data() + 1);
    return bytes + body;
}

const QByteArray Notice = message('N', QByteArray("SNOTICE\0C00000\0Mnoise\0", 23));

} // namespace

void TestPostgresOpening::initTestCase()
{
    m_server.createTable();
}

void TestPostgresOpening::unknownHost()
{
    PostgresSettings settings = m_server.settings();
    settings.host = u"no-such-host.invalid"_s;
    PostgresBackend backend(settings, Secret(QByteArray(Canary)));
    QVERIFY(!backend.open(within(2'000))); // the name service may be out of reach as well
    QCOMPARE(backend.openingStep(), OpeningStep::Name);
}

void TestPostgresOpening::nobodyListens()
{
    PostgresSettings settings = m_server.settings();
    settings.port = freePort();
    PostgresBackend backend(settings, Secret(QByteArray(Canary)));
    const auto opening = backend.open(within(10'000));
    COMPARE_ERROR(opening, ErrorKind::Unavailable);
    QCOMPARE(backend.openingStep(), OpeningStep::Address);
    QVERIFY(opening.error().detail.contains(QString::number(settings.port)));
    settings.host = u"/nonexistent"_s;
    PostgresBackend socket(settings, {});
    COMPARE_ERROR(socket.open(within(10'000)), ErrorKind::Unavailable);
    QCOMPARE(socket.openingStep(), OpeningStep::Address);
}

void TestPostgresOpening::silentServer()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    PostgresSettings settings = m_server.settings();
    settings.port = silent.serverPort();
    for (const TlsPolicy policy : {TlsPolicy::Automatic, TlsPolicy::Verified}) {
        settings.tls = {policy, Certificates::instance().authority()};
        PostgresBackend backend(settings, PostgresServer::password());
        QElapsedTimer timer;
        timer.start();
        COMPARE_ERROR(backend.open(within(300)), ErrorKind::Unavailable);
        QVERIFY(timer.elapsed() >= 290 && timer.elapsed() < 2'000);
        QCOMPARE(backend.openingStep(), policy == TlsPolicy::Automatic ? OpeningStep::Address : OpeningStep::Tls);
    }
}

void TestPostgresOpening::cancelsWhileConnecting()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    PostgresSettings settings = m_server.settings();
    settings.port = silent.serverPort();
    PostgresBackend backend(settings, {});
    QElapsedTimer timer;
    timer.start();
    const CallControl control(QDeadlineTimer::Forever, [&timer] { return timer.elapsed() > 100; });
    COMPARE_ERROR(backend.open(control), ErrorKind::Cancelled);
    QVERIFY(timer.elapsed() < 1'100);
}

void TestPostgresOpening::otherServers_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n");
    QTest::newRow("Redis") << QByteArray("-ERR unknown command\r\n");
    QTest::newRow("SSH") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("zeros") << QByteArray(10'000, '\0');
    QTest::newRow("enormous length") << QByteArray("R\x7f\xff\xff\xff\0\0\0\0", 9);
    QTest::newRow("negative length") << QByteArray("R\xff\xff\xff\xff\0\0\0\0", 9);
    QTest::newRow("unknown authentication") << message('R', QByteArray("\0\0\0\x63", 4));
    QTest::newRow("half of a greeting") << message('R', QByteArray(4, '\0')).first(6);
    QTest::newRow("rows before a question")
        << QByteArray(message('R', QByteArray(4, '\0')) + message('D', QByteArray(100, '\1')) + message('T', "x"));
    QTest::newRow("nonsense after login")
        << QByteArray(message('R', QByteArray(4, '\0')) + message('Z', "I") + "HTTP/1.1 200 OK\r\n");
    QTest::newRow("rows nobody asked for") << QByteArray(message('R', QByteArray(4, '\0')) + message('Z', "I")
        + message('D', QByteArray("\0\1\0\0\0\1x", 7)) + message('C', QByteArray("SELECT 1\0", 9)) + message('Z', "I"));
    QTest::newRow("nothing") << QByteArray();
}

void TestPostgresOpening::otherServers()
{
    QFETCH(const QByteArray, greeting);
    const FakeServer fake([&greeting](QTcpSocket &client, const std::atomic<bool> &) {
        client.waitForReadyRead(2'000);
        client.write(greeting);
        client.waitForBytesWritten(2'000);
    });
    PostgresBackend backend(fake.settings(), Secret(QByteArray(Canary)));
    QElapsedTimer timer;
    timer.start();
    const auto opening = backend.open(within(3'000));
    QVERIFY(!opening);
    QVERIFY(timer.elapsed() < 5'000);
    QVERIFY(!opening.error().detail.contains(QString::fromLatin1(Canary)));
    QVERIFY(opening.error().detail.size() < 800);
    QVERIFY(backend.openingStep() <= OpeningStep::Database);
}

void TestPostgresOpening::endlessNotices()
{
    const FakeServer fake([](QTcpSocket &client, const std::atomic<bool> &isOver) {
        client.waitForReadyRead(2'000);
        client.write(message('R', QByteArray(4, '\0')));
        while (!isOver && client.state() == QTcpSocket::ConnectedState) {
            client.write(Notice.repeated(1'000));
            client.waitForBytesWritten(50);
        }
    });
    PostgresBackend backend(fake.settings(), {});
    QElapsedTimer timer;
    timer.start();
    COMPARE_ERROR(backend.open(within(500)), ErrorKind::Unavailable);
    QVERIFY(timer.elapsed() < 2'500);
    QCOMPARE(backend.openingStep(), OpeningStep::Login);
}

void TestPostgresOpening::wrongPassword()
{
    PostgresBackend backend(m_server.settings(), Secret(QByteArray(Canary)));
    const auto opening = backend.open(within(10'000));
    COMPARE_ERROR(opening, ErrorKind::PermissionDenied);
    QCOMPARE(backend.openingStep(), OpeningStep::Login);
    QVERIFY(opening.error().detail.contains(u"password"));
    QVERIFY(!opening.error().detail.contains(QString::fromLatin1(Canary)));
}

void TestPostgresOpening::noPassword()
{
    PostgresBackend backend(m_server.settings(), {});
    const auto opening = backend.open(within(10'000));
    COMPARE_ERROR(opening, ErrorKind::PermissionDenied);
    QCOMPARE(backend.openingStep(), OpeningStep::Login);
    QVERIFY(opening.error().detail.contains(u"asks for a password"));
}

void TestPostgresOpening::passwordFromPassfile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"pgpass"_s);
    writeFile(path, "*:*:*:editor:secret\n");
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    qputenv("PGPASSFILE", QFile::encodeName(path));
    QVERIFY(PostgresBackend(m_server.settings(), {}).open(within(10'000)));
    qunsetenv("PGPASSFILE");
}

void TestPostgresOpening::missingDatabase()
{
    PostgresSettings settings = m_server.settings();
    settings.database = u"elsewhere"_s;
    PostgresBackend backend(settings, PostgresServer::password());
    COMPARE_ERROR(backend.open(within(10'000)), ErrorKind::NotFound);
    QCOMPARE(backend.openingStep(), OpeningStep::Database);
}

void TestPostgresOpening::databaseWithoutConnect()
{
    m_server.connectRaw()->execute("CREATE DATABASE closed");
    m_server.connectRaw()->execute("REVOKE CONNECT ON DATABASE closed FROM PUBLIC");
    PostgresSettings settings = m_server.settings();
    settings.database = u"closed"_s;
    PostgresBackend backend(settings, PostgresServer::password());
    COMPARE_ERROR(backend.open(within(10'000)), ErrorKind::PermissionDenied);
    QCOMPARE(backend.openingStep(), OpeningStep::Database);
}

void TestPostgresOpening::rejectedByTheServersRules()
{
    const PostgresServer server({.certificate = {}, .access = "host all editor 127.0.0.1/32 reject\n"});
    PostgresBackend backend(server.settings(), PostgresServer::password());
    const auto opening = backend.open(within(10'000));
    COMPARE_ERROR(opening, ErrorKind::PermissionDenied);
    QCOMPARE(backend.openingStep(), OpeningStep::Login);
    QVERIFY(opening.error().detail.contains(u"pg_hba.conf"));
}

void TestPostgresOpening::tooManyConnections()
{
    const PostgresServer server({.certificate = {},
        .access = {},
        .settings = {"max_connections = 4", "superuser_reserved_connections = 2", "max_wal_senders = 0"}});
    server.createTable();
    const auto first = opened(std::make_unique<PostgresBackend>(server.settings(), PostgresServer::password()));
    const auto second = opened(std::make_unique<PostgresBackend>(server.settings(), PostgresServer::password()));
    PostgresBackend third(server.settings(), PostgresServer::password());
    const auto opening = third.open(within(10'000));
    COMPARE_ERROR(opening, ErrorKind::Unavailable);
    QVERIFY(opening.error().detail.contains(u"no connection left"));
    QCOMPARE(third.openingStep(), OpeningStep::Login);
    first->close();
    QTRY_VERIFY_WITH_TIMEOUT(third.open(within(10'000)), 60'000);
}

void TestPostgresOpening::unixSocket()
{
    PostgresSettings settings = m_server.settings();
    settings.host = m_server.socketFolder();
    const auto backend = opened(std::make_unique<PostgresBackend>(settings, PostgresServer::password()));
    QCOMPARE(backend->traits().transport, Transport::Local);
    QVERIFY(backend->traits().location.contains(m_server.socketFolder()));
    settings.tls.policy = TlsPolicy::Verified;
    QVERIFY(opened(std::make_unique<PostgresBackend>(settings, PostgresServer::password())));
}

void TestPostgresOpening::environmentSendsNothingElsewhere()
{
    PostgresSettings settings = m_server.settings();
    settings.host = m_server.socketFolder();
    qputenv("PGHOSTADDR", "127.0.0.1");
    qputenv("PGOPTIONS", "-c default_transaction_read_only=on");
    PostgresBackend backend(settings, PostgresServer::password());
    COMPARE_ERROR(backend.open(within(10'000)), ErrorKind::InvalidArgument);
    qunsetenv("PGHOSTADDR");
    QVERIFY(backend.open(within(10'000)));
    QVERIFY(!backend.traits().readOnly);
    qunsetenv("PGOPTIONS");
}

void TestPostgresOpening::verifiesTheServer()
{
    const PostgresServer server({.certificate = Certificates::instance().good()});
    server.createTable();
    PostgresSettings settings = server.settings();
    settings.tls = {TlsPolicy::Verified, Certificates::instance().authority()};
    for (const QString &host : {u"127.0.0.1"_s, u"localhost"_s}) {
        settings.host = host;
        const auto backend = opened(std::make_unique<PostgresBackend>(settings, PostgresServer::password()));
        QCOMPARE(backend->traits().transport, Transport::Encrypted);
        QVERIFY(backend->create(WorkflowId(host.toUtf8()), "1", {}));
    }
    // The authorities of the system know nothing of this one.
    settings.tls.caFile.clear();
    PostgresBackend backend(settings, Secret(QByteArray(Canary)));
    COMPARE_ERROR(backend.open(within(10'000)), ErrorKind::PermissionDenied);
    QCOMPARE(backend.openingStep(), OpeningStep::Tls);
}

void TestPostgresOpening::refusesCertificates_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("word");
    const Certificates &certificates = Certificates::instance();
    QTest::newRow("other host") << certificates.otherHost().certificate << u"another host"_s;
    QTest::newRow("expired") << certificates.expired().certificate << u"not trusted"_s;
    QTest::newRow("self-signed") << certificates.selfSigned().certificate << u"not trusted"_s;
}

void TestPostgresOpening::refusesCertificates()
{
    QFETCH(const QString, certificate);
    QFETCH(const QString, word);
    const PostgresServer server(
        {.certificate = ServerCertificate{certificate, QString(certificate).replace(u".pem"_s, u".key"_s)}});
    PostgresSettings settings = server.settings();
    settings.tls = {TlsPolicy::Verified, Certificates::instance().authority()};
    PostgresBackend backend(settings, Secret(QByteArray(Canary)));
    const auto opening = backend.open(within(10'000));
    COMPARE_ERROR(opening, ErrorKind::PermissionDenied);
    QCOMPARE(backend.openingStep(), OpeningStep::Tls);
    QVERIFY2(opening.error().detail.contains(word), qPrintable(opening.error().detail));
}

void TestPostgresOpening::needsTheAuthorities()
{
    PostgresSettings settings = m_server.settings();
    settings.tls = {TlsPolicy::Verified, u"/nonexistent/authority.pem"_s};
    PostgresBackend backend(settings, Secret(QByteArray(Canary)));
    const auto opening = backend.open(within(10'000));
    COMPARE_ERROR(opening, ErrorKind::NotFound);
    QCOMPARE(backend.openingStep(), OpeningStep::Tls);
    QVERIFY(opening.error().detail.contains(settings.tls.caFile));
}

void TestPostgresOpening::sendsNothingWithoutTls()
{
    QByteArray received;
    {
        const FakeServer fake([&received](QTcpSocket &client, const std::atomic<bool> &isOver) {
            client.waitForReadyRead(2'000);
            client.write("N");
            while (!isOver && client.waitForReadyRead(100)) { }
            received = client.readAll();
        });
        PostgresSettings settings = fake.settings();
        settings.tls = {TlsPolicy::Verified, Certificates::instance().authority()};
        PostgresBackend backend(settings, Secret(QByteArray(Canary)));
        const auto opening = backend.open(within(10'000));
        COMPARE_ERROR(opening, ErrorKind::Unavailable);
        QCOMPARE(backend.openingStep(), OpeningStep::Tls);
        QVERIFY(opening.error().detail.contains(u"offers no encryption"));
    }
    QCOMPARE(received, QByteArray("\0\0\0\x8\x04\xd2\x16\x2f", 8)); // SSLRequest and nothing else
}

void TestPostgresOpening::tellsHowItTravels()
{
    PostgresSettings settings = m_server.settings();
    const auto local = opened(std::make_unique<PostgresBackend>(settings, PostgresServer::password()));
    QCOMPARE(local->traits().transport, Transport::Local);
    QVERIFY(local->traits().product.startsWith(u"PostgreSQL 15"));
    QVERIFY(!local->traits().keepsBytes);
    QVERIFY(!local->traits().location.contains(u"secret"));
}

QTEST_GUILESS_MAIN(TestPostgresOpening)
#include "tst_postgresopening.moc"
