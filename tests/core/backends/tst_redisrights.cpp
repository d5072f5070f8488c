#include "tests/core/backends/redisservertest.h"

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// Users of a Redis server may use some commands and not others: what they may do works, the rest is named.
class TestRedisRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void opensOnlyWhatCanBeRead_data();
    void opensOnlyWhatCanBeRead();
    void changesSafely_data();
    void changesSafely();
    void namesWhatIsMissing_data();
    void namesWhatIsMissing();
    void livesWithoutSizes();
    void livesWithoutInformation();
    void staysUsableAfterARefusal_data();
    void staysUsableAfterARefusal();

private:
    std::unique_ptr<StateBackend> connect(const QByteArray &user) const;
    static QByteArray userLine(const QByteArray &name, const QByteArray &rights);

    std::unique_ptr<RedisServer> m_server;
};

QByteArray TestRedisRights::userLine(const QByteArray &name, const QByteArray &rights)
{
    return QByteArray("user " + name + " on >pw &* " + rights + '\n');
}

void TestRedisRights::initTestCase()
{
    m_server = std::make_unique<RedisServer>(RedisServerOptions{.acl = "user default on nopass ~* &* +@all\n"
            + userLine("nowatch", "~* +@all -watch") + userLine("nomulti", "~* +@all -multi")
            + userLine("notransaction", "~* +@all -watch -unwatch -multi -exec -discard")
            + userLine("nodiscard", "~* +@all -watch -discard") + userLine("noexec", "~* +@all -exec")
            + userLine("neither", "~* +@all -watch -eval") + userLine("noset", "~* +@all -set")
            + userLine("nodel", "~* +@all -del") + userLine("noexpire", "~* +@all -pexpire")
            + userLine("noscan", "~* +@all -scan") + userLine("noget", "~* +@all -get") + userLine("nothing", "")
            + userLine("elsewhere", "~other:* +@all") + userLine("here", "~workflow:* +@all")
            + userLine("nosizes", "~* +@all -strlen") + userLine("notold", "~* +@all -info -client -ping")
            + userLine("reader", "~* +@read +@connection +info")});
}

void TestRedisRights::init()
{
    m_server->command({"FLUSHALL"});
    m_server->command({"SET", "workflow:a", "1", "PX", "600000"});
}

std::unique_ptr<StateBackend> TestRedisRights::connect(const QByteArray &user) const
{
    RedisSettings settings = m_server->settings();
    settings.user = QString::fromLatin1(user);
    return std::make_unique<RedisBackend>(settings, Secret("pw"));
}

void TestRedisRights::opensOnlyWhatCanBeRead_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QString>("missing");
    QTest::newRow("reader") << QByteArray("reader") << QString();
    QTest::newRow("these keys") << QByteArray("here") << QString();
    QTest::newRow("no SCAN") << QByteArray("noscan") << u"SCAN"_s;
    QTest::newRow("no GET") << QByteArray("noget") << u"GET"_s;
    QTest::newRow("other keys") << QByteArray("elsewhere") << u"GET"_s;
    QTest::newRow("nothing") << QByteArray("nothing") << u"SCAN"_s;
}

void TestRedisRights::opensOnlyWhatCanBeRead()
{
    QFETCH(const QByteArray, user);
    QFETCH(const QString, missing);
    const auto backend = connect(user);
    const auto result = backend->open({});
    if (missing.isEmpty()) {
        QVERIFY(result);
        QCOMPARE(backend->load(WorkflowId("a"), {})->text, "1");
        QCOMPARE(listAll(*backend).size(), 1);
        return;
    }
    COMPARE_ERROR(result, ErrorKind::PermissionDenied);
    QCOMPARE(backend->openingStep(), OpeningStep::Rights);
    QVERIFY2(result.error().detail.contains(missing), qPrintable(result.error().detail));
}

void TestRedisRights::changesSafely_data()
{
    QTest::addColumn<QByteArray>("user");
    for (const char *user : {"here", "nowatch", "nomulti", "notransaction", "nodiscard"})
        QTest::newRow(user) << QByteArray(user);
}

