#include "core/async/statestore.h"
#include "core/backends/memorybackend.h"
#include "tests/support/compareerror.h"
#include "tests/support/scriptedbackend.h"
#include "tests/support/storefixture.h"

#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace stateloupe;

namespace {

constexpr int Workflows = 500;

template <typename T>
void waitFor(const QFuture<T> &future)
{
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30'000);
}

SearchRequest requestOf(const QString &query)
{
    SearchRequest request;
    request.query = *Query::parse(query);
    request.chunkRows = 10;
    return request;
}

} // namespace

/// StateStore::search(), which streams as list() does.
class TestStoreSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void findsInTheStoresThread();
    void tellsOfProgressWithoutFindings();
    void waitsForASlowHandler();
    void handlerMayCancel();
    void handlerMayLoadMeanwhile();
    void stopsASilentStore();
    void endsWithASearchInFlight();

private:
    std::shared_ptr<BackendScript> m_script;
    std::unique_ptr<StateStore> m_store;
};

void TestStoreSearch::init()
{
    static int number = 0;
    m_script = std::make_shared<BackendScript>(MemorySettings{u"search %1"_s.arg(++number)});
    const auto backend = opened(std::make_unique<MemoryBackend>(m_script->settings));
    for (int i = 0; i < Workflows; ++i) {
        const QByteArray text = "{\"step\": " + QByteArray::number(i) + "}";
        QVERIFY(backend->create(WorkflowId(QByteArray::number(i)), text, {}));
    }
    m_script->traits = backend->traits();
    m_store = std::make_unique<StateStore>([script = m_script] { return std::make_unique<ScriptedBackend>(script); });
    waitFor(m_store->open());
}

void TestStoreSearch::findsInTheStoresThread()
{
    WorkflowList all;
    QFuture<Result<qint64>> searched;
    searched = m_store->search(requestOf(u"step >= 100"_s), [&](const SearchChunk &chunk) {
        QCOMPARE(QThread::currentThread(), thread());
        QVERIFY(!searched.isFinished());
        all.append(chunk.workflows);
    });
    waitFor(searched);
    QCOMPARE(*searched.result(), Workflows - 100);
    QCOMPARE(all.size(), Workflows - 100);
}

void TestStoreSearch::tellsOfProgressWithoutFindings()
{
    qint64 examined = 0;
    const auto searched = m_store->search(
        requestOf(u"step < 0"_s), [&examined](const SearchChunk &chunk) { examined = chunk.examined; });
    waitFor(searched);
    QCOMPARE(*searched.result(), 0);
    QCOMPARE(examined, Workflows);
}

void TestStoreSearch::waitsForASlowHandler()
{
    m_store->setDeadline(10ms);
    qsizetype found = 0;
    const auto searched = m_store->search(requestOf(u"step < 60"_s), [&found](const SearchChunk &chunk) {
        found += chunk.workflows.size();
        QTest::qSleep(60);
    });
    waitFor(searched);
    QVERIFY(searched.result());
    QCOMPARE(found, 60);
}

void TestStoreSearch::handlerMayCancel()
{
    int handled = 0;
    QFuture<Result<qint64>> searched;
    searched = m_store->search(requestOf(u""_s), [&](const SearchChunk &) {
        ++handled;
        searched.cancel();
    });
    waitFor(searched);
    waitFor(m_store->health(HealthDepth::Quick));
    QVERIFY(searched.isCanceled());
    QCOMPARE(handled, 1);
}

void TestStoreSearch::handlerMayLoadMeanwhile()
{
    QList<QFuture<Result<StoredState>>> loads;
    const auto searched = m_store->search(requestOf(u"step in (3, 4)"_s), [&](const SearchChunk &chunk) {
        for (qsizetype row = 0; row < chunk.workflows.size(); ++row)
            loads.append(m_store->load(chunk.workflows.at(row).id));
    });
    waitFor(searched);
    QCOMPARE(loads.size(), 2);
    for (const auto &load : loads) {
        waitFor(load);
        QVERIFY(load.result());
    }
}

void TestStoreSearch::stopsASilentStore()
{
    m_script->isSilent = true;
    const auto searched = m_store->search(requestOf(u"step = 3"_s), [](const SearchChunk &) {});
    QVERIFY(!searched.isFinished());
    m_store->cancelAll();
    waitFor(searched);
    QVERIFY(searched.isCanceled());
    m_store->setDeadline(10ms);
    const auto givenUp = m_store->search(requestOf(u"step = 3"_s), [](const SearchChunk &) {});
    waitFor(givenUp);
    COMPARE_ERROR(givenUp.result(), ErrorKind::Unavailable);
    m_script->isSilent = false;
}

void TestStoreSearch::endsWithASearchInFlight()
{
    int delivered = 0;
    const auto searched = m_store->search(requestOf(u""_s), [&delivered](const SearchChunk &) { ++delivered; });
    m_store.reset();
    QVERIFY(searched.isFinished());
    QTest::qWait(50);
    QCOMPARE(delivered, 0);
}

QTEST_GUILESS_MAIN(TestStoreSearch)
#include "tst_storesearch.moc"
