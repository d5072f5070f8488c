#include "tests/support/scriptedbackend.h"
#include "ui/controllers/workflowlisting.h"
#include "ui/text/formats.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr int Workflows = 1'000;

} // namespace

/// Sizes and expiries of a store that lists without them.
class TestWorkflowDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void describesWhatIsInSight();
    void movesNothing();
    void describesOneBatchAfterTheOther();
    void listsAgainToSortBySize();
    void keepsDetailsOverARefresh();

private:
    QString size(int row) { return m_listing->model()->index(row, int(WorkflowColumn::Size)).data().toString(); }
    bool isSettled() { return m_listing->phase() == WorkflowListing::Phase::Ready && m_listing->isArranged(); }

    std::shared_ptr<BackendScript> m_script;
    std::unique_ptr<StateStore> m_store;
    std::unique_ptr<WorkflowListing> m_listing;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestWorkflowDetails::init()
{
    static int number = 0;
    m_script = std::make_shared<BackendScript>(MemorySettings{u"details %1"_s.arg(++number)});
    m_script->traits.kind = u"redis"_s;
    m_script->traits.listsDetails = false;
    m_script->traits.hasTimes = false;
    m_script->traits.hasTtl = true;
    MemoryBackend raw(m_script->settings);
    QVERIFY(raw.open({}));
    for (int i = 0; i < Workflows; ++i)
        QVERIFY(raw.create(WorkflowId(QByteArray::number(i).rightJustified(4, '0')), QByteArray(i + 1, '1'), {}));
    m_store = std::make_unique<StateStore>([script = m_script] { return std::make_unique<ScriptedBackend>(script); });
    m_listing = std::make_unique<WorkflowListing>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_listing->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto opened = m_store->open();
    QTRY_VERIFY(opened.isFinished());
    m_listing->setStore(m_store.get());
    m_listing->setTraits(m_script->traits);
    m_listing->refresh();
    QTRY_VERIFY(isSettled());
}

void TestWorkflowDetails::cleanup()
{
    m_tester.reset();
    m_listing.reset();
    m_store.reset();
}

void TestWorkflowDetails::describesWhatIsInSight()
{
    QCOMPARE(size(0), u"–"_s);
    m_listing->look(0, 20);
    m_listing->look(500, 520); // before anything was asked
    QTRY_COMPARE(size(500), u"501 B"_s);
    QCOMPARE(size(0), u"–"_s);
    QCOMPARE(m_script->describedRows, 21);
}

void TestWorkflowDetails::movesNothing()
{
    QSignalSpy resets(m_listing->model(), &QAbstractItemModel::modelReset);
    QSignalSpy layouts(m_listing->model(), &QAbstractItemModel::layoutChanged);
    m_listing->look(0, 20);
    QTRY_COMPARE(size(20), u"21 B"_s);
    QCOMPARE(resets.count() + layouts.count(), 0);
}

void TestWorkflowDetails::describesOneBatchAfterTheOther()
{
    m_listing->look(0, Workflows);
    QTRY_COMPARE(size(WorkflowDetails::BatchRows - 1), formatSize(WorkflowDetails::BatchRows));
    QTRY_COMPARE(size(Workflows - 1), u"1.0 kB"_s);
    QCOMPARE(m_script->describedRows, Workflows);
}

void TestWorkflowDetails::listsAgainToSortBySize()
{
    QCOMPARE(m_script->detailedListings, 0);
    m_listing->setArrangement({{}, WorkflowColumn::Size, Qt::DescendingOrder});
    QTRY_COMPARE(m_script->detailedListings, 1);
    QTRY_VERIFY(isSettled());
    QCOMPARE(size(0), u"1.0 kB"_s);
    m_listing->setArrangement({{}, WorkflowColumn::Size, Qt::AscendingOrder});
    QTRY_VERIFY(isSettled());
    QCOMPARE(size(0), u"1 B"_s);
    QCOMPARE(m_script->listings, 2);
}

void TestWorkflowDetails::keepsDetailsOverARefresh()
{
    m_listing->look(0, 20);
    QTRY_COMPARE(size(20), u"21 B"_s);
    const int before = m_script->describedRows;
    m_listing->refresh();
    QTRY_VERIFY(isSettled());
    QCOMPARE(size(20), u"21 B"_s); // until they are told anew
    QTRY_COMPARE(m_script->describedRows, before + 21);
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestWorkflowDetails)
#include "tst_workflowdetails.moc"
