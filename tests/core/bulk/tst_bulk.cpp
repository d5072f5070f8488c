#include "core/bulk/bulkplanner.h"
#include "core/bulk/bulkrun.h"
#include "core/bulk/changes.h"
#include "core/bulk/valuechange.h"
#include "tests/support/storefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

namespace {

constexpr int Workflows = 30;
const QByteArray State = R"({"context":  {"status": "stuck", "n": 1.50}, "messages": []})";

WorkflowId idOf(int number)
{
    return WorkflowId("w" + QByteArray::number(number));
}

std::shared_ptr<ValueChange> setStatus(const QByteArray &json, const StoreTraits &traits)
{
    return std::make_shared<ValueChange>(
        ValuePlace::parse(u"/context/status"_s).value(), json, ValueChange::Missing::Refuse, traits);
}

void waitFor(const BulkJob &job)
{
    QTRY_VERIFY_WITH_TIMEOUT(!job.isRunning() && job.done() >= 0, 30'000);
}

} // namespace

/// Plans, runs and takes back, on every kind of store.
class TestBulk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

    void setsAValueAndTakesItBack();
    void deletesAndTakesItBack();
    void setsExpiriesAndTakesThemBack();
    void leavesAloneWhatChangedMeanwhile();
    void undoLeavesAloneWhatChangedMeanwhile();
    void survivesARacingWriter();
    void tellsWhatCannotBeDone();
    void changesNothingWhereItMayNot();
    void cancelsBetweenItems();

private:
    std::shared_ptr<BulkList> plan(const std::shared_ptr<const BulkChange> &change, qint64 undoMemory = -1);
    std::unique_ptr<BulkRun> run(
        const std::shared_ptr<const BulkChange> &change, const std::shared_ptr<BulkList> &list);
    std::unique_ptr<BulkRun> takeBack(const BulkRun &done);
    QHash<QByteArray, QByteArray> texts();
    void changeElsewhere(int number, const QByteArray &text);

    std::shared_ptr<StoreFixture> m_fixture; ///< shared with the threads of stores that are closed
    std::unique_ptr<StateBackend> m_other; ///< another program
    std::unique_ptr<StateStore> m_store;
    StoreTraits m_traits;
    QList<WorkflowId> m_ids;
};

void TestBulk::initTestCase_data()
{
    QTest::addColumn<MakeStoreFixture>("make");
    for (const StoreFixtureRow &row : storeFixtures())
        QTest::newRow(row.name) << row.make;
}

void TestBulk::init()
{
    QFETCH_GLOBAL(MakeStoreFixture, make);
    m_fixture = make();
    m_other = opened(m_fixture->connect());
    m_traits = m_other->traits();
    m_store = std::make_unique<StateStore>(
        StateStore::BackendFactory([fixture = m_fixture] { return fixture->connect(); }));
    m_store->open();
    m_ids.clear();
    for (int i = 0; i < Workflows; ++i) {
        m_ids.append(idOf(i));
        QVERIFY(m_other->create(idOf(i), i == 7 ? QByteArray("[]") : State, {}));
    }
}

void TestBulk::cleanup()
{
    m_store.reset();
    QTest::qWait(0);
    m_other.reset();
    m_fixture.reset();
}

std::shared_ptr<BulkList> TestBulk::plan(const std::shared_ptr<const BulkChange> &change, qint64 undoMemory)
{
    BulkPlanner planner(m_store.get(), change, m_ids);
    if (undoMemory >= 0)
        planner.setUndoMemory(undoMemory);
    planner.start();
    waitFor(planner);
    return planner.list();
}

std::unique_ptr<BulkRun> TestBulk::run(
    const std::shared_ptr<const BulkChange> &change, const std::shared_ptr<BulkList> &list)
{
    auto run = std::make_unique<BulkRun>(m_store.get(), m_traits, change, list);
    run->start();
    waitFor(*run);
    return run;
}

std::unique_ptr<BulkRun> TestBulk::takeBack(const BulkRun &done)
{
    return run(done.undo().change(), done.undo().list());
}

QHash<QByteArray, QByteArray> TestBulk::texts()
{
    QHash<QByteArray, QByteArray> texts;
    for (const WorkflowId &id : std::as_const(m_ids)) {
        if (const auto state = m_other->load(id, {}))
            texts.insert(id.bytes(), state->text);
    }
    return texts;
}

void TestBulk::changeElsewhere(int number, const QByteArray &text)
{
    const auto state = m_other->load(idOf(number), {});
    QVERIFY(state);
    QVERIFY(m_other->save(idOf(number), text, state->revision, {}));
}

