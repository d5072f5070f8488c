#include "core/operations/checkpointoperations.h"
#include "core/operations/contextoperations.h"
#include "core/operations/messageoperations.h"
#include "core/operations/metadataoperations.h"
#include "core/state/messagerole.h"
#include "core/state/unifiedstate.h"
#include "tests/core/operations/operationsample.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;
using namespace stateloupe::testing;

// The first slots are the behaviours that the reference system's own test_unified_state checks, in its order and under
// its names; those of its conversions are in tst_referenceconversions.
class TestOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messageCreation();
    void messageToDict();
    void messageFromDict();
    void messageRolesAreTheFive();
    void checkpointCreation();
    void checkpointToDict();
    void checkpointFromDict();
    void metadataCreation();
    void metadataToDict();
    void metadataFromDict();
    void emptyStateInitialization();
    void addMessageWithEnumRole();
    void addMessageWithStringRole();
    void addMessageWithMetadata();
    void updateContextAccumulates();
    void createCheckpointKeepsTheState();
    void restoreCheckpointBringsMessagesAndContextBack();
    void restoreUnknownCheckpointChangesNothing();
    void stateToDict();
    void stateFromDict();
    void stateRepresentation();
    void roundTripKeepsEveryByte();

    void unknownRoleIsRefused_data();
    void unknownRoleIsRefused();
    void brokenPartsAreRefused_data();
    void brokenPartsAreRefused();
    void missingPartsAreMade_data();
    void missingPartsAreMade();
    void messageIsLikeItsNeighbours();
    void changesOnlyWhatIsSaid();
    void removesOneMessage();
    void setsTagsAndFramework();
    void editsHaveExactInverses();
};

namespace {

const QByteArray Hello = R"({"role": "user", "content": "Hello", "name": null, "function_call": null, )"
                         R"("metadata": {}, "timestamp": "2026-01-02T03:04:05.000003"})";

NewMessage hello()
{
    return {.role = u"user"_s, .content = u"Hello"_s};
}

JsonDocument withMessages(const QList<QString> &contents)
{
    JsonDocument document = emptyState();
    for (const QString &content : contents)
        document.apply(addMessage(document, {.role = u"user"_s, .content = content}, testClock()).value());
    return document;
}

} // namespace

void TestOperations::messageCreation()
{
    QCOMPARE(messageJson(hello(), u"2026-01-02T03:04:05.000003"_s), Hello);
    QVERIFY(checkMessage(hello()));
}

void TestOperations::messageToDict()
{
    const NewMessage message{.role = u"assistant"_s,
        .content = u"é\n"_s,
        .name = u"helper"_s,
        .functionCall = R"({"name":"f", "arguments":"{}"})",
        .metadata = R"( {"n": 1e400} )"};
    QCOMPARE(messageJson(message, u"2026-01-02T03:04:05"_s),
        QByteArray(R"({"role": "assistant", "content": "\u00e9\n", "name": "helper", )"
                   R"("function_call": {"name":"f", "arguments":"{}"}, "metadata": {"n": 1e400}, )"
                   R"("timestamp": "2026-01-02T03:04:05"})"));
}

void TestOperations::messageFromDict()
{
    const JsonDocument document = parsed(Hello);
    const MessageView message = UnifiedState::message(document, JsonDocument::Root);
    QCOMPARE(document.string(message.role), u"user"_s);
    QCOMPARE(document.string(message.content), u"Hello"_s);
    QCOMPARE(document.type(message.name), JsonType::Null);
    QCOMPARE(document.type(message.functionCall), JsonType::Null);
    QCOMPARE(readIsoTime(document.string(message.timestamp).toLatin1())->hasZone, false);
}

void TestOperations::messageRolesAreTheFive()
{
    QCOMPARE(messageRoles(), (QStringList{u"system"_s, u"user"_s, u"assistant"_s, u"function"_s, u"tool"_s}));
    for (const QString &role : messageRoles())
        QVERIFY(checkMessage({.role = role, .content = {}}));
}

