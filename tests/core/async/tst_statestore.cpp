#include "core/async/statestore.h"
#include "core/async/whenfinished.h"
#include "core/backends/memorybackend.h"
#include "tests/support/compareerror.h"
#include "tests/support/rawdatabase.h"
#include "tests/support/stuckbackend.h"

#include <QMutex>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace stateloupe;

namespace {

constexpr int Workflows = 10;

template <typename T>
void waitFor(const QFuture<T> &future)
{
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30'000);
}

} // namespace

class TestStateStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void offersEveryVerb();
    void failsAsAValue();
    void runsVerbsInOrder();
    void usesEachBackendInOneOtherThread();
    void testsTheConnection();

    void listsInTheStoresThread();
    void listsWhileAnotherVerbIsStuck();
    void listsOnWhatWasOpenedLast();
    void listWaitsForASlowHandler();
    void handlerMayCancelTheListing();
    void handlerMayAskForMore();
    void handlerMayEndTheStore();

    void cancelsAWaitingCall();
    void cancelsARunningCall();
    void cancelsEveryCall();
    void givesUpAStuckBackend();
    void givesUpARunningSaveAsUnknown();
    void tellsThatItWaits();
    void queueDoesNotAgeBehindAListing();

    void endsWithWorkInFlight();
    void endsWithAListingInFlight();
    void endsWithAStuckBackend();

private:
    std::unique_ptr<StateStore> makeStuckStore();
    void fill(const QByteArray &text = "{}");

    MemorySettings m_settings;
    std::shared_ptr<StuckControl> m_control;
};

void TestStateStore::init()
{
    static int number = 0;
    m_settings.name = u"statestore %1"_s.arg(++number);
    m_control = std::make_shared<StuckControl>();
}

void TestStateStore::cleanup()
{
    m_control.reset();
}

std::unique_ptr<StateStore> TestStateStore::makeStuckStore()
{
    const StateStore::BackendFactory factory
        = [settings = m_settings, control = m_control] { return std::make_unique<StuckBackend>(settings, control); };
    auto store = std::make_unique<StateStore>(factory);
    store->open();
    return store;
}

void TestStateStore::fill(const QByteArray &text)
{
    MemoryBackend backend(m_settings);
    QVERIFY(backend.open({}));
    for (int i = 0; i < Workflows; ++i)
        QVERIFY(backend.create(WorkflowId(QByteArray::number(i)), text, {}));
}

void TestStateStore::offersEveryVerb()
{
    StateStore store(m_settings);
    const auto traits = store.open();
    waitFor(traits);
    QCOMPARE(traits.result()->kind, u"memory"_s);

    const auto created = store.create(WorkflowId("a"), "1");
    waitFor(created);
    const auto saved = store.save(WorkflowId("a"), "2", *created.result());
    waitFor(saved);
    const auto loaded = store.load(WorkflowId("a"));
    waitFor(loaded);
    QCOMPARE(loaded.result()->text, "2");
    QCOMPARE(loaded.result()->revision, *saved.result());
    const auto health = store.health(HealthDepth::Thorough);
    waitFor(health);
    QCOMPARE(health.result()->workflows, 1);
    const auto removed = store.remove(WorkflowId("a"), *saved.result());
    waitFor(removed);
    QVERIFY(removed.result());
    const auto listed = store.list({}, [](const WorkflowList &) {});
    waitFor(listed);
    QCOMPARE(*listed.result(), 0);
}

void TestStateStore::failsAsAValue()
{
    StateStore store(SqliteSettings{u"/no/such/folder/states.db"_s});
    const auto opened = store.open();
    waitFor(opened);
    COMPARE_ERROR(opened.result(), ErrorKind::NotFound);
    const auto loaded = store.load(WorkflowId("a"));
    waitFor(loaded);
    COMPARE_ERROR(loaded.result(), ErrorKind::Unavailable);

    StateStore nothing(StateStore::BackendFactory([] { return std::unique_ptr<StateBackend>(); }));
    const auto none = nothing.open();
    waitFor(none);
    COMPARE_ERROR(none.result(), ErrorKind::Internal);
}

