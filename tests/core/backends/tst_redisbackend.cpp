#include "tests/core/backends/redisservertest.h"

#include <sys/mman.h>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// What only a Redis store has: prefixes, keys of other types, expiry.
class TestRedisBackend : public RedisServerTest
{
    Q_OBJECT

private Q_SLOTS:
    void takesPrefixesLiterally_data();
    void takesPrefixesLiterally();
    void listsOnlyStrings();
    void saysWhatAKeyHolds();
    void opensEmptyValuesAndIds();
    void keepsOtherFormsOfIdsOut();
    void staysInItsDatabase();

    void listsWithoutDetails();
    void listingLeavesIdleTimesAlone();
    void listsInSmallSteps();
    void describesInOrder();
    void describesMany();

    void showsTheExpiry();
    void saveKeepsTheExpiry();
    void saveNeverBringsBack();
    void saveRacesWithExpiry();
    void setsTheExpiry();
    void setsNoExpiryBlindly();
    void refusesImpossibleExpiries();
    void createsWithTheExpiryAskedFor();

    void readsOnlyWhenToldSo();
    void refusesWhatRedisCannotHold();
    void changesNothingWhereTheTypeChanged();
    void tellsOfHealth();
    void findsForeignKeys();
    void warnsOfEviction();
};

void TestRedisBackend::takesPrefixesLiterally_data()
{
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<QByteArray>("decoy");
    QTest::newRow("brackets") << QByteArray("wf[prod]:") << QByteArray("wfp:1");
    QTest::newRow("star") << QByteArray("wf*:") << QByteArray("wfother:1");
    QTest::newRow("question mark") << QByteArray("wf?:") << QByteArray("wfa:1");
    QTest::newRow("caret") << QByteArray("wf[^a]:") << QByteArray("wfb:1");
    QTest::newRow("range") << QByteArray("wf[a-c]:") << QByteArray("wfb:1");
    QTest::newRow("backslash") << QByteArray("wf\\:") << QByteArray("wf:1");
    QTest::newRow("open bracket") << QByteArray("wf[") << QByteArray("wf:1");
    QTest::newRow("binary") << QByteArray("\xff\0\r\n", 4) << QByteArray("\xff");
    QTest::newRow("none") << QByteArray() << QByteArray();
}

void TestRedisBackend::takesPrefixesLiterally()
{
    QFETCH(const QByteArray, prefix);
    QFETCH(const QByteArray, decoy);
    if (!decoy.isEmpty())
        m_server->command({"SET", decoy, "foreign"});
    const auto backend = open(prefix);
    const auto revision = backend->create(WorkflowId("1"), "{}", {});
    QVERIFY(revision);
    QCOMPARE(m_server->command({"GET", prefix + "1"}), "{}");
    QCOMPARE(idsOf(listAll(*backend)), (std::set<QByteArray>{"1"}));
    QVERIFY(backend->remove(WorkflowId("1"), *revision, {}));
    QCOMPARE(m_server->command({"DBSIZE"}), decoy.isEmpty() ? "0" : "1");
}

void TestRedisBackend::listsOnlyStrings()
{
    m_server->command({"SET", "workflow:string", "{}"});
    m_server->command({"PFADD", "workflow:hll", "a"});
    m_server->command({"SETBIT", "workflow:bits", "7", "1"});
    m_server->command({"RPUSH", "workflow:list", "a"});
    m_server->command({"HSET", "workflow:hash", "a", "b"});
    m_server->command({"SADD", "workflow:set", "a"});
    m_server->command({"ZADD", "workflow:zset", "1", "a"});
    m_server->command({"XADD", "workflow:stream", "*", "a", "b"});
    const auto backend = open();
    const std::set<QByteArray> strings{"string", "hll", "bits"};
    QCOMPARE(idsOf(listAll(*backend)), strings);
    QVERIFY(backend->load(WorkflowId("hll"), {})->text.startsWith("HYLL"));
    QCOMPARE(backend->load(WorkflowId("bits"), {})->text, QByteArray("\x01"));
}

void TestRedisBackend::saysWhatAKeyHolds()
{
    m_server->command({"RPUSH", "workflow:a", "b"});
    const auto backend = open();
    const auto loaded = backend->load(WorkflowId("a"), {});
    COMPARE_ERROR(loaded, ErrorKind::InvalidData);
    QVERIFY(loaded.error().detail.contains(u"\"list\""));
    COMPARE_ERROR(backend->save(WorkflowId("a"), "{}", Revision("x"), {}), ErrorKind::InvalidData);
    COMPARE_ERROR(backend->remove(WorkflowId("a"), Revision("x"), {}), ErrorKind::InvalidData);
    COMPARE_ERROR(backend->create(WorkflowId("a"), "{}", {}), ErrorKind::Conflict);
    QCOMPARE(m_server->command({"LRANGE", "workflow:a", "0", "-1"}), "b");
}

