#include "core/json/jsondocument.h"
#include "core/json/jsonedit.h"
#include "tests/core/backends/redisservertest.h"

#include <QProcess>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// Everything that the reference system has written is shown, edited and saved.
///
/// reference.rdb is what it wrote, with the expiries of database 1 put off by a hundred years.
class TestRedisReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsEveryState_data();
    void keepsEveryState();

private:
    static QByteArray edited(const QByteArray &text);

    std::unique_ptr<RedisServer> m_server;
    QHash<QByteArray, QByteArray> m_texts; ///< by id
};

void TestRedisReference::initTestCase()
{
    m_server = std::make_unique<RedisServer>(
        RedisServerOptions{.rdb = QStringLiteral(STATELOUPE_TEST_DATA "/reference.rdb")});
    // Each line is {"workflow_id": "…", "state": …}, with the text that Python wrote to every store.
    const QByteArray beforeId = R"({"workflow_id": ")";
    const QByteArray beforeState = R"(", "state": )";
    for (const QByteArray &line : dataLines("reference.ndjson")) {
        const qsizetype idEnd = line.indexOf(beforeState);
        const qsizetype stateBegin = idEnd + beforeState.size();
        m_texts.insert(line.sliced(beforeId.size(), idEnd - beforeId.size()),
            line.sliced(stateBegin, line.size() - stateBegin - 1));
    }
    QCOMPARE(m_texts.size(), 40);
}

QByteArray TestRedisReference::edited(const QByteArray &text)
{
    auto document = JsonDocument::parse(text);
    if (!document)
        qFatal("A reference state is no JSON.");
    const auto node = document->resolve(*JsonPointer::parse(u"/metadata/version"_s));
    const auto edit = replaceValue(*document, *node, R"("9.9.9")");
    if (!edit || !document->apply(*edit))
        qFatal("The version cannot be replaced.");
    return document->bytes();
}

void TestRedisReference::keepsEveryState_data()
{
    QTest::addColumn<int>("database");
    QTest::addColumn<QByteArray>("prefix");
    QTest::newRow("workflow") << 0 << QByteArray("workflow:");
    QTest::newRow("tenant-a") << 1 << QByteArray("tenant-a:wf:");
}

void TestRedisReference::keepsEveryState()
{
    QFETCH(const int, database);
    QFETCH(const QByteArray, prefix);
    RedisSettings settings = m_server->settings();
    settings.database = database;
    settings.prefix = prefix;
    const auto backend = opened(std::make_unique<RedisBackend>(settings, Secret()));
    const WorkflowList list = listAll(*backend);
    QCOMPARE(list.size(), m_texts.size());
    QByteArray pairs;
    for (qsizetype row = 0; row < list.size(); ++row) {
        const WorkflowSummary summary = list.at(row);
        const QByteArray key = prefix + summary.id.bytes();
        const QByteArray expiry = m_server->command(database, {"PEXPIRETIME", key});
        const auto state = backend->load(summary.id, {});
        QVERIFY(state);
        QCOMPARE(state->text, m_texts.value(summary.id.bytes()));
        QCOMPARE(summary.size, state->text.size());
        QCOMPARE(summary.ttl.has_value(), database == 1);
        QVERIFY(backend->save(summary.id, edited(state->text), state->revision, {}));
        QCOMPARE(m_server->command(database, {"PEXPIRETIME", key}), expiry);
        pairs += state->text.toHex() + ' ' + m_server->command(database, {"GET", key}).toHex() + '\n';
    }
    // Debian's Python: what people have in front of it may lack modules.
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {QStringLiteral(STATELOUPE_SOURCE_DIR "/tests/core/backends/onechange.py")});
    python.write(pairs);
    python.closeWriteChannel();
    QVERIFY(python.waitForFinished());
    QCOMPARE(python.readAllStandardError(), "");
    QCOMPARE(python.readAllStandardOutput(), QByteArray::number(list.size()) + '\n');
}

QTEST_GUILESS_MAIN(TestRedisReference)
#include "tst_redisreference.moc"