void TestStateStore::runsVerbsInOrder()
{
    StateStore store(m_settings);
    QStringList order;
    const auto note = [&]<typename T>(const QFuture<T> &future, const QString &name) {
        whenFinished<T>(future, this, [&order, name](const T &) { order.append(name); });
    };
    note(store.open(), u"open"_s);
    note(store.create(WorkflowId("a"), "1"), u"create"_s);
    note(store.load(WorkflowId("a")), u"load"_s);
    note(store.health(HealthDepth::Quick), u"health"_s);
    QTRY_COMPARE(order, (QStringList{u"open"_s, u"create"_s, u"load"_s, u"health"_s}));

    // The connection for lists has an order of its own.
    order.clear();
    note(store.list({}, [&order](const WorkflowList &) { order.append(u"chunk"_s); }), u"list"_s);
    note(store.health(HealthDepth::Thorough), u"health"_s);
    QTRY_COMPARE(order, (QStringList{u"chunk"_s, u"list"_s, u"health"_s}));
}

void TestStateStore::usesEachBackendInOneOtherThread()
{
    QMutex mutex;
    QSet<Qt::HANDLE> threads;
    StateStore store(StateStore::BackendFactory([&, settings = m_settings] {
        const QMutexLocker lock(&mutex);
        threads.insert(QThread::currentThreadId());
        return std::make_unique<MemoryBackend>(settings);
    }));
    waitFor(store.open());
    waitFor(store.list({}, [](const WorkflowList &) {}));
    const QMutexLocker lock(&mutex);
    QCOMPARE(threads.size(), 2);
    QVERIFY(!threads.contains(QThread::currentThreadId()));
}

void TestStateStore::testsTheConnection()
{
    StateStore good(m_settings);
    const auto passed = good.test();
    waitFor(passed);
    QCOMPARE(passed.result()->step, OpeningStep::Done);
    QCOMPARE(passed.result()->traits.kind, u"memory"_s);

    StateStore bad(SqliteSettings{u"/no/such/folder/states.db"_s});
    const auto failed = bad.test();
    waitFor(failed);
    QCOMPARE(failed.result()->step, OpeningStep::Database);
    QCOMPARE(failed.result()->error.kind, ErrorKind::NotFound);
}

void TestStateStore::listsInTheStoresThread()
{
    fill();
    StateStore store(m_settings);
    store.open();
    WorkflowList all;
    QFuture<Result<qint64>> listed;
    listed = store.list({3}, [&](const WorkflowList &chunk) {
        QCOMPARE(QThread::currentThread(), thread());
        QVERIFY(!listed.isFinished());
        all.append(chunk);
    });
    waitFor(listed);
    QCOMPARE(*listed.result(), Workflows);
    QCOMPARE(all.size(), Workflows);
}

void TestStateStore::listsWhileAnotherVerbIsStuck()
{
    fill();
    const auto store = makeStuckStore();
    const auto stuck = store->load(WorkflowId("1"));
    m_control->entered.acquire();
    const auto listed = store->list({}, [](const WorkflowList &) {});
    waitFor(listed);
    QCOMPARE(*listed.result(), Workflows);
    QVERIFY(!stuck.isFinished());
    m_control->leave.release();
    waitFor(stuck);
}

void TestStateStore::listsOnWhatWasOpenedLast()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"states.db"_s);
    StateStore store(SqliteSettings{path});
    const auto missing = store.list({}, [](const WorkflowList &) {});
    waitFor(missing);
    COMPARE_ERROR(missing.result(), ErrorKind::NotFound);

    RawDatabase(path).createReferenceTable();
    waitFor(store.open());
    const auto listed = store.list({}, [](const WorkflowList &) {});
    waitFor(listed);
    QCOMPARE(*listed.result(), 0);
}

void TestStateStore::listWaitsForASlowHandler()
{
    fill();
    const auto store = makeStuckStore();
    int handled = 0;
    const auto listed = store->list({1}, [&](const WorkflowList &) {
        // This chunk and another; the one after those is refused until this handler returns.
        QVERIFY(m_control->chunks <= handled + 2);
        ++handled;
    });
    waitFor(listed);
    QCOMPARE(handled, Workflows);
}

