#include "tests/ui/openeddocument.h"
#include "ui/models/checkpointsmodel.h"
#include "ui/models/jsontreemodel.h"
#include "ui/models/transcriptmodel.h"
#include "ui/session/sessionfindings.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

static const QByteArray State = R"({
    "messages": [{"role": "user", "content": "x"}, {"role": "human", "content": "y"}],
    "context": {},
    "checkpoints": [{"id": "c", "name": "n", "created_at": "2026-01-01T00:00:00",
        "state_snapshot": {"messages": [{"role": "robot", "content": "z"}]}}],
    "metadata": {"workflow_id": "w"}
})";

/// The marks of findings in the models of the views.
class FindingMarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksMessages();
    void marksRowsOfTheTree();
    void marksCheckpoints();

private:
    static bool wait(OpenedDocument &opened)
    {
        return QTest::qWaitFor([&opened] { return opened->findings()->isCurrent(); });
    }
    static bool namesRole(const QVariant &lines) { return lines.toString().contains(u"Error: Unknown role."_s); }
};

void FindingMarksTest::marksMessages()
{
    OpenedDocument opened(State);
    TranscriptModel model(opened.session());
    QVERIFY(wait(opened));
    const QModelIndex row = model.index(model.rowOf(opened.at(u"/messages/1"_s)));
    QCOMPARE(row.data(TranscriptModel::SeverityRole), QVariant(int(Severity::Error)));
    QVERIFY(namesRole(row.data(Qt::AccessibleDescriptionRole)));
    const QModelIndex healthy = model.index(model.rowOf(opened.at(u"/messages/0"_s)));
    QVERIFY(!namesRole(healthy.data(Qt::AccessibleDescriptionRole)));
}

void FindingMarksTest::marksRowsOfTheTree()
{
    OpenedDocument opened(State);
    QVERIFY(wait(opened));
    JsonTreeModel model(opened.session());
    model.setRoot(JsonDocument::Root);
    const QModelIndex role = model.indexOf(opened.at(u"/messages/1/role"_s));
    QVERIFY(role.isValid());
    for (QModelIndex row = role; row.isValid(); row = row.parent()) {
        QCOMPARE(row.data(JsonTreeModel::SeverityRole), QVariant(int(Severity::Error)));
        QVERIFY(row.data(Qt::ToolTipRole).toString().contains(u"Unknown role"_s));
    }
    QVERIFY(namesRole(role.data(Qt::AccessibleDescriptionRole)));
    const QModelIndex healthy = model.indexOf(opened.at(u"/messages/0/role"_s));
    QVERIFY(!healthy.data(JsonTreeModel::SeverityRole).isValid());
    QCOMPARE(healthy.data(Qt::AccessibleDescriptionRole).toString(), QString());
}

void FindingMarksTest::marksCheckpoints()
{
    OpenedDocument opened(State);
    CheckpointsModel model(opened.session());
    QTRY_COMPARE(model.rowCount(), 1);
    QVERIFY(wait(opened));
    const NodeId checkpoint = opened.at(u"/checkpoints/0"_s);
    QCOMPARE(model.index(0).data(CheckpointsModel::SeverityRole).isValid(),
        opened->findings()->worst(checkpoint).has_value());
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::FindingMarksTest)

#include "tst_findingmarks.moc"
