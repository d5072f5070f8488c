#include "tests/support/compareerror.h"
#include "tests/support/storefixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace stateloupe;

Q_DECLARE_METATYPE(stateloupe::MakeStoreFixture)

/// What every store has to do alike: the reference system's own expectations of its backends first, then what editing
/// safely needs beyond them.
class TestBackendConformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

    // The reference's tests of its backends
    void savesAndLoads();
    void missingWorkflowIsNotFound();
    void removesOnce();
    void listsThreeWorkflows();
    void isolatesLoadedFromStored();
    void updatesAWorkflow();
    void clearsByRemovingAll();
    void persistsAcrossConnections();
    void opensAnEmptyStore();
    void keepsALargeState();

    // Editing safely
    void createRefusesATakenId();
    void saveRefusesAStaleRevision();
    void removeRefusesAStaleRevision();
    void saveOfMissingIsNotFound();
    void aRefusedWriteChangesNothing();
    void revisionsFollowTheContent();
    void peekTellsTheRevision();
    void saveKeepsCreationAndSetsChange();
    void createRefusesARowNumberAsId();

    // Listing
    void listsSizesAndTimes();
    void listsInChunks_data();
    void listsInChunks();
    void sinkStopsListing();
    void sinkMayUseTheStore();

    // Being told to stop
    void obeysCancel();
    void obeysDeadline();
    void cancelsBetweenChunks();

    void refusesEverythingUnlessOpen();
    void opensAgainAfterClose();
    void readOnlyRefusesWrites();
    void reportsHealth_data();
    void reportsHealth();

private:
    Revision createState(const QByteArray &id, const QByteArray &text);

    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<StateBackend> m_backend;
};

void TestBackendConformance::initTestCase_data()
{
    QTest::addColumn<MakeStoreFixture>("makeFixture");
    for (const StoreFixtureRow &row : storeFixtures())
        QTest::newRow(row.name) << row.make;
}

void TestBackendConformance::init()
{
    QFETCH_GLOBAL(const MakeStoreFixture, makeFixture);
    m_fixture = makeFixture();
    m_backend = opened(m_fixture->connect());
}

void TestBackendConformance::cleanup()
{
    m_backend.reset();
    m_fixture.reset();
}

Revision TestBackendConformance::createState(const QByteArray &id, const QByteArray &text)
{
    const auto revision = m_backend->create(WorkflowId(id), text, {});
    if (!revision)
        qFatal("%s", qPrintable(revision.error().detail));
    return *revision;
}

void TestBackendConformance::savesAndLoads()
{
    const QByteArray text = R"({"context": {"step": 1}, "messages": []})"; // every store keeps this order
    const Revision revision = createState("wf-1", text);
    const auto state = m_backend->load(WorkflowId("wf-1"), {});
    QVERIFY(state);
    QCOMPARE(state->text, text);
    QCOMPARE(state->form, StoredState::Form::Text);
    QCOMPARE(state->revision, revision);
    QVERIFY(!revision.isEmpty());
    QCOMPARE(state->summary.id, WorkflowId("wf-1"));
    QCOMPARE(state->summary.size, text.size());
}

void TestBackendConformance::missingWorkflowIsNotFound()
{
    COMPARE_ERROR(m_backend->load(WorkflowId("missing"), {}), ErrorKind::NotFound);
}

void TestBackendConformance::removesOnce()
{
    const Revision revision = createState("wf-1", "{}");
    QVERIFY(m_backend->remove(WorkflowId("wf-1"), revision, {}));
    COMPARE_ERROR(m_backend->load(WorkflowId("wf-1"), {}), ErrorKind::NotFound);
    COMPARE_ERROR(m_backend->remove(WorkflowId("wf-1"), revision, {}), ErrorKind::NotFound);
}

void TestBackendConformance::listsThreeWorkflows()
{
    for (const char *id : {"wf-1", "wf-2", "wf-3"})
        createState(id, "{}");
    const WorkflowList list = listAll(*m_backend);
    std::set<WorkflowId> ids;
    for (qsizetype row = 0; row < list.size(); ++row)
        ids.insert(list.at(row).id);
    QCOMPARE(ids, (std::set<WorkflowId>{WorkflowId("wf-1"), WorkflowId("wf-2"), WorkflowId("wf-3")}));
    QCOMPARE(list.size(), 3);
}

