#include "core/state/workflowlist.h"

#include <QTest>

using namespace stateloupe;

namespace {

WorkflowSummary plainSummary(int number)
{
    const QByteArray id = QByteArray::number(number).rightJustified(36, '0');
    return {WorkflowId(id), number, number * 2, number * 3, std::nullopt};
}

WorkflowSummary oddSummary()
{
    return {WorkflowId("\xff", WorkflowId::Form::Binary), std::nullopt, std::nullopt, std::nullopt, 1'500};
}

void compareSummaries(const WorkflowSummary &actual, const WorkflowSummary &expected)
{
    QCOMPARE(actual.id, expected.id);
    QCOMPARE(actual.size, expected.size);
    QCOMPARE(actual.createdAt, expected.createdAt);
    QCOMPARE(actual.updatedAt, expected.updatedAt);
    QCOMPARE(actual.ttl, expected.ttl);
}

} // namespace

class TestWorkflowList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsEmpty();
    void givesBackWhatWasAppended();
    void appendsLists_data();
    void appendsLists();
    void needsLittleMemory_data();
    void needsLittleMemory();
};

void TestWorkflowList::startsEmpty()
{
    const WorkflowList list;
    QVERIFY(list.isEmpty());
    QCOMPARE(list.size(), 0);
    QCOMPARE(list.memoryUse(), 0);
}

void TestWorkflowList::givesBackWhatWasAppended()
{
    WorkflowList list;
    list.append(plainSummary(0));
    list.append(WorkflowSummary{});
    list.append(oddSummary());
    list.append(plainSummary(3));
    QCOMPARE(list.size(), 4);
    compareSummaries(list.at(0), plainSummary(0));
    compareSummaries(list.at(1), WorkflowSummary{});
    compareSummaries(list.at(2), oddSummary());
    compareSummaries(list.at(3), plainSummary(3));
    QCOMPARE(list.idBytes(1).size(), 0);
    QCOMPARE(list.stateSize(0), 0);
}

void TestWorkflowList::appendsLists_data()
{
    QTest::addColumn<bool>("oddBefore");
    QTest::addColumn<bool>("oddAfter");
    QTest::newRow("plain to plain") << false << false;
    QTest::newRow("odd to plain") << false << true;
    QTest::newRow("plain to odd") << true << false;
    QTest::newRow("odd to odd") << true << true;
}

void TestWorkflowList::appendsLists()
{
    QFETCH(const bool, oddBefore);
    QFETCH(const bool, oddAfter);
    const WorkflowSummary first = oddBefore ? oddSummary() : plainSummary(1);
    const WorkflowSummary last = oddAfter ? oddSummary() : plainSummary(2);

    WorkflowList list;
    list.append(first);
    WorkflowList other;
    other.append(plainSummary(5));
    other.append(last);
    list.append(other);
    list.append(plainSummary(6));

    QCOMPARE(list.size(), 4);
    compareSummaries(list.at(0), first);
    compareSummaries(list.at(1), plainSummary(5));
    compareSummaries(list.at(2), last);
    compareSummaries(list.at(3), plainSummary(6));
}

void TestWorkflowList::needsLittleMemory_data()
{
    QTest::addColumn<int>("chunkRows");
    QTest::newRow("row by row") << 1;
    QTest::newRow("in chunks") << 5'000;
}

void TestWorkflowList::needsLittleMemory()
{
    QFETCH(const int, chunkRows);
    constexpr int Rows = 1'000'000;
    WorkflowList list;
    for (int row = 0; row < Rows; row += chunkRows) {
        WorkflowList chunk;
        chunk.reserve(chunkRows);
        for (int i = 0; i < chunkRows; ++i)
            chunk.append(plainSummary(row + i));
        list.append(chunk);
    }
    QCOMPARE(list.size(), Rows);
    compareSummaries(list.at(Rows - 1), plainSummary(Rows - 1));
    QVERIFY2(list.memoryUse() <= 120LL * Rows, qPrintable(QString::number(double(list.memoryUse()) / Rows)));
}

QTEST_GUILESS_MAIN(TestWorkflowList)
#include "tst_workflowlist.moc"