void TestRedisRights::changesSafely()
{
    QFETCH(const QByteArray, user);
    const QByteArray expiry = m_server->command({"PEXPIRETIME", "workflow:a"});
    const auto backend = opened(connect(user));
    const WorkflowId id("a");
    const Revision first = backend->load(id, {})->revision;
    const auto second = backend->save(id, "2", first, {});
    QVERIFY(second);
    QCOMPARE(m_server->command({"GET", "workflow:a"}), "2");
    QCOMPARE(m_server->command({"PEXPIRETIME", "workflow:a"}), expiry);
    COMPARE_ERROR(backend->save(id, "3", first, {}), ErrorKind::Conflict);
    COMPARE_ERROR(backend->setTtl(id, 5, first, {}), ErrorKind::Conflict);
    COMPARE_ERROR(backend->remove(id, first, {}), ErrorKind::Conflict);
    COMPARE_ERROR(backend->save(WorkflowId("gone"), "3", first, {}), ErrorKind::NotFound);
    QVERIFY(backend->setTtl(id, std::nullopt, *second, {}));
    QCOMPARE(m_server->command({"PTTL", "workflow:a"}), "-1");
    QVERIFY(backend->remove(id, *second, {}));
    COMPARE_ERROR(backend->remove(id, *second, {}), ErrorKind::NotFound);
    QCOMPARE(m_server->command({"DBSIZE"}), "0");
}

void TestRedisRights::namesWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QString>("saving"); ///< the command that saving lacks; empty: it works
    QTest::addColumn<QString>("removing");
    QTest::addColumn<QString>("expiring");
    QTest::newRow("neither") << QByteArray("neither") << u"EVAL"_s << u"EVAL"_s << u"EVAL"_s;
    QTest::newRow("no EXEC") << QByteArray("noexec") << u"EXEC"_s << u"EXEC"_s << u"EXEC"_s;
    QTest::newRow("no SET") << QByteArray("noset") << u"SET"_s << QString() << QString();
    QTest::newRow("no DEL") << QByteArray("nodel") << QString() << u"DEL"_s << QString();
    QTest::newRow("no PEXPIRE") << QByteArray("noexpire") << QString() << QString() << u"PEXPIRE"_s;
    QTest::newRow("reader") << QByteArray("reader") << u"EVAL"_s << u"EVAL"_s << u"EVAL"_s;
}

void TestRedisRights::namesWhatIsMissing()
{
    QFETCH(const QByteArray, user);
    QFETCH(const QString, saving);
    QFETCH(const QString, removing);
    QFETCH(const QString, expiring);
    const auto backend = opened(connect(user));
    const WorkflowId id("a");
    const Revision revision = backend->load(id, {})->revision;
    const auto lacks = [](const Result<> &result, const QString &command) {
        if (command.isEmpty())
            return result.has_value();
        return !result && result.error().kind == ErrorKind::PermissionDenied && result.error().detail.contains(command);
    };
    const auto saved = backend->save(id, "1", revision, {});
    QVERIFY(lacks(saved.map([](const Revision &) {}), saving));
    QVERIFY(lacks(backend->setTtl(id, 700'000, revision, {}), expiring));
    QVERIFY(lacks(backend->remove(id, revision, {}), removing));
    QCOMPARE(m_server->command({"EXISTS", "workflow:a"}), removing.isEmpty() ? "0" : "1");
}

void TestRedisRights::livesWithoutSizes()
{
    const auto backend = opened(connect("nosizes"));
    const WorkflowSummary summary = listAll(*backend).at(0);
    QVERIFY(!summary.size);
    QVERIFY(summary.ttl);
    QVERIFY(backend->describe({WorkflowId("a")}, {})->at(0).ttl);
}

void TestRedisRights::livesWithoutInformation()
{
    const auto blind = opened(connect("notold"));
    QVERIFY(blind->traits().product.startsWith(u"Redis 7.")); // nobody can be forbidden to ask HELLO
    QVERIFY(blind->save(WorkflowId("a"), "2", blind->load(WorkflowId("a"), {})->revision, {}));
    const auto report = blind->health(HealthDepth::Quick, {});
    QVERIFY(report && report->healthy);
    QCOMPARE(report->findings.size(), 1);
}

void TestRedisRights::staysUsableAfterARefusal_data()
{
    QTest::addColumn<QByteArray>("user");
    for (const char *user : {"neither", "noexec", "noset", "reader"})
        QTest::newRow(user) << QByteArray(user);
}

void TestRedisRights::staysUsableAfterARefusal()
{
    QFETCH(const QByteArray, user);
    const auto backend = opened(connect(user));
    const Revision revision = backend->load(WorkflowId("a"), {})->revision;
    for (int i = 0; i < 3; ++i) {
        COMPARE_ERROR(backend->save(WorkflowId("a"), "2", revision, {}), ErrorKind::PermissionDenied);
        QCOMPARE(backend->load(WorkflowId("a"), {})->text, "1");
    }
}

QTEST_GUILESS_MAIN(TestRedisRights)
#include "tst_redisrights.moc"