void TestBackendConformance::isolatesLoadedFromStored()
{
    char buffer[] = R"({"a": 1})";
    const QByteArray borrowed = QByteArray::fromRawData(buffer, sizeof buffer - 1);
    const auto created = m_backend->create(WorkflowId("wf-1"), borrowed, {});
    QVERIFY(created);
    buffer[6] = '9';
    auto state = m_backend->load(WorkflowId("wf-1"), {});
    QVERIFY(state);
    QCOMPARE(state->text, R"({"a": 1})");
    state->text[6] = '5';
    QCOMPARE(m_backend->load(WorkflowId("wf-1"), {})->text, R"({"a": 1})");
}

void TestBackendConformance::updatesAWorkflow()
{
    const Revision first = createState("wf-1", R"({"step": 1})");
    const auto second = m_backend->save(WorkflowId("wf-1"), R"({"step": 2})", first, {});
    QVERIFY(second);
    QVERIFY(*second != first);
    const auto state = m_backend->load(WorkflowId("wf-1"), {});
    QCOMPARE(state->text, R"({"step": 2})");
    QCOMPARE(state->revision, *second);
    QCOMPARE(listAll(*m_backend).size(), 1);
}

void TestBackendConformance::clearsByRemovingAll()
{
    const Revision first = createState("wf-1", "{}");
    const Revision second = createState("wf-2", "[]");
    QVERIFY(m_backend->remove(WorkflowId("wf-1"), first, {}));
    QVERIFY(m_backend->remove(WorkflowId("wf-2"), second, {}));
    QVERIFY(listAll(*m_backend).isEmpty());
}

void TestBackendConformance::persistsAcrossConnections()
{
    const Revision revision = createState("wf-1", R"({"kept": true})");
    m_backend->close();
    const auto other = opened(m_fixture->connect());
    const auto state = other->load(WorkflowId("wf-1"), {});
    QVERIFY(state);
    QCOMPARE(state->text, R"({"kept": true})");
    QCOMPARE(state->revision, revision);
}

void TestBackendConformance::opensAnEmptyStore()
{
    QVERIFY(listAll(*m_backend).isEmpty());
    const StoreTraits traits = m_backend->traits();
    QVERIFY(!traits.kind.isEmpty());
    QVERIFY(!traits.location.isEmpty());
    QVERIFY(!traits.product.isEmpty());
    QVERIFY(!traits.readOnly);
}

void TestBackendConformance::keepsALargeState()
{
    QByteArray text = R"({"messages": [)";
    for (int i = 0; i < 200; ++i)
        text += (i > 0 ? ", " : "") + QByteArray(R"({"role": "user", "content": ")") + QByteArray(500, 'x') + "\"}";
    text += "]}";
    createState("wf-1", text);
    QCOMPARE(m_backend->load(WorkflowId("wf-1"), {})->text, text);
}

void TestBackendConformance::createRefusesATakenId()
{
    createState("wf-1", "{}");
    COMPARE_ERROR(m_backend->create(WorkflowId("wf-1"), "[]", {}), ErrorKind::Conflict);
    QCOMPARE(m_backend->load(WorkflowId("wf-1"), {})->text, "{}");
}

void TestBackendConformance::saveRefusesAStaleRevision()
{
    const Revision first = createState("wf-1", "1");
    const auto other = opened(m_fixture->connect());
    QVERIFY(other->save(WorkflowId("wf-1"), "2", first, {}));
    COMPARE_ERROR(m_backend->save(WorkflowId("wf-1"), "3", first, {}), ErrorKind::Conflict);
    COMPARE_ERROR(m_backend->save(WorkflowId("wf-1"), "3", Revision(), {}), ErrorKind::Conflict);
    QCOMPARE(m_backend->load(WorkflowId("wf-1"), {})->text, "2");
}

