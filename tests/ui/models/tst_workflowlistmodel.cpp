#include "ui/models/workflowlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

class TestWorkflowListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAModel();
    void showsWhatTheStoreTells();
    void showsOddIdsByMarks();
    void marksModifiedOnes();
    void renumbersWhileItIsReset();
    void showsValuesAtPaths();
    void keepsValuesWithTheirWorkflow();

private:
    static WorkflowRows numbered(int count);
};

WorkflowRows TestWorkflowListModel::numbered(int count)
{
    WorkflowRows rows;
    WorkflowList chunk;
    for (int i = 0; i < count; ++i)
        chunk.append({WorkflowId::fromString(u"id-"_s + QString::number(i)), i, {}, i * 1'000'000LL, {}});
    rows.append(std::move(chunk));
    return rows;
}

void TestWorkflowListModel::isAModel()
{
    WorkflowListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const WorkflowRows rows = numbered(500);
    const auto never = [] { return false; };
    model.show(rows, arrange(rows, {}, never));
    QCOMPARE(model.rowCount(), 500);
    QCOMPARE(model.id(0).display(), u"id-499"_s);
    model.show(rows, arrange(rows, {u"id-49"_s, WorkflowColumn::Size, Qt::AscendingOrder}, never));
    QCOMPARE(model.rowCount(), 11);
    QCOMPARE(model.id(0).display(), u"id-49"_s);
    QCOMPARE(model.shownRow(490), 1);
    QCOMPARE(model.shownRow(1), -1);
    model.show({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestWorkflowListModel::showsWhatTheStoreTells()
{
    WorkflowRows rows;
    WorkflowList chunk;
    chunk.append({WorkflowId("known"), 19'924, 1, 2'000'000, {}});
    chunk.append({WorkflowId("unknown"), {}, {}, {}, {}});
    rows.append(std::move(chunk));
    WorkflowListModel model;
    model.show(rows, {0, 1});
    QCOMPARE(model.index(0, int(WorkflowColumn::Size)).data().toString(), u"19.9 kB"_s);
    QVERIFY(model.index(0, int(WorkflowColumn::Size)).data(Qt::ToolTipRole).toString().contains(u"924 bytes"_s));
    QVERIFY(model.index(0, int(WorkflowColumn::Updated)).data().toString().endsWith(u"y ago"_s));
    QVERIFY(model.index(0, int(WorkflowColumn::Updated)).data(Qt::ToolTipRole).toString().contains(u"UTC"_s));
    QCOMPARE(model.index(1, int(WorkflowColumn::Size)).data().toString(), u"–"_s);
    QCOMPARE(model.index(1, int(WorkflowColumn::Updated)).data().toString(), u"–"_s);
}

void TestWorkflowListModel::showsOddIdsByMarks()
{
    WorkflowRows rows;
    WorkflowList chunk;
    chunk.append({WorkflowId(QByteArray("a\0b\n<b>", 7)), {}, {}, {}, {}});
    chunk.append({WorkflowId("ab", WorkflowId::Form::Binary), {}, {}, {}, {}});
    chunk.append({WorkflowId("17", WorkflowId::Form::Row), {}, {}, {}, {}});
    rows.append(std::move(chunk));
    WorkflowListModel model;
    model.show(rows, {0, 1, 2});
    QCOMPARE(model.index(0, 0).data().toString(), u"a‹NUL›b⏎<b>"_s);
    QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_s));
    QCOMPARE(model.index(0, 0).data(WorkflowListModel::IdRole).toString(), QString::fromLatin1("a\0b\n<b>", 7));
    QCOMPARE(model.index(1, 0).data().toString(), u"blob:6162"_s);
    QCOMPARE(model.index(2, 0).data().toString(), u"row:17"_s);
}

void TestWorkflowListModel::marksModifiedOnes()
{
    WorkflowListModel model;
    model.show(numbered(3), {0, 1, 2});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setModified({WorkflowId("id-1")});
    QCOMPARE(changed.count(), 1);
    QVERIFY(!model.index(0, 0).data(WorkflowListModel::ModifiedRole).toBool());
    QVERIFY(model.index(1, 0).data(WorkflowListModel::ModifiedRole).toBool());
}

void TestWorkflowListModel::renumbersWhileItIsReset()
{
    WorkflowListModel model;
    model.show(numbered(2), {0, 1});
    WorkflowRows::Row seen = 7;
    connect(&model, &QAbstractItemModel::modelReset, this, [&] { seen = model.renumbered(1); });
    model.show(numbered(3), {2, 1, 0});
    QCOMPARE(seen, 1U);
    const RowOrder renumbered{2, WorkflowRows::NoRow, 0};
    model.show(numbered(3), {0, 1, 2}, &renumbered);
    QCOMPARE(seen, WorkflowRows::NoRow);
}

void TestWorkflowListModel::showsValuesAtPaths()
{
    const QList<QueryPath> paths{
        QueryPath::parse(u"context.step").value(), QueryPath::parse(u"context.\"odd key\"").value()};
    WorkflowListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    WorkflowRows rows(paths);
    WorkflowList chunk;
    chunk.append({WorkflowId("a"), {}, {}, {}, {}});
    chunk.append({WorkflowId("b"), {}, {}, {}, {}});
    rows.append(std::move(chunk), 0, {"7", "\"<b>\\u202e\"", "", "null"});
    model.show(rows, {0, 1});
    model.setPaths(paths);
    const int step = model.section(WorkflowColumn::Path, paths[0]);
    const int odd = model.section(WorkflowColumn::Path, paths[1]);
    QCOMPARE(model.columnCount(), WorkflowListModel::FixedColumns + 2);
    QCOMPARE(model.headerData(step, Qt::Horizontal).toString(), u"step"_s);
    QCOMPARE(model.headerData(odd, Qt::Horizontal).toString(), u"\"odd key\""_s);
    QCOMPARE(model.index(0, step).data().toString(), u"7"_s);
    QVERIFY(model.index(0, step).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    QCOMPARE(model.index(0, odd).data().toString(), u"<b>‹RLO›"_s);
    QVERIFY(model.index(0, odd).data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_s));
    QCOMPARE(model.index(1, step).data().toString(), u"–"_s);
    QCOMPARE(model.index(1, odd).data().toString(), u"null"_s);
    model.setPaths({});
    QCOMPARE(model.columnCount(), WorkflowListModel::FixedColumns);
}

void TestWorkflowListModel::keepsValuesWithTheirWorkflow()
{
    WorkflowListModel model;
    model.show(numbered(3), {0, 1, 2});
    model.setPaths({QueryPath::parse(u"context.step").value()});
    QVERIFY(!model.hasCells(0));
    QCOMPARE(model.index(0, WorkflowListModel::FixedColumns).data().toString(), u"…"_s);
    WorkflowList found;
    found.append({WorkflowId("id-2"), {}, {}, {}, {}});
    found.append({WorkflowId("id-0"), {}, {}, {}, {}});
    model.setCells({0, 1, 2}, found, {"22", "20"});
    const auto cell = [&model](int row) { return model.index(row, WorkflowListModel::FixedColumns).data().toString(); };
    QCOMPARE(cell(0), u"20"_s);
    QCOMPARE(cell(1), u"–"_s);
    QCOMPARE(cell(2), u"22"_s);
    const RowOrder renumbered{2, WorkflowRows::NoRow, 0};
    model.show(numbered(3), {0, 1, 2}, &renumbered);
    QCOMPARE(cell(0), u"22"_s);
    QCOMPARE(cell(1), u"…"_s);
    QVERIFY(!model.hasCells(0)); // old, until it is read again
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestWorkflowListModel)
#include "tst_workflowlistmodel.moc"
