// The seventeen behaviours of the reference system's test_persistence_backends, by its names, on every kind of store.
// tst_backendconformance looks at each of them more closely.

#include "tests/support/storefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

class TestPersistence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

    void saveAndLoad();
    void loadNonexistent();
    void deleteExisting();
    void deleteNonexistent();
    void listWorkflows();
    void isolationAfterMutation();
    void updateExisting();
    void clear();
    void persistenceAcrossInstances();
    void tableExists();
    void largeState();

private:
    const WorkflowId m_id{"workflow-1"};
    const QByteArray m_text = R"({"messages": [], "context": {"step": 1}, "checkpoints": [], "metadata": {}})";
    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<StateBackend> m_store;
};

void TestPersistence::initTestCase_data()
{
    QTest::addColumn<MakeStoreFixture>("make");
    for (const StoreFixtureRow &row : storeFixtures())
        QTest::newRow(row.name) << row.make;
}

void TestPersistence::init()
{
    QFETCH_GLOBAL(MakeStoreFixture, make);
    m_fixture = make();
    m_store = opened(m_fixture->connect());
}

void TestPersistence::cleanup()
{
    m_store.reset();
    m_fixture.reset();
}

void TestPersistence::saveAndLoad()
{
    QVERIFY(m_store->create(m_id, m_text, {}));
    const auto loaded = m_store->load(m_id, {});
    QCOMPARE(JsonDocument::parse(loaded->text)->nodeCount(), JsonDocument::parse(m_text)->nodeCount());
    if (m_store->traits().keepsBytes)
        QCOMPARE(loaded->text, m_text);
}

void TestPersistence::loadNonexistent()
{
    QCOMPARE(m_store->load(m_id, {}).error().kind, ErrorKind::NotFound);
}

void TestPersistence::deleteExisting()
{
    const auto revision = m_store->create(m_id, m_text, {});
    QVERIFY(m_store->remove(m_id, *revision, {}));
    QVERIFY(!m_store->load(m_id, {}));
}

void TestPersistence::deleteNonexistent()
{
    const auto revision = m_store->create(m_id, m_text, {});
    QCOMPARE(m_store->remove(WorkflowId("other"), *revision, {}).error().kind, ErrorKind::NotFound);
    QVERIFY(m_store->load(m_id, {}));
}

void TestPersistence::listWorkflows()
{
    for (const char *id : {"a", "b", "c"})
        QVERIFY(m_store->create(WorkflowId(id), m_text, {}));
    QCOMPARE(listAll(*m_store).size(), 3);
}

void TestPersistence::isolationAfterMutation()
{
    QByteArray text = m_text;
    QVERIFY(m_store->create(m_id, text, {}));
    text.data()[0] = '[';
    const auto loaded = m_store->load(m_id, {});
    QVERIFY(loaded->text.startsWith('{'));
    QByteArray(loaded->text).data()[0] = '[';
    QCOMPARE(m_store->load(m_id, {})->text, loaded->text);
}

void TestPersistence::updateExisting()
{
    const auto revision = m_store->create(m_id, m_text, {});
    QVERIFY(m_store->save(m_id, R"({"context": {"step": 2}})", *revision, {}));
    QVERIFY(m_store->load(m_id, {})->text.contains("\"step\": 2"));
    QCOMPARE(listAll(*m_store).size(), 1);
}

void TestPersistence::clear()
{
    for (const char *id : {"a", "b"}) {
        const auto revision = m_store->create(WorkflowId(id), m_text, {});
        QVERIFY(m_store->remove(WorkflowId(id), *revision, {}));
    }
    QCOMPARE(listAll(*m_store).size(), 0);
}

void TestPersistence::persistenceAcrossInstances()
{
    QVERIFY(m_store->create(m_id, m_text, {}));
    m_store->close();
    QVERIFY(opened(m_fixture->connect())->load(m_id, {}));
}

/// In stores that have tables.
void TestPersistence::tableExists()
{
    const bool hasTables = m_store->traits().kind == u"sqlite" || m_store->traits().kind == u"postgresql";
    QCOMPARE(!m_store->traits().table.isEmpty(), hasTables);
    QVERIFY(m_store->health(HealthDepth::Quick, {})->healthy);
}

/// 200 messages.
void TestPersistence::largeState()
{
    QByteArrayList messages;
    for (int i = 0; i < 200; ++i)
        messages.append(R"({"role": "user", "content": "message )" + QByteArray::number(i) + "\"}");
    const QByteArray text = "{\"messages\": [" + messages.join(", ") + "]}";
    QVERIFY(m_store->create(m_id, text, {}));
    QCOMPARE(JsonDocument::parse(m_store->load(m_id, {})->text)->nodeCount(), JsonDocument::parse(text)->nodeCount());
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestPersistence)
#include "tst_persistence.moc"
