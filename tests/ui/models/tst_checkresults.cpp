#include "ui/models/checkresults.h"
#include "ui/models/checksummarymodel.h"
#include "ui/text/counttext.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;
using State = CheckedWorkflow::State;

/// What checks of a store have found: kept by workflow, and grouped by rule.
class CheckResultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsStillTrue();
    void forgetsWhatAWholeCheckReplaces();
    void ordersBySeverityThenNumber();
    void groupsByRule();
    void holdsNoMoreThanHelps();
    void showsHostileTextAsMarks();

private:
    static WorkflowSummary summary(const QByteArray &id, qint64 size = 10, qint64 updatedAt = 20)
    {
        return {WorkflowId(id), size, {}, updatedAt, {}};
    }
    static Finding finding(const QByteArray &rule, Severity severity, const QString &message = u"wrong"_s)
    {
        return {.rule = rule, .severity = severity, .message = message, .places = {}};
    }
    static void add(CheckChunk &chunk, const WorkflowSummary &summary, const QList<Finding> &findings)
    {
        chunk.workflows.append(summary);
        chunk.findings.push_back(findings);
    }
    static CheckResults::Outcomes outcomes(const CheckChunk &chunk)
    {
        CheckResults::Outcomes found;
        CheckResults::append(found, chunk);
        return found;
    }
};

void CheckResultsTest::knowsWhatIsStillTrue()
{
    CheckChunk chunk;
    add(chunk, summary("sick"), {finding("U24", Severity::Warning), finding("U06", Severity::Error)});
    add(chunk, summary("healthy"), {});
    CheckResults results;
    results.setAll(outcomes(chunk));
    const CheckedWorkflow sick = results.look(summary("sick"));
    QVERIFY(sick.state == State::Checked);
    QCOMPARE(sick.findings, 2);
    QVERIFY(sick.worst == Severity::Error);
    QCOMPARE(results.look(summary("healthy")).findings, 0);
    QVERIFY(results.look(summary("healthy")).state == State::Checked);
    QVERIFY(results.look(summary("other")).state == State::Unknown);
    QVERIFY(results.look(summary("sick", 11)).state == State::Outdated);
    QVERIFY(results.look(summary("sick", 10, 21)).state == State::Outdated);
    WorkflowSummary untold = summary("sick");
    untold.size = {};
    untold.updatedAt = {};
    QVERIFY(results.look(untold).state == State::Checked);
    results.outdate(WorkflowId("sick"));
    QVERIFY(results.look(summary("sick")).state == State::Outdated);
    results.setSome(outcomes(chunk));
    QVERIFY(results.look(summary("sick")).state == State::Checked);
}

void CheckResultsTest::forgetsWhatAWholeCheckReplaces()
{
    CheckChunk first;
    add(first, summary("a"), {finding("U06", Severity::Error)});
    add(first, summary("b"), {});
    CheckChunk second;
    add(second, summary("b"), {});
    CheckResults results;
    results.setSome(outcomes(first));
    results.setAll(outcomes(second));
    QVERIFY(results.look(summary("a")).state == State::Unknown);
    QVERIFY(results.look(summary("b")).state == State::Checked);
}

void CheckResultsTest::ordersBySeverityThenNumber()
{
    const Finding error = finding("U06", Severity::Error);
    const Finding warning = finding("U24", Severity::Warning);
    const Finding note = finding("U32", Severity::Note);
    CheckChunk chunk;
    add(chunk, summary("0"), {});
    add(chunk, summary("1"), {note, note, note});
    add(chunk, summary("2"), {warning, note});
    add(chunk, summary("3"), {error});
    add(chunk, summary("4"), {error, note});
    CheckResults results;
    results.setAll(outcomes(chunk));
    for (char number = '1'; number <= '4'; ++number) {
        const auto before = results.sortValue(summary(QByteArray(1, char(number - 1))));
        QVERIFY(before.value() < results.sortValue(summary(QByteArray(1, number))).value());
    }
    QVERIFY(!results.sortValue(summary("5")));
    QVERIFY(!results.sortValue(summary("4", 99)));
}

void CheckResultsTest::groupsByRule()
{
    CheckSummaryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    CheckChunk first;
    add(first, summary("a"), {finding("U24", Severity::Warning)});
    add(first, summary("b"), {});
    model.append(first);
    CheckChunk second;
    add(second, summary("c"), {finding("U24", Severity::Warning), finding("U06", Severity::Error)});
    second.missing = {WorkflowId("gone")};
    model.append(second);
    QCOMPARE(model.checkedCount(), 3);
    QCOMPARE(model.foundCount(), 2);
    QCOMPARE(model.missingCount(), 1);
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex error = model.index(0, 0);
    const QModelIndex warning = model.index(1, 0);
    QCOMPARE(model.rule(error), QByteArray("U06"));
    QCOMPARE(error.data().toString(), u"Unknown role"_s);
    QCOMPARE(error.data(CheckSummaryModel::CountRole).toString(), u"1 workflow"_s);
    QCOMPARE(model.rowCount(warning), 2);
    const QModelIndex last = model.index(1, 0, warning);
    QCOMPARE(model.workflow(last), WorkflowId("c"));
    QCOMPARE(model.rule(last), QByteArray("U24"));
    QCOMPARE(last.parent(), warning);
    QVERIFY(last.data(CheckSummaryModel::IsWorkflowRole).toBool());
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void CheckResultsTest::holdsNoMoreThanHelps()
{
    CheckSummaryModel model;
    CheckChunk chunk;
    for (int i = 0; i < CheckSummaryModel::MostWorkflows + 5; ++i)
        add(chunk, summary(QByteArray::number(i)), {finding("U06", Severity::Error)});
    model.append(chunk);
    model.append(chunk);
    const QModelIndex group = model.index(0, 0);
    QCOMPARE(model.rowCount(group), int(CheckSummaryModel::MostWorkflows));
    QVERIFY(
        group.data(CheckSummaryModel::CountRole).toString().startsWith(workflowCountText(2 * chunk.workflows.size())));
}

void CheckResultsTest::showsHostileTextAsMarks()
{
    CheckSummaryModel model;
    CheckChunk chunk;
    add(chunk, summary("<b>\nx"), {finding("U06", Severity::Error, u"<img src=x>\u202E\n"_s + QString(100'000, u'x'))});
    model.append(chunk);
    const QModelIndex row = model.index(0, 0, model.index(0, 0));
    QVERIFY(!row.data().toString().contains(u'\n'));
    QVERIFY(row.data(CheckSummaryModel::MessageRole).toString().size() <= 300);
    QVERIFY(row.data(CheckSummaryModel::MessageRole).toString().startsWith(u"<img src=x>‹RLO›⏎"_s));
    QVERIFY(row.data(Qt::ToolTipRole).toString().contains(u"&lt;img"_s));
}

} // namespace stateloupe

QTEST_APPLESS_MAIN(stateloupe::CheckResultsTest)

#include "tst_checkresults.moc"
