#include "core/backends/storeaddress.h"
#include "tests/app/program.h"
#include "tests/support/cuttingproxy.h"
#include "tests/support/postgresserver.h"
#include "tests/support/redisserver.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

/// A change whose answer gets lost on the way: the program looks again, and says whether it was made.
class TestCliOutcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void initTestCase_data();
    void init();

    void set_data();
    void set();
    void create_data() { set_data(); }
    void create();
    void deletes_data() { set_data(); }
    void deletes();
    void ttl_data() { set_data(); }
    void ttl();

private:
    Outcome throughTheProxy(const QStringList &arguments);
    QString addressAt(quint16 port) const;
    Outcome direct(const QString &verb, const QStringList &arguments, const QByteArray &input = {}) const;

    Home m_home;
    QProcessEnvironment m_environment;
    RedisServer m_redis{{.password = "secret"}};
    PostgresServer m_postgres;
    bool m_isRedis = false;
    int m_number = 0;
};

void TestCliOutcome::initTestCase()
{
    m_environment = m_home.environment();
    m_environment.insert(u"STATELOUPE_PASSWORD"_s, u"secret"_s);
}

void TestCliOutcome::initTestCase_data()
{
    QTest::addColumn<bool>("isRedis");
    QTest::newRow("redis") << true;
    QTest::newRow("postgresql") << false;
}

void TestCliOutcome::init()
{
    QFETCH_GLOBAL(const bool, isRedis);
    m_isRedis = isRedis;
    ++m_number;
    if (!isRedis)
        m_postgres.createTable("states_" + QByteArray::number(m_number));
    QCOMPARE(direct(u"save"_s, {u"a"_s, u"--create"_s}, R"({"step": 1})").code, 0);
}

QString TestCliOutcome::addressAt(quint16 port) const
{
    if (m_isRedis) {
        RedisSettings settings = m_redis.settings();
        settings.prefix = "test-" + QByteArray::number(m_number) + ':';
        settings.port = port;
        return toStoreAddress(settings);
    }
    PostgresSettings settings = m_postgres.settings(u"states_%1"_s.arg(m_number));
    settings.port = port;
    return toStoreAddress(settings);
}

Outcome TestCliOutcome::direct(const QString &verb, const QStringList &arguments, const QByteArray &input) const
{
    const QString address = addressAt(m_isRedis ? m_redis.port() : m_postgres.port());
    return stateloupeIn(m_environment, QStringList{verb, address} + arguments, input);
}

Outcome TestCliOutcome::throughTheProxy(const QStringList &arguments)
{
    QFETCH(const bool, isMade);
    CuttingProxy proxy(m_isRedis ? m_redis.port() : m_postgres.port(),
        isMade ? CuttingProxy::Cut::AfterTheServer : CuttingProxy::Cut::BeforeTheServer,
        {"\r\nEXEC\r\n", "\r\nNX\r\n", "update ", "insert into", "delete from"});
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral(STATELOUPE_PROGRAM),
        QStringList{arguments.first(), addressAt(proxy.port())} + arguments.sliced(1));
    process.write("{}");
    process.closeWriteChannel();
    [[maybe_unused]] const bool ended
        = QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60'000);
    return {proxy.hasCut() ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestCliOutcome::set_data()
{
    QTest::addColumn<bool>("isMade");
    QTest::newRow("made") << true;
    QTest::newRow("not made") << false;
}

void TestCliOutcome::set()
{
    QFETCH(const bool, isMade);
    const Outcome outcome = throughTheProxy({u"set"_s, u"a"_s, u"/step"_s, u"2"_s});
    QVERIFY2(outcome.code == 3, outcome.errors.constData());
    QCOMPARE(outcome.output, QByteArray()); // nothing that could be taken for done
    QVERIFY2(outcome.errors.contains(isMade ? "the change was made" : "the change was not made"),
        outcome.errors.constData());
    QCOMPARE(direct(u"show"_s, {u"a"_s, u"/step"_s}).output, QByteArray(isMade ? "2" : "1"));
}

void TestCliOutcome::create()
{
    QFETCH(const bool, isMade);
    const Outcome outcome = throughTheProxy({u"save"_s, u"b"_s, u"--create"_s});
    QVERIFY2(outcome.code == 3, outcome.errors.constData());
    QVERIFY2(outcome.errors.contains(isMade ? "the change was made" : "the change is not there"),
        outcome.errors.constData());
    QCOMPARE(direct(u"show"_s, {u"b"_s}).code, isMade ? 0 : 1);
}

void TestCliOutcome::deletes()
{
    QFETCH(const bool, isMade);
    const Outcome outcome = throughTheProxy({u"delete"_s, u"a"_s, u"--yes"_s});
    QVERIFY2(outcome.code == 3, outcome.errors.constData());
    QVERIFY2(outcome.errors.contains(isMade ? "so the change was made" : "the change was not made"),
        outcome.errors.constData());
    QCOMPARE(direct(u"show"_s, {u"a"_s}).code, isMade ? 1 : 0);
}

void TestCliOutcome::ttl()
{
    QFETCH(const bool, isMade);
    if (!m_isRedis) {
        QCOMPARE(direct(u"ttl"_s, {u"a"_s, u"100"_s}).code, 2);
        return;
    }
    const Outcome outcome = throughTheProxy({u"ttl"_s, u"a"_s, u"100"_s});
    QVERIFY2(outcome.code == 3, outcome.errors.constData());
    QVERIFY2(
        outcome.errors.contains(isMade ? "Looked again: \"a\" expires in " : "Looked again: \"a\" does not expire"),
        outcome.errors.constData());
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestCliOutcome)
#include "tst_clioutcome.moc"