void TestBulk::setsAValueAndTakesItBack()
{
    const auto before = texts();
    const auto change = setStatus("\"done\"", m_traits);
    const auto list = plan(change);
    QCOMPARE(list->count(BulkOutcome::Planned), Workflows - 1);
    QCOMPARE(list->count(BulkOutcome::Refused), 1);
    QCOMPARE(list->finalCount(), 0);
    QCOMPARE(list->at(0).before, "\"stuck\"");
    QCOMPARE(list->at(0).after, "\"done\"");
    QCOMPARE(texts(), before);

    const auto done = run(change, list);
    QCOMPARE(list->count(BulkOutcome::Done), Workflows - 1);
    QCOMPARE(done->undo().size(), Workflows - 1);
    auto expected = before;
    for (QByteArray &text : expected)
        text.replace("stuck", "done");
    QCOMPARE(texts(), expected);

    const auto back = takeBack(*done);
    QCOMPARE(back->list()->count(BulkOutcome::Done), Workflows - 1);
    QCOMPARE(texts(), before);
}

void TestBulk::deletesAndTakesItBack()
{
    if (m_traits.hasTtl) {
        const auto state = m_other->load(idOf(3), {});
        QVERIFY(m_other->setTtl(idOf(3), 3'600'000, state->revision, {}));
    }
    const auto before = texts();
    const auto change = std::make_shared<Removal>();
    const auto list = plan(change);
    QCOMPARE(list->count(BulkOutcome::Planned), Workflows);
    const auto done = run(change, list);
    QCOMPARE(list->count(BulkOutcome::Done), Workflows);
    QVERIFY(texts().isEmpty());

    const auto back = takeBack(*done);
    QCOMPARE(back->list()->count(BulkOutcome::Done), Workflows);
    QCOMPARE(texts(), before);
    if (m_traits.hasTtl) {
        const qint64 ttl = m_other->load(idOf(3), {})->summary.ttl.value_or(0);
        QVERIFY2(ttl > 3'400'000 && ttl <= 3'600'000, qPrintable(QString::number(ttl)));
        QVERIFY(!m_other->load(idOf(4), {})->summary.ttl);
    }
}

void TestBulk::setsExpiriesAndTakesThemBack()
{
    if (!m_traits.hasTtl)
        return;
    const auto state = m_other->load(idOf(3), {});
    QVERIFY(m_other->setTtl(idOf(3), 7'200'000, state->revision, {}));
    const auto change = std::make_shared<ExpiryChange>(60'000'000);
    const auto list = plan(change);
    const auto done = run(change, list);
    QCOMPARE(list->count(BulkOutcome::Done), Workflows);
    for (int i = 0; i < Workflows; ++i)
        QVERIFY(m_other->load(idOf(i), {})->summary.ttl.value_or(0) > 50'000'000);
    takeBack(*done);
    QVERIFY(!m_other->load(idOf(0), {})->summary.ttl);
    const qint64 ttl = m_other->load(idOf(3), {})->summary.ttl.value_or(0);
    QVERIFY2(ttl > 7'000'000 && ttl <= 7'200'000, qPrintable(QString::number(ttl)));

    const auto never = plan(std::make_shared<ExpiryChange>(std::nullopt));
    QCOMPARE(never->count(BulkOutcome::Unchanged), Workflows - 1);
    QCOMPARE(never->count(BulkOutcome::Planned), 1);
}

void TestBulk::leavesAloneWhatChangedMeanwhile()
{
    for (const bool deletes : {false, true}) {
        const std::shared_ptr<const BulkChange> change
            = deletes ? std::shared_ptr<const BulkChange>(new Removal) : setStatus("\"done\"", m_traits);
        const auto list = plan(change);
        changeElsewhere(5, deletes ? "{\"theirs\": 2}" : "{\"theirs\": 1}");
        const auto gone = m_other->load(idOf(deletes ? 8 : 6), {});
        QVERIFY(m_other->remove(gone->summary.id, gone->revision, {}));
        const auto theirs = m_other->load(idOf(5), {})->text;
        run(change, list);
        QCOMPARE(int(list->at(5).outcome), int(BulkOutcome::ChangedMeanwhile));
        QCOMPARE(int(list->at(deletes ? 8 : 6).outcome), int(BulkOutcome::Gone));
        QCOMPARE(m_other->load(idOf(5), {})->text, theirs);
    }
}

