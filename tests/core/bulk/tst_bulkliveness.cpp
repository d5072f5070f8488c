#include "core/bulk/bulkplanner.h"
#include "core/bulk/bulkrun.h"
#include "core/bulk/changes.h"
#include "core/bulk/valuechange.h"
#include "tests/support/scriptedbackend.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

namespace {

constexpr int Workflows = 20;
const QByteArray State = R"({"context": {"status": "stuck"}})";

WorkflowId idOf(int number)
{
    return WorkflowId("w" + QByteArray::number(number));
}

void waitFor(const BulkJob &job)
{
    QTRY_VERIFY_WITH_TIMEOUT(!job.isRunning(), 30'000);
}

} // namespace

/// Stores that do not answer, go away, and forget to answer.
class TestBulkLiveness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }

    void stopsAPlanThatWaits();
    void stopsARunThatWaits();
    void stopsWhenTheStoreIsLost();
    void findsOutWhatBecameOfAChange_data();
    void findsOutWhatBecameOfAChange();
    void givesUpLookingWhenCancelled();
    void endsWithItsStore();
    void ofNothingEndsAtOnce();

private:
    std::shared_ptr<const BulkChange> makeChange(const QByteArray &kind) const;
    std::shared_ptr<BulkList> plan();
    std::unique_ptr<BulkRun> start(const std::shared_ptr<BulkList> &list);
    qsizetype storedCount(const QByteArray &part);

    std::shared_ptr<BackendScript> m_script;
    std::unique_ptr<StateStore> m_store;
    std::shared_ptr<const BulkChange> m_change;
    QList<WorkflowId> m_ids;
};

void TestBulkLiveness::init()
{
    static int number = 0;
    m_script = std::make_shared<BackendScript>(MemorySettings{u"bulk %1"_s.arg(++number)});
    m_script->traits.hasTtl = true;
    MemoryBackend backend(m_script->settings);
    QVERIFY(backend.open({}));
    m_ids.clear();
    for (int i = 0; i < Workflows; ++i) {
        m_ids.append(idOf(i));
        QVERIFY(backend.create(idOf(i), State, {}));
    }
    m_store = std::make_unique<StateStore>(
        StateStore::BackendFactory([script = m_script] { return std::make_unique<ScriptedBackend>(script); }));
    m_store->open();
    m_change = makeChange("set");
}

std::shared_ptr<const BulkChange> TestBulkLiveness::makeChange(const QByteArray &kind) const
{
    if (kind == "delete")
        return std::make_shared<Removal>();
    if (kind == "expire")
        return std::make_shared<ExpiryChange>(3'600'000);
    return std::make_shared<ValueChange>(
        ValuePlace::parse(u"/context/status"_s).value(), "\"done\"", ValueChange::Missing::Refuse, m_script->traits);
}

std::shared_ptr<BulkList> TestBulkLiveness::plan()
{
    BulkPlanner planner(m_store.get(), m_change, m_ids);
    planner.start();
    waitFor(planner);
    return planner.list();
}

std::unique_ptr<BulkRun> TestBulkLiveness::start(const std::shared_ptr<BulkList> &list)
{
    auto run = std::make_unique<BulkRun>(m_store.get(), m_script->traits, m_change, list);
    run->start();
    return run;
}

qsizetype TestBulkLiveness::storedCount(const QByteArray &part)
{
    MemoryBackend backend(m_script->settings);
    if (!backend.open({}))
        return -1;
    qsizetype count = 0;
    for (const WorkflowId &id : std::as_const(m_ids)) {
        const auto state = backend.load(id, {});
        count += state && state->text.contains(part);
    }
    return count;
}

void TestBulkLiveness::stopsAPlanThatWaits()
{
    m_script->isSilent = true;
    BulkPlanner planner(m_store.get(), m_change, m_ids);
    planner.start();
    QTest::qWait(100);
    QVERIFY(planner.isRunning());
    planner.cancel();
    waitFor(planner);
    QCOMPARE(planner.list()->count(BulkOutcome::NotReached), Workflows);
    m_script->isSilent = false;
}