void TestRedisBackend::opensEmptyValuesAndIds()
{
    m_server->command({"SET", "workflow:", ""});
    const auto backend = open();
    const WorkflowList list = listAll(*backend);
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.at(0).id, WorkflowId(""));
    QCOMPARE(list.at(0).size, 0);
    const auto state = backend->load(WorkflowId(""), {});
    QCOMPARE(state->text, "");
    QVERIFY(backend->save(WorkflowId(""), "{}", state->revision, {}));
    QCOMPARE(m_server->command({"GET", "workflow:"}), "{}");
}

void TestRedisBackend::keepsOtherFormsOfIdsOut()
{
    m_server->command({"SET", "workflow:1", "{}"});
    const auto backend = open();
    const Revision revision = backend->load(WorkflowId("1"), {})->revision;
    for (const auto form : {WorkflowId::Form::Binary, WorkflowId::Form::Row}) {
        const WorkflowId id("1", form);
        COMPARE_ERROR(backend->load(id, {}), ErrorKind::NotFound);
        COMPARE_ERROR(backend->save(id, "[]", revision, {}), ErrorKind::NotFound);
        COMPARE_ERROR(backend->remove(id, revision, {}), ErrorKind::NotFound);
        COMPARE_ERROR(backend->setTtl(id, 1, revision, {}), ErrorKind::NotFound);
        COMPARE_ERROR(backend->create(id, "[]", {}), ErrorKind::InvalidArgument);
        QVERIFY(backend->describe({id}, {})->isEmpty());
    }
    QCOMPARE(m_server->command({"GET", "workflow:1"}), "{}");
}

void TestRedisBackend::staysInItsDatabase()
{
    m_server->command({"SET", "workflow:zero", "{}"});
    m_server->command(3, {"SET", "workflow:three", "{}"});
    RedisSettings settings = m_server->settings();
    settings.database = 3;
    RedisBackend backend(settings, Secret());
    QVERIFY(backend.open({}));
    QCOMPARE(idsOf(listAll(backend)), (std::set<QByteArray>{"three"}));
    m_server->restart();
    QVERIFY(backend.create(WorkflowId("later"), "{}", {}));
    QCOMPARE(m_server->command(3, {"EXISTS", "workflow:later"}), "1");
}

void TestRedisBackend::listsWithoutDetails()
{
    m_server->command({"SET", "workflow:a", "12345", "EX", "100"});
    const auto backend = open();
    QVERIFY(!backend->traits().listsDetails);
    WorkflowList list;
    const auto append = [&list](WorkflowList &&chunk) {
        list.append(chunk);
        return true;
    };
    QVERIFY(backend->list({.details = false}, append, {}));
    QVERIFY(!list.at(0).size && !list.at(0).ttl);
    QVERIFY(backend->list({.details = true}, append, {}));
    QCOMPARE(list.at(1).size, 5);
    QVERIFY(list.at(1).ttl > 90'000 && list.at(1).ttl <= 100'000);
}