void TestOperations::checkpointCreation()
{
    const JsonDocument document = emptyState();
    const QByteArray text
        = after(document, createCheckpoint(document, {.id = u"c1"_s, .name = u"first"_s}, testClock()));
    QCOMPARE(at(text, u"/checkpoints/0/id"_s), QByteArray(R"("c1")"));
    QCOMPARE(at(text, u"/checkpoints/0/name"_s), QByteArray(R"("first")"));
    QCOMPARE(at(text, u"/checkpoints/0/framework"_s), QByteArray("null"));
    QCOMPARE(at(text, u"/checkpoints/0/metadata"_s), QByteArray("{}"));
}

void TestOperations::checkpointToDict()
{
    const JsonDocument document = emptyState();
    const QByteArray text = after(document,
        createCheckpoint(document, {.id = u"c1"_s, .name = u"first"_s, .metadata = R"({"why":1.0})"}, testClock()));
    // The snapshot's metadata is as it was before; the checkpoint's time comes after it, updated_at last.
    const QByteArray metadata = at(newWorkflow(u"w"_s, testClock()), u"/metadata"_s);
    QCOMPARE(at(text, u"/checkpoints/0"_s),
        R"({"id": "c1", "name": "first", "state_snapshot": {"messages": [], "context": {}, "checkpoints": [], )"
        R"("metadata": )"
            + metadata
            + R"(}, "framework": null, "created_at": "2026-01-02T03:04:05.000001", "metadata": {"why":1.0}})");
    QCOMPARE(at(text, u"/metadata/updated_at"_s), QByteArray(R"("2026-01-02T03:04:05.000002")"));
}

void TestOperations::checkpointFromDict()
{
    JsonDocument document = emptyState();
    document.apply(createCheckpoint(document, {.id = u"c1"_s, .name = u"first"_s}, testClock()).value());
    const auto node = findCheckpoint(document, u"c1"_s);
    QVERIFY(node);
    const CheckpointView view = UnifiedState::checkpoint(document, *node);
    QCOMPARE(document.string(view.name), u"first"_s);
    QVERIFY(UnifiedState(document, view.snapshot).isUnified());
}

void TestOperations::metadataCreation()
{
    const QByteArray text = newWorkflow(u"w"_s, testClock());
    QCOMPARE(at(text, u"/metadata/workflow_id"_s), QByteArray(R"("w")"));
    QCOMPARE(at(text, u"/metadata/version"_s), QByteArray(R"("1.0.0")"));
}

void TestOperations::metadataToDict()
{
    QCOMPARE(at(newWorkflow(u"w"_s, testClock()), u"/metadata"_s),
        QByteArray(R"({"workflow_id": "w", "current_framework": null, "created_at": "2026-01-02T03:04:05.000001", )"
                   R"("updated_at": "2026-01-02T03:04:05.000002", "version": "1.0.0", "tags": [], "custom": {}})"));
}