void TestBulkLiveness::stopsARunThatWaits()
{
    const auto list = plan();
    m_script->isSilent = true;
    const auto run = start(list);
    QTest::qWait(100);
    run->cancel();
    waitFor(*run);
    QCOMPARE(list->count(BulkOutcome::Done) + list->count(BulkOutcome::Unknown), 0);
    QCOMPARE(storedCount("done"), 0);
    m_script->isSilent = false;
}

void TestBulkLiveness::stopsWhenTheStoreIsLost()
{
    const auto list = plan();
    const auto run = start(list);
    QTRY_VERIFY(run->done() > 0);
    m_script->isGone = true;
    waitFor(*run);
    if (list->count(BulkOutcome::Done) == Workflows)
        return; // was quicker
    QVERIFY(run->stopReason());
    QVERIFY(!run->isCancelled());
    QVERIFY(list->count(BulkOutcome::Failed) <= BulkJob::MostInFlight);
    QCOMPARE(list->count(BulkOutcome::Done), storedCount("done"));
}

void TestBulkLiveness::findsOutWhatBecameOfAChange_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<bool>("isMade");
    QTest::addColumn<bool>("rewrites");
    for (const char *kind : {"set", "delete", "expire"}) {
        for (const bool isMade : {true, false})
            QTest::addRow("%s, %s", kind, isMade ? "made" : "not made") << QByteArray(kind) << isMade << false;
    }
    QTest::newRow("set, made in other words") << QByteArray("set") << true << true;
}

void TestBulkLiveness::findsOutWhatBecameOfAChange()
{
    QFETCH(QByteArray, kind);
    QFETCH(bool, isMade);
    QFETCH(bool, rewrites);
    if (rewrites) {
        m_script->traits.keepsBytes = false;
        m_script->rewrite = [](const QByteArray &text) { return QByteArray(text).replace(": ", ":"); };
    }
    m_change = makeChange(kind);
    const auto list = plan();
    m_script->lostAnswer
        = isMade ? BackendScript::LostAnswer::AfterTheChange : BackendScript::LostAnswer::BeforeTheChange;
    const auto run = start(list);
    waitFor(*run);
    QCOMPARE(list->count(BulkOutcome::Done), isMade ? Workflows : Workflows - 1);
    QCOMPARE(list->count(BulkOutcome::Failed), isMade ? 0 : 1);
    QCOMPARE(run->undo().size(), list->count(BulkOutcome::Done));
    BulkRun back(m_store.get(), m_script->traits, run->undo().change(), run->undo().list());
    back.start();
    waitFor(back);
    QCOMPARE(back.list()->count(BulkOutcome::Done), run->undo().size());
    QCOMPARE(storedCount("stuck"), Workflows);
}

void TestBulkLiveness::givesUpLookingWhenCancelled()
{
    const auto list = plan();
    m_script->lostAnswer = BackendScript::LostAnswer::SilentAfterTheChange;
    const auto run = start(list);
    QTRY_VERIFY(storedCount("done") > 0);
    run->cancel();
    waitFor(*run);
    QVERIFY(list->count(BulkOutcome::Unknown) >= 1);
    QVERIFY(list->count(BulkOutcome::Unknown) <= BulkJob::MostInFlight);
    QVERIFY(list->count(BulkOutcome::NotReached) > 0);
    QCOMPARE(list->count(BulkOutcome::Planned), 0);
    m_script->isSilent = false;
}

void TestBulkLiveness::endsWithItsStore()
{
    const auto list = plan();
    m_script->isSilent = true;
    const auto run = start(list);
    QTest::qWait(50);
    m_store.reset();
    waitFor(*run);
    QCOMPARE(list->count(BulkOutcome::Done), 0);
    m_script->isSilent = false;
}

void TestBulkLiveness::ofNothingEndsAtOnce()
{
    m_ids.clear();
    const auto list = plan();
    const auto run = start(list);
    waitFor(*run);
    QCOMPARE(run->total(), 0);
    QVERIFY(run->undo().isEmpty());
}

QTEST_GUILESS_MAIN(TestBulkLiveness)
#include "tst_bulkliveness.moc"
