#include "core/operations/checkpointoperations.h"
#include "core/operations/messageoperations.h"
#include "core/operations/metadataoperations.h"
#include "tests/core/operations/operationsample.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;
using namespace stateloupe::testing;

class TestWorkflowOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void templateBeginsNow();
    void templateWithoutMetadataGetsIt();
    void whatIsNoTemplateIsRefused_data();
    void whatIsNoTemplateIsRefused();
    void duplicateDiffersInItsIdAlone();
    void duplicateWithoutMetadataIsTheSame();
    void forkIsTheStateAtTheCheckpoint();
    void forkWithoutSnapshotMetadataKeepsIts();
    void forkOfABrokenCheckpointIsRefused();
};

namespace {

/// Two checkpoints, "c1" after one message and "c2" after two, and a third message.
JsonDocument story()
{
    JsonDocument document = emptyState();
    const LocalClock clock = testClock();
    for (const QString &name : {u"1"_s, u"2"_s, u"3"_s}) {
        document.apply(addMessage(document, {.role = u"user"_s, .content = name}, clock).value());
        if (name != u"3"_s)
            document.apply(createCheckpoint(document, {.id = u"c"_s + name, .name = name}, clock).value());
        document.apply(addTags(document, {u"t"_s + name}).value());
    }
    return document;
}

Result<QByteArray> fork(const JsonDocument &document, const QString &checkpoint)
{
    return forkWorkflow(document, findCheckpoint(document, checkpoint).value(), u"fork"_s, testClock());
}

} // namespace

void TestWorkflowOperations::templateBeginsNow()
{
    const auto text = workflowFromTemplate(
        parsed(R"({ "messages":[],"metadata":{"updated_at":"u","workflow_id":7,"x":1e5,"created_at":"c"}})"), u"new"_s,
        testClock());
    QCOMPARE(text.value(),
        QByteArray(R"({ "messages":[],"metadata":{"updated_at":"2026-01-02T03:04:05.000002","workflow_id":"new",)"
                   R"("x":1e5,"created_at":"2026-01-02T03:04:05.000001"}})"));
}

void TestWorkflowOperations::templateWithoutMetadataGetsIt()
{
    const auto text = workflowFromTemplate(parsed(R"({"context": {"a": 1}})"), u"w"_s, testClock());
    QCOMPARE(text.value(),
        R"({"context": {"a": 1}, "metadata": )" + at(newWorkflow(u"w"_s, testClock()), u"/metadata"_s) + '}');
}

void TestWorkflowOperations::whatIsNoTemplateIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("something else") << QByteArray(R"({"a": 1})");
    QTest::newRow("null metadata") << QByteArray(R"({"messages": [], "metadata": null})");
}

void TestWorkflowOperations::whatIsNoTemplateIsRefused()
{
    QFETCH(QByteArray, json);
    QCOMPARE(workflowFromTemplate(parsed(json), u"w"_s, testClock()).error().kind, ErrorKind::InvalidData);
}

void TestWorkflowOperations::duplicateDiffersInItsIdAlone()
{
    const JsonDocument document = story();
    const auto text = duplicateWorkflow(document, u"copy"_s);
    QCOMPARE(document.bytes().count(R"("workflow_id": "w")"), 3);
    QCOMPARE(text.value(), document.bytes().replace(R"("workflow_id": "w")", R"("workflow_id": "copy")"));
    // Snapshots of other workflows keep their ids.
    const QByteArray other = R"({"checkpoints": [{"state_snapshot": {"metadata": {"workflow_id": "x"}}}], )"
                             R"("metadata": {"workflow_id": "w"}})";
    QCOMPARE(duplicateWorkflow(parsed(other), u"copy"_s).value(), QByteArray(other).replace("\"w\"", "\"copy\""));
}

void TestWorkflowOperations::duplicateWithoutMetadataIsTheSame()
{
    for (const char *json : {"[1, 2]", R"({"messages": [ ]})", "7"})
        QCOMPARE(duplicateWorkflow(parsed(json), u"copy"_s).value(), QByteArray(json));
}

void TestWorkflowOperations::forkIsTheStateAtTheCheckpoint()
{
    const JsonDocument document = story();
    const QByteArray text = fork(document, u"c1"_s).value();
    const QByteArray before = document.bytes();
    QCOMPARE(at(text, u"/messages"_s), at(before, u"/checkpoints/0/state_snapshot/messages"_s));
    QCOMPARE(at(text, u"/checkpoints/0/id"_s), QByteArray("\"c1\""));
    QCOMPARE(at(text, u"/checkpoints/1"_s), QByteArray());
    QCOMPARE(at(text, u"/checkpoints/0/state_snapshot/metadata/workflow_id"_s), QByteArray("\"fork\""));
    QCOMPARE(at(text, u"/metadata"_s), at(newWorkflow(u"fork"_s, testClock()), u"/metadata"_s));
    const QByteArray second = fork(document, u"c2"_s).value();
    QCOMPARE(at(second, u"/metadata/tags"_s), QByteArray(R"(["t1"])"));
    QCOMPARE(at(second, u"/checkpoints/1/id"_s), QByteArray("\"c2\""));
}

void TestWorkflowOperations::forkWithoutSnapshotMetadataKeepsIts()
{
    const JsonDocument document = parsed(R"({"messages": [1], "checkpoints": [{"id": "c", "state_snapshot": )"
                                         R"({"messages": []}}], "metadata": {"tags": ["t"]}, "more": 1.0})");
    const QByteArray text = fork(document, u"c"_s).value();
    QCOMPARE(at(text, u"/messages"_s), QByteArray("[]"));
    QCOMPARE(at(text, u"/more"_s), QByteArray("1.0"));
    QCOMPARE(at(text, u"/metadata/tags"_s), QByteArray(R"(["t"])"));
    QCOMPARE(at(text, u"/metadata/workflow_id"_s), QByteArray("\"fork\""));
}

void TestWorkflowOperations::forkOfABrokenCheckpointIsRefused()
{
    const JsonDocument broken = parsed(R"({"checkpoints": [{"id": "c"}], "metadata": {}})");
    QCOMPARE(fork(broken, u"c"_s).error().kind, ErrorKind::InvalidData);
}

QTEST_APPLESS_MAIN(TestWorkflowOperations)
#include "tst_workflowoperations.moc"