void TestOperations::metadataFromDict()
{
    const JsonDocument document = parsed(R"({"metadata": {"workflow_id": "w", "tags": ["a", 1, "b"]}})");
    QCOMPARE(tagsOf(document), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(tagsOf(parsed(R"({"metadata": {"tags": null}})")), QStringList());
}

void TestOperations::emptyStateInitialization()
{
    const QByteArray text = newWorkflow(u"w"_s, testClock());
    QVERIFY(text.startsWith(R"({"messages": [], "context": {}, "checkpoints": [], "metadata": {)"));
    QCOMPARE(newUuid().size(), 36);
    QCOMPARE(newUuid()[14], u'4');
    QVERIFY(newUuid() != newUuid());
}

void TestOperations::addMessageWithEnumRole()
{
    const JsonDocument document = emptyState();
    for (const QString &role : messageRoles()) {
        const QByteArray text = after(document, addMessage(document, {.role = role, .content = u"x"_s}, testClock()));
        QCOMPARE(at(text, u"/messages/0/role"_s), '"' + role.toLatin1() + '"');
    }
}

void TestOperations::addMessageWithStringRole()
{
    const JsonDocument document = emptyState();
    const QByteArray text = after(document, addMessage(document, hello(), testClock()));
    QCOMPARE(at(text, u"/messages/0"_s), QByteArray(Hello).replace("000003", "000001"));
    QCOMPARE(at(text, u"/metadata/updated_at"_s), QByteArray(R"("2026-01-02T03:04:05.000002")"));
}

void TestOperations::addMessageWithMetadata()
{
    const JsonDocument document = emptyState();
    NewMessage message = hello();
    message.metadata = R"({"confidence": 0.95, "timestamp": "mine"})";
    const QByteArray text = after(document, addMessage(document, message, testClock()));
    QCOMPARE(at(text, u"/messages/0/metadata"_s), message.metadata);
    QCOMPARE(at(text, u"/messages/0/timestamp"_s), QByteArray(R"("2026-01-02T03:04:05.000001")"));
}

void TestOperations::updateContextAccumulates()
{
    JsonDocument document = emptyState();
    document.apply(updateContext(document, {{u"a"_s, "1"}, {u"b"_s, "[ 1]"}}, testClock()).value());
    const auto edit = updateContext(document, {{u"c"_s, "1e2"}, {u"a"_s, R"("x")"}}, testClock());
    const QByteArray text = after(document, edit);
    QCOMPARE(at(text, u"/context"_s), QByteArray(R"({"a": "x", "b": [ 1], "c": 1e2})"));
    QCOMPARE(at(text, u"/metadata/updated_at"_s), QByteArray(R"("2026-01-02T03:04:05.000001")"));
    QCOMPARE(updateContext(document, {{u"a"_s, "{"}}, testClock()).error().kind, ErrorKind::InvalidArgument);
}

void TestOperations::createCheckpointKeepsTheState()
{
    JsonDocument document = withMessages({u"one"_s});
    document.apply(updateContext(document, {{u"step"_s, "1"}}, testClock()).value());
    document.apply(setFramework(document, u"langgraph"_s).value());
    const QByteArray text = after(document,
        createCheckpoint(
            document, {.id = u"c"_s, .name = u"step1"_s, .metadata = R"({"reason": "test"})"}, testClock()));
    QCOMPARE(at(text, u"/checkpoints/0/state_snapshot/messages"_s), at(document.bytes(), u"/messages"_s));
    QCOMPARE(at(text, u"/checkpoints/0/state_snapshot/context"_s), QByteArray(R"({"step": 1})"));
    QCOMPARE(at(text, u"/checkpoints/0/framework"_s), QByteArray(R"("langgraph")"));
    QCOMPARE(at(text, u"/checkpoints/0/metadata/reason"_s), QByteArray(R"("test")"));
    const JsonDocument made = parsed(text);
    QCOMPARE(createCheckpoint(made, {.id = u"c"_s, .name = u"again"_s}, testClock()).error().kind,
        ErrorKind::InvalidArgument);
}

void TestOperations::restoreCheckpointBringsMessagesAndContextBack()
{
    JsonDocument document = withMessages({u"one"_s});
    const QByteArray messages = at(document.bytes(), u"/messages"_s);
    document.apply(createCheckpoint(document, {.id = u"c"_s, .name = u"n"_s}, testClock()).value());
    document.apply(addMessage(document, hello(), testClock()).value());
    document.apply(updateContext(document, {{u"later"_s, "true"}}, testClock()).value());
    document.apply(addTags(document, {u"kept"_s}).value());
    const QByteArray text = after(document, restoreCheckpoint(document, u"c"_s, testClock()));
    QCOMPARE(at(text, u"/messages"_s), messages);
    QCOMPARE(at(text, u"/context"_s), QByteArray("{}"));
    QCOMPARE(at(text, u"/metadata/tags"_s), QByteArray(R"(["kept"])"));
    QCOMPARE(at(text, u"/checkpoints"_s), at(document.bytes(), u"/checkpoints"_s));
}

void TestOperations::restoreUnknownCheckpointChangesNothing()
{
    JsonDocument document = emptyState();
    document.apply(createCheckpoint(document, {.id = u"c"_s, .name = u"name"_s}, testClock()).value());
    QCOMPARE(restoreCheckpoint(document, u"name"_s, testClock()).error().kind, ErrorKind::NotFound);
    QCOMPARE(restoreCheckpoint(emptyState(), u"c"_s, testClock()).error().kind, ErrorKind::NotFound);
}

void TestOperations::stateToDict()
{
    const JsonDocument document = withMessages({u"x"_s});
    QStringList keys;
    auto walker = document.children(JsonDocument::Root);
    for (quint32 left = document.childCount(JsonDocument::Root); left > 0; --left, walker.toNextSibling())
        keys << document.key(walker.node());
    QCOMPARE(keys, (QStringList{u"messages"_s, u"context"_s, u"checkpoints"_s, u"metadata"_s}));
}

void TestOperations::stateFromDict()
{
    const JsonDocument document = withMessages({u"x"_s, u"y"_s});
    const UnifiedState state(document);
    QVERIFY(state.isUnified());
    QCOMPARE(document.childCount(state.messages()), 2U);
    QVERIFY(state.context() != NoNode && state.checkpoints() != NoNode && state.metadata() != NoNode);
}

void TestOperations::stateRepresentation()
{
    JsonDocument document = withMessages({u"x"_s});
    document.apply(updateContext(document, {{u"k"_s, "1"}}, testClock()).value());
    document.apply(setFramework(document, u"crewai"_s).value());
    const UnifiedState state(document);
    QCOMPARE(document.childCount(state.messages()), 1U);
    QCOMPARE(document.key(document.child(state.context(), 0)), u"k"_s);
    QCOMPARE(document.childCount(state.checkpoints()), 0U);
    QCOMPARE(document.string(document.member(state.metadata(), u"current_framework"_s)), u"crewai"_s);
}

void TestOperations::roundTripKeepsEveryByte()
{
    JsonDocument document = withMessages({u"x"_s, u"\u2028"_s});
    document.apply(createCheckpoint(document, {.id = u"c"_s, .name = u"n"_s}, testClock()).value());
    QCOMPARE(parsed(document.bytes()).bytes(), document.bytes());
    const QByteArray text = after(document, restoreCheckpoint(document, u"c"_s, testClock()));
    QCOMPARE(at(text, u"/messages"_s), at(document.bytes(), u"/messages"_s));
}

void TestOperations::unknownRoleIsRefused_data()
{
    QTest::addColumn<QString>("role");
    for (const char *role : {"", "human", "User", "ai", " user"})
        QTest::addRow("'%s'", role) << QString::fromLatin1(role);
}

void TestOperations::unknownRoleIsRefused()
{
    QFETCH(QString, role);
    const auto edit = addMessage(emptyState(), {.role = role, .content = {}}, testClock());
    QVERIFY(!edit);
    QCOMPARE(edit.error().kind, ErrorKind::InvalidArgument);
}

void TestOperations::brokenPartsAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no object") << QByteArray("[]");
    QTest::newRow("null messages") << QByteArray(R"({"messages": null, "context": null, "metadata": {}})");
    QTest::newRow("messages as an object") << QByteArray(R"({"messages": {}, "context": [], "metadata": {}})");
}