void TestStateStore::handlerMayCancelTheListing()
{
    fill();
    StateStore store(m_settings);
    store.open();
    int handled = 0;
    QFuture<Result<qint64>> listed;
    listed = store.list({1}, [&](const WorkflowList &) {
        ++handled;
        listed.cancel();
    });
    waitFor(listed);
    waitFor(store.health(HealthDepth::Quick));
    QVERIFY(listed.isCanceled());
    QCOMPARE(handled, 1);
}

void TestStateStore::handlerMayAskForMore()
{
    fill("[1]");
    StateStore store(m_settings);
    store.open();
    QList<QFuture<Result<StoredState>>> loads;
    const auto listed = store.list({2}, [&](const WorkflowList &chunk) { loads.append(store.load(chunk.at(0).id)); });
    waitFor(listed);
    QCOMPARE(loads.size(), Workflows / 2);
    for (const auto &load : loads) {
        waitFor(load);
        QCOMPARE(load.result()->text, "[1]");
    }
}

void TestStateStore::handlerMayEndTheStore()
{
    fill();
    auto store = std::make_unique<StateStore>(m_settings);
    store->open();
    int handled = 0;
    const auto listed = store->list({1}, [&](const WorkflowList &) {
        ++handled;
        store.reset();
    });
    waitFor(listed);
    QVERIFY(listed.isCanceled());
    QCOMPARE(handled, 1);
}

void TestStateStore::cancelsAWaitingCall()
{
    fill();
    const auto store = makeStuckStore();
    const auto running = store->load(WorkflowId("1"));
    m_control->entered.acquire();
    auto waiting = store->load(WorkflowId("2"));
    bool told = false;
    whenFinished<Result<StoredState>>(
        waiting, this, [](const auto &) {}, [&told] { told = true; });
    waiting.cancel();
    waitFor(waiting);
    QTRY_VERIFY(told);
    QVERIFY(!running.isFinished());

    m_control->leave.release();
    waitFor(running);
    QVERIFY(running.result());
    waitFor(store->health(HealthDepth::Quick));
    QCOMPARE(m_control->loads, 1);
}

void TestStateStore::cancelsARunningCall()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"states.db"_s);
    RawDatabase raw(path);
    raw.createReferenceTable();
    raw.execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES ('a', '1')");
    StateStore store(SqliteSettings{path});
    waitFor(store.open());

    raw.execute("BEGIN EXCLUSIVE");
    auto load = store.load(WorkflowId("a"));
    QTest::qWait(30);
    QVERIFY(!load.isFinished());
    load.cancel();
    waitFor(load);
    QCOMPARE(load.resultCount(), 0);
    store.setDeadline(50ms);
    const auto late = store.load(WorkflowId("a"));
    waitFor(late);
    COMPARE_ERROR(late.result(), ErrorKind::Unavailable);
    QVERIFY(late.result().error().detail.contains(u"locked"));
    raw.execute("COMMIT");
    const auto again = store.load(WorkflowId("a"));
    waitFor(again);
    QCOMPARE(again.result()->text, "1");
}