void TestBackendConformance::removeRefusesAStaleRevision()
{
    const Revision first = createState("wf-1", "1");
    QVERIFY(m_backend->save(WorkflowId("wf-1"), "2", first, {}));
    COMPARE_ERROR(m_backend->remove(WorkflowId("wf-1"), first, {}), ErrorKind::Conflict);
    QCOMPARE(m_backend->load(WorkflowId("wf-1"), {})->text, "2");
}

void TestBackendConformance::saveOfMissingIsNotFound()
{
    const Revision revision = createState("wf-1", "1");
    COMPARE_ERROR(m_backend->save(WorkflowId("wf-2"), "1", revision, {}), ErrorKind::NotFound);
    QCOMPARE(listAll(*m_backend).size(), 1);
}

void TestBackendConformance::aRefusedWriteChangesNothing()
{
    createState("wf-1", "1");
    const auto before = m_backend->load(WorkflowId("wf-1"), {});
    QVERIFY(!m_backend->save(WorkflowId("wf-1"), "2", Revision("stale"), {}));
    const auto after = m_backend->load(WorkflowId("wf-1"), {});
    QCOMPARE(after->text, before->text);
    QCOMPARE(after->revision, before->revision);
    QCOMPARE(after->summary.updatedAt, before->summary.updatedAt);
}

void TestBackendConformance::revisionsFollowTheContent()
{
    const Revision one = createState("wf-1", "1");
    const auto two = m_backend->save(WorkflowId("wf-1"), "1 ", one, {});
    QVERIFY(two);
    QVERIFY(*two != one);
    for (const char byte : two->token())
        QVERIFY(byte > ' ' && byte < 0x7f);
    const auto unchanged = m_backend->save(WorkflowId("wf-1"), "1 ", *two, {});
    QVERIFY(unchanged);
    QVERIFY(m_backend->load(WorkflowId("wf-1"), {})->revision == *unchanged);
}

void TestBackendConformance::saveKeepsCreationAndSetsChange()
{
    if (!m_backend->traits().hasTimes)
        return;
    const Revision revision = createState("wf-1", "1");
    const auto before = m_backend->load(WorkflowId("wf-1"), {});
    QVERIFY(before->summary.createdAt);
    const auto saved = m_backend->save(WorkflowId("wf-1"), "2", revision, {});
    QVERIFY(saved);
    const auto after = m_backend->load(WorkflowId("wf-1"), {});
    QCOMPARE(after->summary.createdAt, before->summary.createdAt);
    QVERIFY(after->summary.updatedAt);
    QVERIFY(*after->summary.updatedAt >= *before->summary.updatedAt);
}

void TestBackendConformance::createRefusesARowNumberAsId()
{
    COMPARE_ERROR(m_backend->create(WorkflowId("1", WorkflowId::Form::Row), "{}", {}), ErrorKind::InvalidArgument);
    QVERIFY(listAll(*m_backend).isEmpty());
}

void TestBackendConformance::listsSizesAndTimes()
{
    const qint64 before = QDateTime::currentSecsSinceEpoch();
    createState("wf-1", "12345");
    const WorkflowSummary summary = listAll(*m_backend).at(0);
    if (m_backend->traits().keepsBytes)
        QCOMPARE(summary.size, 5);
    QVERIFY(summary.size > 0);
    if (!m_backend->traits().hasTimes)
        return;
    QVERIFY(summary.createdAt && summary.updatedAt);
    QVERIFY(*summary.createdAt >= before * 1'000'000);
    QVERIFY(*summary.updatedAt <= (QDateTime::currentSecsSinceEpoch() + 1) * 1'000'000);
}

void TestBackendConformance::listsInChunks_data()
{
    QTest::addColumn<int>("chunkRows");
    QTest::newRow("one") << 1;
    QTest::newRow("three") << 3;
    QTest::newRow("exactly all") << 10;
    QTest::newRow("more than all") << 11;
}