void TestOperations::brokenPartsAreRefused()
{
    QFETCH(QByteArray, json);
    const JsonDocument document = parsed(json);
    QCOMPARE(addMessage(document, hello(), testClock()).error().kind, ErrorKind::InvalidData);
    QCOMPARE(updateContext(document, {{u"a"_s, "1"}}, testClock()).error().kind, ErrorKind::InvalidData);
    QCOMPARE(createCheckpoint(document, {.id = u"c"_s, .name = {}}, testClock()).error().kind, ErrorKind::InvalidData);
}

void TestOperations::missingPartsAreMade_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray now = R"("updated_at": "2026-01-02T03:04:05.000002")";
    const QByteArray message = QByteArray(Hello).replace("000003", "000001");
    QTest::newRow("messages") << QByteArray(R"({"context": {}, "metadata": {"updated_at": "x"}})")
                              << "{\"messages\": [" + message + "], \"context\": {}, \"metadata\": {" + now + "}}";
    QTest::newRow("updated_at") << QByteArray(R"({"messages":[],"metadata":{}})")
                                << "{\"messages\":[" + message + "],\"metadata\":{" + QByteArray(now).replace(": ", ":")
            + "}}";
    QTest::newRow("no metadata") << QByteArray(R"({"messages": []})") << "{\"messages\": [" + message + "]}";
}

void TestOperations::missingPartsAreMade()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, expected);
    const JsonDocument document = parsed(json);
    QCOMPARE(after(document, addMessage(document, hello(), testClock())), expected);
}

void TestOperations::messageIsLikeItsNeighbours()
{
    const JsonDocument document = parsed(R"({"messages": [{"role": "user", "content": "x"}]})");
    const QByteArray text = after(document, insertMessage(document, 0, hello(), testClock()));
    QCOMPARE(at(text, u"/messages/0"_s), QByteArray(R"({"role": "user", "content": "Hello"})"));
    QCOMPARE(insertMessage(document, 5, hello(), testClock()).error().kind, ErrorKind::InvalidArgument);
}