void TestStateStore::cancelsEveryCall()
{
    const auto store = makeStuckStore();
    const auto running = store->load(WorkflowId("a"));
    QVERIFY(m_control->entered.tryAcquire(1, 10'000));
    const auto waiting = store->save(WorkflowId("a"), "1", Revision());
    store->cancelAll();
    waitFor(running);
    waitFor(waiting);
    QCOMPARE(running.resultCount(), 0);
    QCOMPARE(waiting.resultCount(), 0);
    m_control->leave.release();
    const auto after = store->health(HealthDepth::Quick);
    waitFor(after);
    QVERIFY(after.result());
}

void TestStateStore::givesUpAStuckBackend()
{
    fill();
    const auto store = makeStuckStore();
    QSignalSpy availability(store.get(), &StateStore::availabilityChanged);
    store->setDeadline(50ms);
    const auto stuck = store->load(WorkflowId("1"));
    const auto behind = store->load(WorkflowId("2"));
    waitFor(stuck);
    waitFor(behind);
    COMPARE_ERROR(stuck.result(), ErrorKind::Unavailable);
    COMPARE_ERROR(behind.result(), ErrorKind::Unavailable);
    QTRY_COMPARE(availability.size(), 1);
    QCOMPARE(availability[0][0], false);
    QVERIFY(!availability[0][1].toString().isEmpty());

    m_control->leave.release(2);
    const auto again = store->load(WorkflowId("3"));
    waitFor(again);
    QVERIFY(again.result());
    QTRY_COMPARE(availability.size(), 2);
    QCOMPARE(availability[1][0], true);
    QCOMPARE(m_control->loads, 2);
}

void TestStateStore::givesUpARunningSaveAsUnknown()
{
    fill();
    const auto store = makeStuckStore();
    store->setDeadline(50ms);
    const auto running = store->save(WorkflowId("1"), "2", Revision());
    const auto waiting = store->save(WorkflowId("2"), "2", Revision());
    waitFor(running);
    waitFor(waiting);
    COMPARE_ERROR(running.result(), ErrorKind::OutcomeUnknown);
    COMPARE_ERROR(waiting.result(), ErrorKind::Unavailable); // never got its turn
    m_control->leave.release(2);
}

void TestStateStore::tellsThatItWaits()
{
    fill();
    const auto store = makeStuckStore();
    QSignalSpy waiting(store.get(), &StateStore::waitingChanged);
    const auto load = store->load(WorkflowId("1"));
    QTRY_COMPARE(waiting.size(), 1);
    QCOMPARE(waiting[0][0], true);
    QVERIFY(!load.isFinished());
    m_control->leave.release();
    QTRY_COMPARE(waiting.size(), 2);
    QCOMPARE(waiting[1][0], false);
}

void TestStateStore::queueDoesNotAgeBehindAListing()
{
    fill();
    StateStore store(m_settings);
    store.setDeadline(10ms);
    waitFor(store.open());
    QFuture<Result<qint64>> behind;
    const auto listed = store.list({1}, [&](const WorkflowList &) {
        if (!behind.isValid())
            behind = store.list({}, [](const WorkflowList &) {});
        QTest::qSleep(60);
    });
    waitFor(listed);
    QCOMPARE(*listed.result(), Workflows);
    waitFor(behind);
    QVERIFY(behind.result());
}

void TestStateStore::endsWithWorkInFlight()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"states.db"_s);
    RawDatabase raw(path);
    raw.createReferenceTable();
    auto store = std::make_unique<StateStore>(SqliteSettings{path});
    waitFor(store->open());
    raw.execute("BEGIN EXCLUSIVE");
    int delivered = 0;
    const auto running = store->load(WorkflowId("a"));
    QTest::qWait(20);
    const auto waiting = store->save(WorkflowId("a"), "1", Revision());
    const auto listing = store->list({}, [&delivered](const WorkflowList &) { ++delivered; });
    store.reset();
    QVERIFY(running.isFinished() && running.isCanceled());
    QVERIFY(waiting.isFinished() && waiting.isCanceled());
    QVERIFY(listing.isFinished() && listing.isCanceled());
    QCOMPARE(delivered, 0);
    raw.execute("COMMIT");
}

void TestStateStore::endsWithAListingInFlight()
{
    fill();
    auto store = makeStuckStore();
    int delivered = 0;
    const auto listing = store->list({1}, [&delivered](const WorkflowList &) { ++delivered; });
    // Nothing runs here meanwhile, so the listing has to wait for its handler.
    while (m_control->chunks < 2)
        QTest::qSleep(1);
    store.reset();
    QVERIFY(listing.isFinished() && listing.isCanceled());
    QCoreApplication::processEvents();
    QCOMPARE(delivered, 0);
}

void TestStateStore::endsWithAStuckBackend()
{
    auto store = makeStuckStore();
    QSignalSpy availability(store.get(), &StateStore::availabilityChanged);
    const auto saving = store->save(WorkflowId("0"), "1", Revision());
    m_control->entered.acquire();
    const auto waiting = store->load(WorkflowId("0"));
    store.reset(); // would wait for the semaphore
    QVERIFY(saving.isFinished() && saving.isCanceled());
    QVERIFY(waiting.isFinished() && waiting.isCanceled());
    m_control->leave.release();
    QTRY_COMPARE(m_control.use_count(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(availability.count(), 0);
}

QTEST_GUILESS_MAIN(TestStateStore)
#include "tst_statestore.moc"
