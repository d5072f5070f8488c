#include "ui/models/workflowarrangement.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

bool never()
{
    return false;
}

WorkflowSummary summary(const QByteArray &id, std::optional<qint64> size, std::optional<qint64> updated,
    WorkflowId::Form form = WorkflowId::Form::Text)
{
    return {WorkflowId(id, form), size, std::nullopt, updated, std::nullopt};
}

WorkflowRows rowsOf(const QList<WorkflowSummary> &summaries, int chunkRows = 2)
{
    WorkflowRows rows;
    for (qsizetype i = 0; i < summaries.size(); i += chunkRows) {
        WorkflowList chunk;
        for (qsizetype j = i; j < qMin(i + chunkRows, summaries.size()); ++j)
            chunk.append(summaries[j]);
        rows.append(std::move(chunk));
    }
    return rows;
}

} // namespace

class TestWorkflowArrangement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsRowsInChunks();
    void sorts_data();
    void sorts();
    void filters_data();
    void filters();
    void sortsByValues_data();
    void sortsByValues();
    void agreesWithAPlainSort();
    void findsTheSameWorkflowsAgain();
    void stopsWhenCancelled();

private:
    WorkflowRows m_rows = rowsOf({
        summary("bravo-longer-than-8", 30, 100),
        summary("alpha", 10, 300),
        summary("charlie", {}, 200),
        summary("bravo-longer-than-7", 20, {}),
        summary("Delta", 10, -5),
    });
};

void TestWorkflowArrangement::findsRowsInChunks()
{
    QCOMPARE(m_rows.size(), 5U);
    QCOMPARE(m_rows.id(0).display(), u"bravo-longer-than-8"_s);
    QCOMPARE(m_rows.id(3).display(), u"bravo-longer-than-7"_s);
    QCOMPARE(m_rows.summary(4).updatedAt, -5);
}

void TestWorkflowArrangement::sorts_data()
{
    QTest::addColumn<WorkflowColumn>("column");
    QTest::addColumn<Qt::SortOrder>("sortOrder");
    QTest::addColumn<RowOrder>("expected");
    QTest::newRow("newest") << WorkflowColumn::Updated << Qt::DescendingOrder << RowOrder{1, 2, 0, 4, 3};
    QTest::newRow("oldest") << WorkflowColumn::Updated << Qt::AscendingOrder << RowOrder{4, 0, 2, 1, 3};
    QTest::newRow("smallest") << WorkflowColumn::Size << Qt::AscendingOrder << RowOrder{1, 4, 3, 0, 2};
    QTest::newRow("largest") << WorkflowColumn::Size << Qt::DescendingOrder << RowOrder{0, 3, 1, 4, 2};
    QTest::newRow("by id") << WorkflowColumn::Id << Qt::AscendingOrder << RowOrder{4, 1, 3, 0, 2};
    QTest::newRow("by id, down") << WorkflowColumn::Id << Qt::DescendingOrder << RowOrder{2, 0, 3, 1, 4};
}

void TestWorkflowArrangement::sorts()
{
    QFETCH(WorkflowColumn, column);
    QFETCH(Qt::SortOrder, sortOrder);
    QTEST(arrange(m_rows, {{}, column, sortOrder}, never), "expected");
}

void TestWorkflowArrangement::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<RowOrder>("expected");
    QTest::newRow("part") << u"longer"_s << RowOrder{0, 1};
    QTest::newRow("any case") << u"LONGER-than-8"_s << RowOrder{0};
    QTest::newRow("binary") << u"blob:61"_s << RowOrder{2};
    QTest::newRow("beyond ascii, any case") << u"ÄPFEL"_s << RowOrder{3};
    QTest::newRow("nothing") << u"zzz"_s << RowOrder{};
}

void TestWorkflowArrangement::filters()
{
    const WorkflowRows rows = rowsOf({
        summary("longer-than-8", 1, 4),
        summary("longer", 1, 3),
        summary("a", 1, 2, WorkflowId::Form::Binary),
        summary("äpfel", 1, 1),
    });
    QFETCH(QString, filter);
    QTEST(arrange(rows, {filter, WorkflowColumn::Updated, Qt::DescendingOrder}, never), "expected");
    const RowOrder all = arrange(rows, {{}, WorkflowColumn::Updated, Qt::DescendingOrder}, never);
    QTEST(filtered(rows, filter, all, never), "expected");
}