void TestOperations::changesOnlyWhatIsSaid()
{
    const QByteArray json
        = R"({"messages":[{"extra" : 1.0,"role":"user","content":"a","name" :null,"timestamp":"t"}],"metadata":{}})";
    const JsonDocument document = parsed(json);
    QCOMPARE(
        after(document, changeMessage(document, 0, {.content = u"b"_s})), QByteArray(json).replace("\"a\"", "\"b\""));
    QCOMPARE(after(document, changeMessage(document, 0, {.name = std::optional(u"n"_s)})),
        QByteArray(json).replace("null", "\"n\""));
    QCOMPARE(after(document, changeMessage(document, 0, {.role = u"user"_s})), json);
    QCOMPARE(changeMessage(document, 0, {.role = u"human"_s}).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(changeMessage(document, 0, {.functionCall = "[]"}).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(changeMessage(document, 1, {}).error().kind, ErrorKind::NotFound);
}

void TestOperations::removesOneMessage()
{
    const JsonDocument document = parsed(R"({"messages": [{"a":1}, {"b":2}], "metadata": {"updated_at": "x"}})");
    QCOMPARE(after(document, removeMessage(document, 0)),
        QByteArray(R"({"messages": [{"b":2}], "metadata": {"updated_at": "x"}})"));
    QCOMPARE(removeMessage(document, 2).error().kind, ErrorKind::NotFound);
}

void TestOperations::setsTagsAndFramework()
{
    const JsonDocument document
        = parsed(R"({"metadata": {"workflow_id":"w", "tags":["a","b","a"], "current_framework":null}})");
    const auto text = [](const char *tags, const char *framework) -> QByteArray {
        return R"({"metadata": {"workflow_id":"w", "tags":)" + QByteArray(tags) + R"(, "current_framework":)"
            + QByteArray(framework) + "}}";
    };
    QCOMPARE(after(document, addTags(document, {u"b"_s, u"c"_s})), text(R"(["a","b","a","c"])", "null"));
    QCOMPARE(after(document, addTags(document, {u"c"_s, u"c"_s})), text(R"(["a","b","a","c"])", "null"));
    QCOMPARE(after(document, removeTags(document, {u"a"_s, u"z"_s})), text(R"(["b"])", "null"));
    QCOMPARE(after(document, removeTags(document, {u"b"_s, u"a"_s})), text("[]", "null"));
    QCOMPARE(after(document, setFramework(document, u"autogen"_s)), text(R"(["a","b","a"])", R"("autogen")"));
    QCOMPARE(after(document, setFramework(document, {})), document.bytes());
    QCOMPARE(setFramework(parsed(R"({"messages": []})"), u"x"_s).error().kind, ErrorKind::InvalidData);
    QCOMPARE(at(after(document, setCustomValue(document, u"k"_s, " [1 ]")), u"/metadata/custom"_s),
        QByteArray(R"({"k":[1 ]})"));
}

void TestOperations::editsHaveExactInverses()
{
    JsonDocument document = withMessages({u"one"_s, u"two"_s});
    document.apply(createCheckpoint(document, {.id = u"c"_s, .name = u"n"_s}, testClock()).value());
    const QByteArray before = document.bytes();
    const QList<Result<JsonEdit>> edits{addMessage(document, hello(), testClock()),
        updateContext(document, {{u"a"_s, "1"}}, testClock()), removeMessage(document, 1),
        changeMessage(document, 0, {.role = u"tool"_s, .content = u"y"_s}),
        createCheckpoint(document, {.id = u"d"_s, .name = u"n"_s}, testClock()),
        restoreCheckpoint(document, u"c"_s, testClock()), addTags(document, {u"t"_s}),
        setCustomValue(document, u"k"_s, "1")};
    for (const auto &edit : edits) {
        QVERIFY(edit);
        JsonDocument changed = document;
        const auto applied = changed.apply(*edit);
        QVERIFY(applied);
        QVERIFY(changed.bytes() != before);
        QVERIFY(changed.apply(applied->inverse));
        QCOMPARE(changed.bytes(), before);
    }
}

QTEST_APPLESS_MAIN(TestOperations)
#include "tst_operations.moc"