void TestRedisBackend::listingLeavesIdleTimesAlone()
{
    m_server->command({"SET", "workflow:a", "{}"});
    const auto idleSeconds = [this] { return m_server->command({"OBJECT", "IDLETIME", "workflow:a"}).toInt(); };
    QTRY_VERIFY_WITH_TIMEOUT(idleSeconds() >= 2, 20'000);
    const auto backend = open();
    QVERIFY(backend->list({.details = false}, [](WorkflowList &&) { return true; }, {}));
    QVERIFY(backend->health(HealthDepth::Thorough, {}));
    QVERIFY(idleSeconds() >= 2);
}

/// What the server was asked, as it logs its slow commands: one argument a line.
void TestRedisBackend::listsInSmallSteps()
{
    for (int i = 0; i < 3'000; ++i)
        m_server->command({"SET", "workflow:" + QByteArray::number(i), "{}"});
    const auto backend = open();
    m_server->command({"CONFIG", "SET", "slowlog-max-len", "100000", "slowlog-log-slower-than", "0"});
    m_server->command({"SLOWLOG", "RESET"});
    QVERIFY(backend->list({.details = false}, [](WorkflowList &&) { return true; }, {}));
    m_server->command({"CONFIG", "SET", "slowlog-log-slower-than", "-1"});
    const QByteArray log = m_server->command({"SLOWLOG", "GET", "100"});
    const qsizetype scans = log.count("SCAN\n");
    QVERIFY(scans >= 3);
    QCOMPARE(log.count("COUNT\n1000\nTYPE\nstring"), scans);
    QVERIFY(!log.contains("KEYS"));
    QVERIFY(!log.contains("STRLEN"));
}

void TestRedisBackend::describesInOrder()
{
    m_server->command({"SET", "workflow:a", "1"});
    m_server->command({"SET", "workflow:b", "22", "EX", "100"});
    m_server->command({"SET", "workflow:empty", ""});
    m_server->command({"RPUSH", "workflow:list", "x"});
    const auto described = open()->describe({WorkflowId("empty"), WorkflowId("gone"), WorkflowId("b"),
                                                WorkflowId("list"), WorkflowId("a"), WorkflowId("b")},
        {});
    QVERIFY(described);
    QCOMPARE(described->size(), 4);
    QCOMPARE(described->at(0).size, 0);
    QCOMPARE(described->at(1).id, WorkflowId("b"));
    QCOMPARE(described->at(1).size, 2);
    QVERIFY(described->at(1).ttl);
    QCOMPARE(described->at(2).id, WorkflowId("a"));
    QVERIFY(!described->at(2).ttl);
    QCOMPARE(described->at(3).id, WorkflowId("b"));
}

void TestRedisBackend::describesMany()
{
    QList<WorkflowId> ids;
    for (int i = 0; i < 2'500; ++i) {
        ids.append(WorkflowId(QByteArray::number(i)));
        m_server->command({"SET", "workflow:" + QByteArray::number(i), QByteArray(i % 7, 'x')});
    }
    const auto described = open()->describe(ids, {});
    QVERIFY(described);
    QCOMPARE(described->size(), ids.size());
    for (qsizetype row = 0; row < ids.size(); ++row) {
        QCOMPARE(described->at(row).id, ids[row]);
        QCOMPARE(described->at(row).size, row % 7);
    }
}

void TestRedisBackend::showsTheExpiry()
{
    m_server->command({"SET", "workflow:a", "{}", "PX", "60000"});
    m_server->command({"SET", "workflow:b", "{}"});
    const auto backend = open();
    QVERIFY(backend->traits().hasTtl);
    const auto ttl = backend->load(WorkflowId("a"), {})->summary.ttl;
    QVERIFY(ttl > 50'000 && ttl <= 60'000);
    QVERIFY(!backend->load(WorkflowId("b"), {})->summary.ttl);
}

void TestRedisBackend::saveKeepsTheExpiry()
{
    m_server->command({"SET", "workflow:a", "1", "PX", "61234"});
    const QByteArray expiry = m_server->command({"PEXPIRETIME", "workflow:a"});
    const auto backend = open();
    Revision revision = backend->load(WorkflowId("a"), {})->revision;
    for (const char *text : {"2", "", "3"}) {
        const auto saved = backend->save(WorkflowId("a"), text, revision, {});
        QVERIFY(saved);
        revision = *saved;
        QCOMPARE(m_server->command({"PEXPIRETIME", "workflow:a"}), expiry);
    }
}

void TestRedisBackend::saveNeverBringsBack()
{
    m_server->command({"SET", "workflow:a", "1", "PX", "1000"});
    const auto backend = open();
    const Revision revision = backend->load(WorkflowId("a"), {})->revision;
    QTRY_COMPARE(m_server->command({"EXISTS", "workflow:a"}), "0");
    COMPARE_ERROR(backend->save(WorkflowId("a"), "2", revision, {}), ErrorKind::NotFound);
    COMPARE_ERROR(backend->setTtl(WorkflowId("a"), 1'000, revision, {}), ErrorKind::NotFound);
    COMPARE_ERROR(backend->setTtl(WorkflowId("a"), std::nullopt, revision, {}), ErrorKind::NotFound);
    COMPARE_ERROR(backend->remove(WorkflowId("a"), revision, {}), ErrorKind::NotFound);
    QCOMPARE(m_server->command({"DBSIZE"}), "0");
}

void TestRedisBackend::saveRacesWithExpiry()
{
    const auto backend = open();
    const Revision revision = *backend->create(WorkflowId("sample"), "1", {});
    QVERIFY(backend->remove(WorkflowId("sample"), revision, {}));
    for (int i = 0; i < 100; ++i) {
        m_server->command({"SET", "workflow:a", "1", "PX", QByteArray::number(1 + i % 3)});
        const auto saved = backend->save(WorkflowId("a"), "2", revision, {});
        if (!saved)
            QCOMPARE(saved.error().kind, ErrorKind::NotFound);
        QVERIFY(m_server->command({"PTTL", "workflow:a"}) != "-1");
        QTest::qSleep(5);
        QCOMPARE(m_server->command({"EXISTS", "workflow:a"}), "0");
    }
}

void TestRedisBackend::setsTheExpiry()
{
    const auto backend = open();
    const Revision revision = *backend->create(WorkflowId("a"), "1", {});
    QVERIFY(backend->setTtl(WorkflowId("a"), 70'000, revision, {}));
    const int left = m_server->command({"PTTL", "workflow:a"}).toInt();
    QVERIFY(left > 60'000 && left <= 70'000);
    QCOMPARE(backend->load(WorkflowId("a"), {})->text, "1");
    QVERIFY(backend->setTtl(WorkflowId("a"), std::nullopt, revision, {}));
    QCOMPARE(m_server->command({"PTTL", "workflow:a"}), "-1");
    QVERIFY(backend->setTtl(WorkflowId("a"), std::nullopt, revision, {}));
}

void TestRedisBackend::setsNoExpiryBlindly()
{
    const auto backend = open();
    const Revision revision = *backend->create(WorkflowId("a"), "1", {});
    m_server->command({"SET", "workflow:a", "2"});
    COMPARE_ERROR(backend->setTtl(WorkflowId("a"), 70'000, revision, {}), ErrorKind::Conflict);
    QCOMPARE(m_server->command({"PTTL", "workflow:a"}), "-1");
}

void TestRedisBackend::refusesImpossibleExpiries()
{
    const auto backend = open();
    const Revision revision = *backend->create(WorkflowId("a"), "1", {});
    for (const qint64 milliseconds : {qint64(0), qint64(-1), std::numeric_limits<qint64>::max()})
        COMPARE_ERROR(backend->setTtl(WorkflowId("a"), milliseconds, revision, {}), ErrorKind::InvalidArgument);
    QCOMPARE(m_server->command({"GET", "workflow:a"}), "1");
    QCOMPARE(m_server->command({"PTTL", "workflow:a"}), "-1");
}

void TestRedisBackend::createsWithTheExpiryAskedFor()
{
    RedisSettings settings = m_server->settings();
    settings.ttl = 90;
    const auto backend = opened(std::make_unique<RedisBackend>(settings, Secret()));
    const auto revision = backend->create(WorkflowId("a"), "1", {});
    QVERIFY(revision);
    const int left = m_server->command({"PTTL", "workflow:a"}).toInt();
    QVERIFY(left > 80'000 && left <= 90'000);
    m_server->command({"PERSIST", "workflow:a"});
    QVERIFY(backend->save(WorkflowId("a"), "2", *revision, {}));
    QCOMPARE(m_server->command({"PTTL", "workflow:a"}), "-1");
}

void TestRedisBackend::readsOnlyWhenToldSo()
{
    RedisSettings settings = m_server->settings();
    settings.readOnly = true;
    const Revision revision = *open()->create(WorkflowId("a"), "1", {});
    const auto backend = opened(std::make_unique<RedisBackend>(settings, Secret()));
    QVERIFY(backend->traits().readOnly && backend->traits().readOnlyReason.isEmpty());
    COMPARE_ERROR(backend->save(WorkflowId("a"), "2", revision, {}), ErrorKind::PermissionDenied);
    COMPARE_ERROR(backend->remove(WorkflowId("a"), revision, {}), ErrorKind::PermissionDenied);
    COMPARE_ERROR(backend->setTtl(WorkflowId("a"), 1'000, revision, {}), ErrorKind::PermissionDenied);
    COMPARE_ERROR(backend->create(WorkflowId("b"), "2", {}), ErrorKind::PermissionDenied);
    QVERIFY(backend->health(HealthDepth::Thorough, {})->findings.isEmpty());

    // Not even a mistake of ours gets past the connection.
    OpeningStep step{};
    auto session = RedisSession::open(settings, Secret(), {}, step);
    QVERIFY(session);
    for (const RedisCommand &command : {RedisCommand{"SET", "workflow:a", "2"}, RedisCommand{"DEL", "workflow:a"},
             RedisCommand{"EVAL", "return 1", "0"}, RedisCommand{"set", "workflow:a", "2"}, RedisCommand{"MULTI"}})
        COMPARE_ERROR(session->connection->run({{"PING"}, command}, {}), ErrorKind::PermissionDenied);
    QVERIFY(session->connection->isUsable());
    QCOMPARE(m_server->command({"GET", "workflow:a"}), "1");
    QCOMPARE(m_server->command({"PTTL", "workflow:a"}), "-1");
    QCOMPARE(m_server->command({"DBSIZE"}), "1");
}

void TestRedisBackend::refusesWhatRedisCannotHold()
{
    const size_t size = 512 * 1024 * 1024 + 1;
    void *const memory = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    QVERIFY(memory != MAP_FAILED);
    const QByteArray tooLarge = QByteArray::fromRawData(static_cast<const char *>(memory), qsizetype(size));
    const auto backend = open();
    const Revision revision = *backend->create(WorkflowId("a"), "1", {});
    COMPARE_ERROR(backend->save(WorkflowId("a"), tooLarge, revision, {}), ErrorKind::InvalidArgument);
    COMPARE_ERROR(backend->create(WorkflowId("b"), tooLarge, {}), ErrorKind::InvalidArgument);
    ::munmap(memory, size);
    QCOMPARE(m_server->command({"GET", "workflow:a"}), "1");
    QCOMPARE(m_server->command({"DBSIZE"}), "1");
}

void TestRedisBackend::changesNothingWhereTheTypeChanged()
{
    const auto backend = open();
    const Revision revision = *backend->create(WorkflowId("a"), "1", {});
    m_server->command({"DEL", "workflow:a"});
    m_server->command({"SADD", "workflow:a", "x"});
    COMPARE_ERROR(backend->save(WorkflowId("a"), "2", revision, {}), ErrorKind::InvalidData);
    QCOMPARE(m_server->command({"TYPE", "workflow:a"}), "set");
    // The connection is as good as before.
    QVERIFY(backend->create(WorkflowId("b"), "1", {}));
}

void TestRedisBackend::tellsOfHealth()
{
    const auto backend = open();
    const auto report = backend->health(HealthDepth::Quick, {});
    QVERIFY(report && report->healthy);
    QVERIFY(report->latencyMicroseconds > 0);
    QVERIFY(report->traits.product.startsWith(u"Redis 7."));
    QCOMPARE(report->traits.transport, Transport::Local);
    QVERIFY2(report->findings.isEmpty(), qPrintable(report->findings.join(u' ')));
}

void TestRedisBackend::findsForeignKeys()
{
    m_server->command({"SET", "workflow:a", "{}"});
    m_server->command({"SET", "elsewhere", "{}"});
    m_server->command({"RPUSH", "elsewhere:list", "x"});
    m_server->command({"HSET", "workflow:h", "a", "b"});
    for (int i = 0; i < 30; ++i)
        m_server->command({"RPUSH", "workflow:list" + QByteArray::number(i), "x"});
    const auto backend = open();
    QVERIFY(backend->health(HealthDepth::Quick, {})->findings.isEmpty());
    const auto report = backend->health(HealthDepth::Thorough, {});
    QCOMPARE(report->workflows, 1);
    QCOMPARE(report->findings.size(), 2);
    QVERIFY(report->findings[0].contains(u"\"hash\": 1 (h)"));
    QVERIFY(report->findings[1].contains(u"\"list\": 30 (list"));
    QVERIFY(report->findings[1].endsWith(u", …)."));
}

void TestRedisBackend::warnsOfEviction()
{
    const auto backend = open();
    const auto findings = [&] { return backend->health(HealthDepth::Quick, {})->findings.join(u' '); };
    m_server->command({"CONFIG", "SET", "maxmemory", "1gb", "maxmemory-policy", "allkeys-lru"});
    QVERIFY(findings().contains(u"any workflow"));
    m_server->command({"CONFIG", "SET", "maxmemory-policy", "volatile-ttl"});
    QVERIFY(findings().contains(u"workflows that expire"));
    m_server->command({"CONFIG", "SET", "maxmemory-policy", "noeviction", "maxmemory", "100000"});
    QVERIFY(findings().contains(u"nearly full"));
    QVERIFY(!backend->health(HealthDepth::Quick, {})->healthy);
    m_server->command({"CONFIG", "SET", "maxmemory", "0"});
    QVERIFY(findings().isEmpty());
}

QTEST_GUILESS_MAIN(TestRedisBackend)
#include "tst_redisbackend.moc"