void TestBulk::undoLeavesAloneWhatChangedMeanwhile()
{
    const auto change = setStatus("\"done\"", m_traits);
    const auto done = run(change, plan(change));
    changeElsewhere(5, "{\"theirs\": 1}");
    const auto theirs = m_other->load(idOf(5), {})->text;
    const auto back = takeBack(*done);
    QCOMPARE(back->list()->count(BulkOutcome::ChangedMeanwhile), 1);
    QCOMPARE(back->list()->count(BulkOutcome::Done), Workflows - 2);
    QCOMPARE(m_other->load(idOf(5), {})->text, theirs);

    const auto removal = std::make_shared<Removal>();
    const auto removed = run(removal, plan(removal));
    QVERIFY(m_other->create(idOf(9), "{\"theirs\": 2}", {}));
    const auto restored = takeBack(*removed);
    QCOMPARE(restored->list()->count(BulkOutcome::ChangedMeanwhile), 1);
    QCOMPARE(restored->list()->count(BulkOutcome::Done), Workflows - 1);
    QVERIFY(m_other->load(idOf(9), {})->text.contains("theirs"));
}

/// Whoever wins an item, its outcome says so.
void TestBulk::survivesARacingWriter()
{
    const auto change = setStatus("\"done\"", m_traits);
    const auto list = plan(change);
    BulkRun run(m_store.get(), m_traits, change, list);
    QSet<int> changed;
    run.start();
    for (int i = Workflows - 1; i >= 0 && run.isRunning(); i -= 2) {
        const auto state = m_other->load(idOf(i), {});
        if (state && m_other->save(idOf(i), "{\"theirs\": 1}", state->revision, {}))
            changed.insert(i);
        QTest::qWait(1);
    }
    waitFor(run);
    for (int i = 0; i < Workflows; ++i) {
        const bool isTheirs = m_other->load(idOf(i), {})->text.contains("theirs");
        QCOMPARE(isTheirs, changed.contains(i));
        if (!isTheirs && i != 7)
            QCOMPARE(int(list->at(i).outcome), int(BulkOutcome::Done));
        if (list->at(i).outcome == BulkOutcome::ChangedMeanwhile)
            QVERIFY(isTheirs);
    }
}

void TestBulk::tellsWhatCannotBeDone()
{
    m_ids.append(WorkflowId("no such workflow"));
    const auto change = setStatus("\"stuck\"", m_traits);
    const auto list = plan(change);
    QCOMPARE(list->count(BulkOutcome::Unchanged), Workflows - 1);
    QCOMPARE(list->count(BulkOutcome::Gone), 1);
    QVERIFY(list->at(7).note.contains(u"no such value"_s));

    // The texts of three fit, whatever the store makes of them.
    const qint64 size = m_other->load(idOf(0), {})->text.size();
    const auto removals = plan(std::make_shared<Removal>(), 3 * size + size / 2);
    QVERIFY(removals->finalCount() >= Workflows - 4 && removals->finalCount() < Workflows);
    QVERIFY(removals->at(0).canBeUndone);
}

void TestBulk::changesNothingWhereItMayNot()
{
    auto readOnly = m_fixture->connectReadOnly();
    if (!readOnly)
        return;
    m_store = std::make_unique<StateStore>(
        StateStore::BackendFactory([fixture = m_fixture] { return fixture->connectReadOnly(); }));
    m_store->open();
    const auto before = texts();
    const auto change = setStatus("\"done\"", m_traits);
    const auto list = plan(change);
    const auto done = run(change, list);
    QCOMPARE(list->count(BulkOutcome::Failed), Workflows - 1);
    QVERIFY(!list->at(0).note.isEmpty());
    QVERIFY(done->undo().isEmpty());
    QCOMPARE(texts(), before);
}

void TestBulk::cancelsBetweenItems()
{
    const auto change = setStatus("\"done\"", m_traits);
    const auto list = plan(change);
    BulkRun run(m_store.get(), m_traits, change, list);
    run.start();
    while (run.done() < 3) // at every turn, or a quick store is through before anybody looks
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    run.cancel();
    waitFor(run);
    QVERIFY(run.isCancelled());
    qsizetype stored = 0;
    for (const QByteArray &text : texts())
        stored += text.contains("\"done\"");
    QCOMPARE(list->count(BulkOutcome::Done), stored);
    QCOMPARE(list->count(BulkOutcome::Unknown), 0);
    QCOMPARE(run.undo().size(), stored);
    QVERIFY(stored < Workflows - 1);
}

QTEST_GUILESS_MAIN(TestBulk)
#include "tst_bulk.moc"
