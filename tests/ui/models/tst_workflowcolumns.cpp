#include "ui/models/workflowcolumns.h"

#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

class TestWorkflowColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areKeptAsStrings();
    void survivesStrangeStrings();
    void putsValuesBehindTheId();
    void keepsTheIdFirst();
    void hasALimit();

private:
    static QueryPath path(const QString &text) { return QueryPath::parse(text).value(); }
};

void TestWorkflowColumns::areKeptAsStrings()
{
    WorkflowColumns columns;
    columns.add(WorkflowColumn::Path, path(u"context.\"odd key\"[-1]"_s));
    columns.remove(WorkflowColumn::Size);
    QCOMPARE(WorkflowColumns::fromStrings(columns.toStrings()), columns);
    QCOMPARE(WorkflowColumns::fromStrings({}), WorkflowColumns());
    QCOMPARE(WorkflowColumns::fromStrings({u"0 id"_s, u"120 updated"_s}).choices().last().width, 120);
}

void TestWorkflowColumns::survivesStrangeStrings()
{
    const auto columns = WorkflowColumns::fromStrings(
        {u""_s, u"x"_s, u"9 nothing"_s, u"9 path:"_s, u"9 path:a..b"_s, u"-7 size"_s, u"9 size"_s});
    QCOMPARE(columns.choices(), (QList<WorkflowColumnChoice>{{WorkflowColumn::Id}, {WorkflowColumn::Size}}));
}

void TestWorkflowColumns::putsValuesBehindTheId()
{
    WorkflowColumns columns;
    columns.add(WorkflowColumn::Path, path(u"context.step"_s));
    columns.add(WorkflowColumn::Path, path(u"context.status"_s));
    columns.add(WorkflowColumn::Path, path(u"context.step"_s));
    QCOMPARE(columns.paths(), (QList{path(u"context.step"_s), path(u"context.status"_s)}));
    QCOMPARE(columns.choices()[1].path, path(u"context.step"_s));
    QCOMPARE(columns.choices()[3].column, WorkflowColumn::Updated);
}

void TestWorkflowColumns::keepsTheIdFirst()
{
    WorkflowColumns columns(QList<WorkflowColumnChoice>{{WorkflowColumn::Size}, {WorkflowColumn::Id}});
    QCOMPARE(columns.choices().first().column, WorkflowColumn::Id);
    columns.remove(WorkflowColumn::Id);
    QVERIFY(columns.contains(WorkflowColumn::Id));
}

void TestWorkflowColumns::hasALimit()
{
    WorkflowColumns columns;
    for (int i = 0; i < 2 * WorkflowColumns::MostPaths; ++i)
        columns.add(WorkflowColumn::Path, path(u"context.key"_s + QString::number(i)));
    QVERIFY(columns.isFull());
    QCOMPARE(columns.paths().size(), WorkflowColumns::MostPaths);
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestWorkflowColumns)
#include "tst_workflowcolumns.moc"
