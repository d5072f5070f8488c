#include "tests/ui/openeddocument.h"
#include "ui/models/checkpointsmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

class CheckpointsModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatChanged();
    void tellsWhereTheFrameworkChanged();
    void followsEdits();
};

static const QByteArray State = R"({"context": {}, "checkpoints": [
    {"name": "a", "state_snapshot": {"messages": [1, 2], "context": {"x": 1}}, "framework": "langgraph"},
    {"name": "b", "state_snapshot": {"messages": [1, 2, 3, 4, 5], "context": {"x": 2, "y": 1}}},
    {"name": "c", "state_snapshot": {"messages": [1, 2, 3, 4, 5], "context": {"x": 2, "y": 1}}},
    {"name": "", "state_snapshot": null}]})";

void CheckpointsModelTest::tellsWhatChanged()
{
    OpenedDocument opened(State);
    CheckpointsModel model(opened.session());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(0).data().toString(), u"a"_s);
    QCOMPARE(model.at(0).framework, u"langgraph"_s);
    QVERIFY(model.countsText(0).startsWith(u"2 messages · 1 context key"_s));
    QCOMPARE(model.changesText(1), u"+3 messages, 2 context keys"_s);
    QCOMPARE(model.changesText(2), u"nothing changed"_s);
    QCOMPARE(model.index(3).data().toString(), u"Checkpoint 4"_s);
    QCOMPARE(model.rowOf(opened.at(u"/checkpoints/1/state_snapshot/context/x"_s)), 1);
    QCOMPARE(model.rowOf(opened.at(u"/context"_s)), -1);
}

void CheckpointsModelTest::tellsWhereTheFrameworkChanged()
{
    OpenedDocument opened(R"({"checkpoints": [{"name": "a", "framework": "langgraph"}, {"name": "b"},
        {"name": "c", "framework": "crewai"}, {"name": "d", "framework": "crewai"}]})");
    CheckpointsModel model(opened.session());
    QTRY_COMPARE(model.rowCount(), 4);
    QCOMPARE(model.frameworkText(0), u"langgraph"_s);
    QCOMPARE(model.frameworkText(1), QString());
    QCOMPARE(model.frameworkText(2), u"⇄ langgraph → crewai"_s);
    QCOMPARE(model.frameworkText(3), u"crewai"_s);
    const QString spoken = model.index(2).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"changed from langgraph to crewai"_s), qPrintable(spoken));
}

void CheckpointsModelTest::followsEdits()
{
    OpenedDocument opened(State);
    CheckpointsModel model(opened.session());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(model.rowCount(), 4);
    const JsonDocument &document = opened->document();
    QVERIFY(opened->edit(insertMember(document, opened.at(u"/context"_s), 0, u"k"_s, "[1]"), u"Add"_s));
    QCOMPARE(model.at(1).node, opened.at(u"/checkpoints/1"_s));
    QVERIFY(opened->edit(removeNode(document, opened.at(u"/checkpoints/0"_s)), u"Remove"_s));
    QTRY_COMPARE(model.rowCount(), 3);
    QVERIFY(opened->edit(replaceValue(document, opened.at(u"/checkpoints/0/name"_s), "\"B\""), u"Edit"_s));
    QTRY_COMPARE(model.index(0).data().toString(), u"B"_s);
    opened->undoStack()->setIndex(0);
    QTRY_COMPARE(model.rowCount(), 4);
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::CheckpointsModelTest)
#include "tst_checkpointsmodel.moc"