void TestWorkflowArrangement::sortsByValues_data()
{
    QTest::addColumn<Qt::SortOrder>("sortOrder");
    QTest::addColumn<RowOrder>("expected");
    QTest::newRow("rising") << Qt::AscendingOrder << RowOrder{6, 1, 0, 3, 7, 5, 4, 8, 2};
    QTest::newRow("falling") << Qt::DescendingOrder << RowOrder{8, 4, 5, 7, 3, 0, 1, 6, 2};
}

/// Numbers as numbers, then texts by what they say, then the rest, and nothing at the end.
void TestWorkflowArrangement::sortsByValues()
{
    QFETCH(const Qt::SortOrder, sortOrder);
    QFETCH(const RowOrder, expected);
    const std::vector<QByteArray> values{
        "10", "9.5", "", "1e3", "\"stuck\"", "\"\\u0064one, and long\"", "-2", "\"done, and brief\"", "[1]"};
    const QueryPath path = QueryPath::parse(u"context.step").value();
    WorkflowRows rows({path});
    for (std::size_t i = 0; i < values.size(); ++i) {
        WorkflowList chunk;
        chunk.append(summary(QByteArray::number(int(i)), {}, {}));
        rows.append(std::move(chunk), 0, {values[i]});
    }
    QCOMPARE(arrange(rows, {{}, WorkflowColumn::Path, sortOrder, path}, never), expected);
    const RowOrder unsorted = arrange(rows, {{}, WorkflowColumn::Path, sortOrder, QueryPath()}, never);
    QCOMPARE(unsorted, (RowOrder{0, 1, 2, 3, 4, 5, 6, 7, 8}));
}

void TestWorkflowArrangement::agreesWithAPlainSort()
{
    QRandomGenerator random(7);
    QList<WorkflowSummary> summaries;
    for (int i = 0; i < 3000; ++i) {
        const QByteArray id = "workflow-" + QByteArray::number(random.bounded(1000));
        summaries.append(summary(id, random.bounded(50), random.bounded(1000) - 500));
    }
    const WorkflowRows rows = rowsOf(summaries, 100);
    RowOrder expected(summaries.size());
    std::iota(expected.begin(), expected.end(), 0U);
    std::stable_sort(expected.begin(), expected.end(),
        [&](auto a, auto b) { return summaries[a].id.bytes() < summaries[b].id.bytes(); });
    QCOMPARE(arrange(rows, {{}, WorkflowColumn::Id, Qt::AscendingOrder}, never), expected);
    std::iota(expected.begin(), expected.end(), 0U);
    std::stable_sort(expected.begin(), expected.end(),
        [&](auto a, auto b) { return summaries[b].updatedAt < summaries[a].updatedAt; });
    QCOMPARE(arrange(rows, {{}, WorkflowColumn::Updated, Qt::DescendingOrder}, never), expected);
}

void TestWorkflowArrangement::findsTheSameWorkflowsAgain()
{
    const WorkflowRows before = rowsOf({
        summary("a", 1, 1),
        summary("a", 1, 1, WorkflowId::Form::Binary),
        summary("gone", 1, 1),
        summary("b", 1, 1),
    });
    const WorkflowRows after = rowsOf({
        summary("b", 2, 2),
        summary("new", 2, 2),
        summary("a", 2, 2, WorkflowId::Form::Binary),
        summary("a", 2, 2),
    });
    QCOMPARE(sameWorkflows(before, after, never), (RowOrder{3, 2, WorkflowRows::NoRow, 0}));
}

void TestWorkflowArrangement::stopsWhenCancelled()
{
    int asked = 0;
    arrange(m_rows, {}, [&asked] { return ++asked > 0; });
    QCOMPARE(asked, 2);
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestWorkflowArrangement)
#include "tst_workflowarrangement.moc"