void TestBackendConformance::listsInChunks()
{
    QFETCH(const int, chunkRows);
    for (int i = 0; i < 10; ++i)
        createState(QByteArray::number(i), "{}");
    WorkflowList all;
    const auto listed = m_backend->list({chunkRows},
        [&](WorkflowList &&chunk) {
            if (chunk.isEmpty() || chunk.size() > chunkRows)
                return false;
            all.append(chunk);
            return true;
        },
        {});
    QVERIFY(listed);
    std::set<WorkflowId> ids;
    for (qsizetype row = 0; row < all.size(); ++row)
        ids.insert(all.at(row).id);
    QCOMPARE(all.size(), 10);
    QCOMPARE(ids.size(), size_t(10));
}

void TestBackendConformance::sinkStopsListing()
{
    for (int i = 0; i < 10; ++i)
        createState(QByteArray::number(i), "{}");
    int calls = 0;
    const auto sink = [&calls](WorkflowList &&) {
        ++calls;
        return false;
    };
    QVERIFY(m_backend->list({2}, sink, {}));
    QCOMPARE(calls, 1);
}

void TestBackendConformance::sinkMayUseTheStore()
{
    for (int i = 0; i < 6; ++i)
        createState(QByteArray::number(i), "{}");
    const auto other = opened(m_fixture->connect());
    int seen = 0;
    const auto sink = [&](WorkflowList &&chunk) {
        seen += int(chunk.size());
        const auto state = m_backend->load(chunk.at(0).id, {});
        return state && other->save(chunk.at(0).id, "[]", state->revision, {}).has_value();
    };
    QVERIFY(m_backend->list({2}, sink, {}));
    QCOMPARE(seen, 6);
}

void TestBackendConformance::obeysCancel()
{
    const Revision revision = createState("wf-1", "{}");
    const CallControl cancelled(QDeadlineTimer::Forever, [] { return true; });
    COMPARE_ERROR(m_backend->load(WorkflowId("wf-1"), cancelled), ErrorKind::Cancelled);
    COMPARE_ERROR(m_backend->save(WorkflowId("wf-1"), "[]", revision, cancelled), ErrorKind::Cancelled);
    COMPARE_ERROR(m_backend->create(WorkflowId("wf-2"), "[]", cancelled), ErrorKind::Cancelled);
    COMPARE_ERROR(m_backend->remove(WorkflowId("wf-1"), revision, cancelled), ErrorKind::Cancelled);
    COMPARE_ERROR(m_backend->health(HealthDepth::Quick, cancelled), ErrorKind::Cancelled);
    COMPARE_ERROR(m_backend->list(
                      {}, [](WorkflowList &&) { return true; }, cancelled),
        ErrorKind::Cancelled);
    COMPARE_ERROR(m_fixture->connect()->open(cancelled), ErrorKind::Cancelled);
    QCOMPARE(m_backend->load(WorkflowId("wf-1"), {})->text, "{}");
    QCOMPARE(listAll(*m_backend).size(), 1);
}

void TestBackendConformance::obeysDeadline()
{
    const CallControl late(QDeadlineTimer(0), {});
    COMPARE_ERROR(m_backend->load(WorkflowId("wf-1"), late), ErrorKind::Unavailable);
    COMPARE_ERROR(m_backend->create(WorkflowId("wf-1"), "{}", late), ErrorKind::Unavailable);
    QVERIFY(listAll(*m_backend).isEmpty());
}

void TestBackendConformance::cancelsBetweenChunks()
{
    for (int i = 0; i < 6; ++i)
        createState(QByteArray::number(i), "{}");
    bool cancelled = false;
    int chunks = 0;
    const auto sink = [&](WorkflowList &&) {
        ++chunks;
        return cancelled = true;
    };
    COMPARE_ERROR(m_backend->list({2}, sink, CallControl(QDeadlineTimer::Forever, [&] { return cancelled; })),
        ErrorKind::Cancelled);
    QCOMPARE(chunks, 1);
}

