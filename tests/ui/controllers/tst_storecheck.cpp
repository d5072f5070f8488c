#include "ui/controllers/storecheck.h"

#include "tests/support/scriptedbackend.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;
using State = StoreCheck::State;

namespace {

constexpr int Workflows = 500;

} // namespace

/// A check of a store, whatever the store does meanwhile.
class TestStoreCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }
    void checksEveryWorkflow();
    void checksSomeAndTellsWhatIsGone();
    void stopsWhileTheStoreIsSilent();
    void tellsThatTheStoreIsGone();
    void mistrustsWhatWasChangedMeanwhile();
    void sortsAsSoonAsItKnows();
    void endsWithItsStore();

private:
    static WorkflowId id(int number) { return WorkflowId("w" + QByteArray::number(number)); }
    WorkflowListing *listing() { return m_store->listing(); }
    QModelIndex cell(int number);
    bool isOver() { return m_check->state() != State::Running; }

    std::shared_ptr<BackendScript> m_script;
    std::unique_ptr<OpenStore> m_store;
    StoreCheck *m_check = nullptr;
};

void TestStoreCheck::init()
{
    static int number = 0;
    m_script = std::make_shared<BackendScript>(MemorySettings{u"check %1"_s.arg(++number)});
    m_script->traits.kind = u"memory"_s;
    MemoryBackend raw(m_script->settings);
    QVERIFY(raw.open({}));
    for (int i = 0; i < Workflows; ++i) {
        const QByteArray role = i % 10 == 0 ? "human" : "user";
        QVERIFY(raw.create(id(i), "{\"messages\": [{\"role\": \"" + role + "\"}], \"metadata\": {}}", {}));
    }
    Connection connection;
    connection.settings = m_script->settings;
    m_store = std::make_unique<OpenStore>(
        connection, [script = m_script] { return std::make_unique<ScriptedBackend>(script); });
    m_store->open();
    QTRY_VERIFY(listing()->phase() == WorkflowListing::Phase::Ready && listing()->isArranged());
    QCOMPARE(listing()->model()->rowCount(), Workflows);
    m_check = new StoreCheck(m_store.get());
    new QAbstractItemModelTester(m_check->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_check);
}

QModelIndex TestStoreCheck::cell(int number)
{
    for (int row = 0; row < listing()->model()->rowCount(); ++row) {
        if (listing()->model()->id(row) == id(number))
            return listing()->model()->index(row, int(WorkflowColumn::Findings));
    }
    return {};
}

void TestStoreCheck::checksEveryWorkflow()
{
    m_check->start({});
    QCOMPARE(m_check->total(), Workflows);
    QTRY_VERIFY(isOver());
    QVERIFY(m_check->state() == State::Complete);
    QCOMPARE(m_check->model()->checkedCount(), Workflows);
    const CheckSummaryModel *model = m_check->model();
    int roles = 0;
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->rule(model->index(row, 0)) == "U06")
            roles = model->rowCount(model->index(row, 0));
    }
    QCOMPARE(roles, Workflows / 10);
    QCOMPARE(cell(10).data(WorkflowListModel::SeverityRole), QVariant(int(Severity::Error)));
}

void TestStoreCheck::checksSomeAndTellsWhatIsGone()
{
    m_check->start({id(3), WorkflowId("gone"), id(10)});
    QTRY_VERIFY(isOver());
    QCOMPARE(m_check->model()->checkedCount(), 2);
    QCOMPARE(m_check->model()->missingCount(), 1);
    QVERIFY(cell(10).data().toString() != u"–"_s);
    QCOMPARE(cell(11).data().toString(), u"–"_s);
}

void TestStoreCheck::stopsWhileTheStoreIsSilent()
{
    m_script->isSilent = true;
    m_check->start({});
    QTest::qWait(50);
    QVERIFY(!isOver());
    m_check->stop();
    QVERIFY(m_check->state() == State::Stopped);
    m_script->isSilent = false;
    QTest::qWait(50);
    QCOMPARE(m_check->model()->checkedCount(), 0); // what comes late is not taken
    m_check->start({});
    QTRY_VERIFY(m_check->state() == State::Complete);
}

void TestStoreCheck::tellsThatTheStoreIsGone()
{
    m_script->isGone = true;
    m_check->start({});
    QTRY_VERIFY(isOver());
    QVERIFY(m_check->state() == State::Failed);
    QVERIFY(!m_check->error().detail.isEmpty());
    QCOMPARE(cell(10).data().toString(), u"–"_s);
}

void TestStoreCheck::mistrustsWhatWasChangedMeanwhile()
{
    m_check->start({});
    m_check->outdate({id(10)});
    QTRY_VERIFY(isOver());
    QCOMPARE(cell(10).data().toString(), u"?"_s);
    QVERIFY(cell(20).data().toString() != u"?"_s);
    m_check->start({id(10)});
    QTRY_VERIFY(isOver());
    QVERIFY(cell(10).data().toString() != u"?"_s);
}

void TestStoreCheck::sortsAsSoonAsItKnows()
{
    listing()->setArrangement({{}, WorkflowColumn::Findings, Qt::DescendingOrder});
    QTRY_VERIFY(listing()->isArranged());
    m_check->start({id(123), id(10)});
    QTRY_VERIFY(isOver());
    QTRY_VERIFY(listing()->isArranged());
    QVERIFY(cell(10).row() < 2 && cell(123).row() < 2);
    QVERIFY(cell(10).row() < cell(123).row()); // one more error than the other
}

void TestStoreCheck::endsWithItsStore()
{
    m_script->isSilent = true;
    m_check->start({});
    QSignalSpy gone(m_check, &QObject::destroyed);
    m_store.reset();
    QCOMPARE(gone.size(), 1);
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestStoreCheck)

#include "tst_storecheck.moc"