void TestBackendConformance::peekTellsTheRevision()
{
    const WorkflowId id("wf-1");
    COMPARE_ERROR(m_backend->peek(id, {}), ErrorKind::NotFound);
    const Revision created = createState("wf-1", R"({"step": 1})");
    createState("wf-2", "{}");
    QCOMPARE(m_backend->peek(id, {}).value(), created);
    QCOMPARE(m_backend->peek(id, {}).value(), created);
    const auto saved = m_backend->save(id, R"({"step": 2})", created, {});
    QVERIFY(saved);
    QCOMPARE(m_backend->peek(id, {}).value(), *saved);

    const auto other = opened(m_fixture->connect());
    const auto savedElsewhere = other->save(id, R"({"step": 3})", *saved, {});
    QVERIFY(savedElsewhere);
    QCOMPARE(m_backend->peek(id, {}).value(), *savedElsewhere);
    QVERIFY(other->remove(id, *savedElsewhere, {}));
    COMPARE_ERROR(m_backend->peek(id, {}), ErrorKind::NotFound);
    QVERIFY(m_backend->peek(WorkflowId("wf-2"), {}));
}

void TestBackendConformance::refusesEverythingUnlessOpen()
{
    const auto closed = m_fixture->connect();
    COMPARE_ERROR(closed->load(WorkflowId("wf-1"), {}), ErrorKind::Unavailable);
    COMPARE_ERROR(closed->peek(WorkflowId("wf-1"), {}), ErrorKind::Unavailable);
    COMPARE_ERROR(closed->save(WorkflowId("wf-1"), "{}", Revision(), {}), ErrorKind::Unavailable);
    COMPARE_ERROR(closed->create(WorkflowId("wf-1"), "{}", {}), ErrorKind::Unavailable);
    COMPARE_ERROR(closed->remove(WorkflowId("wf-1"), Revision(), {}), ErrorKind::Unavailable);
    COMPARE_ERROR(closed->health(HealthDepth::Quick, {}), ErrorKind::Unavailable);
    COMPARE_ERROR(closed->list({}, [](WorkflowList &&) { return true; }, {}), ErrorKind::Unavailable);
}

void TestBackendConformance::opensAgainAfterClose()
{
    createState("wf-1", "{}");
    m_backend->close();
    m_backend->close();
    QVERIFY(m_backend->open({}));
    QVERIFY(m_backend->open({}));
    QCOMPARE(m_backend->load(WorkflowId("wf-1"), {})->text, "{}");
}

void TestBackendConformance::readOnlyRefusesWrites()
{
    const Revision revision = createState("wf-1", "{}");
    auto backend = m_fixture->connectReadOnly();
    if (!backend)
        return;
    backend = opened(std::move(backend));
    QVERIFY(backend->traits().readOnly);
    QCOMPARE(backend->load(WorkflowId("wf-1"), {})->text, "{}");
    COMPARE_ERROR(backend->save(WorkflowId("wf-1"), "[]", revision, {}), ErrorKind::PermissionDenied);
    COMPARE_ERROR(backend->create(WorkflowId("wf-2"), "[]", {}), ErrorKind::PermissionDenied);
    COMPARE_ERROR(backend->remove(WorkflowId("wf-1"), revision, {}), ErrorKind::PermissionDenied);
    QCOMPARE(m_backend->load(WorkflowId("wf-1"), {})->text, "{}");
    QCOMPARE(listAll(*backend).size(), 1);
}

void TestBackendConformance::reportsHealth_data()
{
    QTest::addColumn<HealthDepth>("depth");
    QTest::newRow("quick") << HealthDepth::Quick;
    QTest::newRow("thorough") << HealthDepth::Thorough;
}

void TestBackendConformance::reportsHealth()
{
    QFETCH(const HealthDepth, depth);
    createState("wf-1", "{}");
    createState("wf-2", "{}");
    const auto report = m_backend->health(depth, {});
    QVERIFY(report);
    QVERIFY(report->healthy);
    QCOMPARE(report->workflows, 2);
    QCOMPARE(report->traits.kind, m_backend->traits().kind);
    QVERIFY(report->latencyMicroseconds >= 0);
}

QTEST_GUILESS_MAIN(TestBackendConformance)
#include "tst_backendconformance.moc"
