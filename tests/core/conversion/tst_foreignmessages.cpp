// What the frameworks themselves write, and which of them it is told to be.

#include "core/conversion/conversion.h"
#include "core/conversion/foreignshape.h"
#include "tests/core/json/jsonsamples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;
using namespace stateloupe::testing;

class TestForeignMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheirMessages_data();
    void readsTheirMessages();
    void tellsWhoseItIs_data();
    void tellsWhoseItIs();
    void refusesWhatNobodyWrites_data();
    void refusesWhatNobodyWrites();
    void namesThePlaceOfAnUnknownRole();
    void makesAWorkflow();
};

void TestForeignMessages::readsTheirMessages_data()
{
    QTest::addColumn<Framework>("framework");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("expected"); // without its braces and its time

    const auto row = [](const char *name, Framework framework, const char *message, const char *expected) {
        QTest::newRow(name) << framework << QByteArray(message) << QByteArray(expected);
    };
    row("LangChain, human", Framework::LangGraph,
        R"({"content": "hi", "additional_kwargs": {}, "response_metadata": {}, "type": "human", "name": null})",
        R"("role": "user", "content": "hi", "name": null, "function_call": null, "metadata": {})");
    row("LangChain, ai with calls", Framework::LangGraph,
        R"({"type": "ai", "content": "", "id": "run-1", "tool_calls": [{"name": "add", "args": {"a": 1.0}, "id": "c1"}]})",
        R"("role": "assistant", "content": "", "name": null, "function_call": {"name": "add", "arguments": "{\"a\": 1.0}"}, "metadata": {"origin": {"id": "run-1", "tool_calls": [{"name": "add", "args": {"a": 1.0}, "id": "c1"}]}})");
    row("LangChain, blocks", Framework::LangGraph,
        R"({"type": "ai", "content": [{"type": "text", "text": "a"}, {"type": "image_url"}, "b"]})",
        R"("role": "assistant", "content": "a\nb", "name": null, "function_call": null, "metadata": {"origin": {"content": [{"type": "text", "text": "a"}, {"type": "image_url"}, "b"]}})");
    row("LangChain, tool", Framework::LangGraph,
        R"({"type": "tool", "content": "3", "name": "add", "tool_call_id": "c1"})",
        R"("role": "tool", "content": "3", "name": "add", "function_call": null, "metadata": {"origin": {"tool_call_id": "c1"}})");
    row("LangChain, messages_to_dict", Framework::LangGraph,
        R"({"type": "system", "data": {"content": "x", "type": "system", "name": "n"}})",
        R"("role": "system", "content": "x", "name": "n", "function_call": null, "metadata": {})");
    row("LangChain, dumpd", Framework::LangGraph,
        R"({"lc": 1, "type": "constructor", "id": ["langchain", "schema", "messages", "AIMessage"], "kwargs": {"content": "x", "type": "ai", "additional_kwargs": {"function_call": {"name": "f", "arguments": "{}"}, "refusal": "no"}}})",
        R"("role": "assistant", "content": "x", "name": null, "function_call": {"name": "f", "arguments": "{}"}, "metadata": {"origin": {"additional_kwargs": {"refusal": "no"}}})");
    row("OpenAI, calls", Framework::LangGraph,
        R"({"role": "assistant", "content": null, "tool_calls": [{"id": "c", "type": "function", "function": {"name": "f", "arguments": "{}"}}]})",
        R"("role": "assistant", "content": "", "name": null, "function_call": {"name": "f", "arguments": "{}"}, "metadata": {"origin": {"tool_calls": [{"id": "c", "type": "function", "function": {"name": "f", "arguments": "{}"}}]}})");
    row("AutoGen 0.4, user", Framework::AutoGen,
        R"({"source": "user", "models_usage": null, "metadata": {"k": 1.0}, "content": "hi", "type": "TextMessage"})",
        R"("role": "user", "content": "hi", "name": null, "function_call": null, "metadata": {"k": 1.0, "origin": {"type": "TextMessage"}})");
    row("AutoGen 0.4, agent", Framework::AutoGen, R"({"source": "writer", "content": "done", "type": "TextMessage"})",
        R"("role": "assistant", "content": "done", "name": "writer", "function_call": null, "metadata": {"origin": {"type": "TextMessage"}})");
    row("AutoGen 0.4, request", Framework::AutoGen,
        R"({"source": "a", "type": "ToolCallRequestEvent", "content": [{"id": "1", "arguments": "{}", "name": "f"}]})",
        R"("role": "assistant", "content": "", "name": "a", "function_call": {"name": "f", "arguments": "{}"}, "metadata": {"origin": {"type": "ToolCallRequestEvent", "content": [{"id": "1", "arguments": "{}", "name": "f"}]}})");
    row("AutoGen 0.4, result", Framework::AutoGen,
        R"({"source": "a", "type": "ToolCallExecutionEvent", "content": [{"content": "3", "call_id": "1", "name": "f"}]})",
        R"("role": "tool", "content": "3", "name": "a", "function_call": null, "metadata": {"origin": {"type": "ToolCallExecutionEvent", "content": [{"content": "3", "call_id": "1", "name": "f"}]}})");
    row("LlamaIndex, blocks", Framework::LlamaIndex,
        R"({"role": "user", "additional_kwargs": {}, "blocks": [{"block_type": "text", "text": "hi"}]})",
        R"("role": "user", "content": "hi", "name": null, "function_call": null, "metadata": {"origin": {"blocks": [{"block_type": "text", "text": "hi"}]}})");
    row("LlamaIndex, call block", Framework::LlamaIndex,
        R"({"role": "assistant", "blocks": [{"block_type": "tool_call", "tool_name": "f", "tool_kwargs": {"a": 1}}]})",
        R"("role": "assistant", "content": "", "name": null, "function_call": {"name": "f", "arguments": "{\"a\": 1}"}, "metadata": {"origin": {"blocks": [{"block_type": "tool_call", "tool_name": "f", "tool_kwargs": {"a": 1}}]}})");
    for (const auto &[name, role] : {std::pair{"human", "user"}, {"ai", "assistant"}, {"model", "assistant"},
             {"developer", "system"}, {"chatbot", "assistant"}, {"User", "user"}}) {
        QTest::addRow("role %s", name) << Framework::LlamaIndex
                                       << QByteArray(R"({"content": "x", "role": ")") + name + "\"}"
                                       << QByteArray(R"("role": ")") + role
                + R"(", "content": "x", "name": null, "function_call": null, "metadata": {"origin": {"role": ")" + name
                + R"("}})";
    }
}

void TestForeignMessages::readsTheirMessages()
{
    QFETCH(Framework, framework);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, expected);
    const auto state = convertFrom(parsed('[' + message + ']'), framework, {.newId = u"w"_s, .now = u"T"_s});
    QVERIFY2(state, state ? "" : qPrintable(state.error().detail));
    QVERIFY(state->losses.isEmpty());
    const JsonDocument document = parsed(state->json);
    const NodeId messages = document.member(JsonDocument::Root, u"messages"_s);
    QCOMPARE(document.rawValue(messages), "[{" + expected + R"(, "timestamp": "T"}])");
}

void TestForeignMessages::tellsWhoseItIs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Framework>("framework");

    const auto row
        = [](const char *text, Framework framework) { QTest::newRow(text) << QByteArray(text) << framework; };
    row(R"({"messages": [], "step": 1})", Framework::LangGraph);
    row(R"({"messages": [{"type": "human", "content": ""}]})", Framework::LangGraph);
    row(R"([{"type": "human", "content": ""}])", Framework::LangGraph);
    row(R"([{"lc": 1, "type": "constructor"}])", Framework::LangGraph);
    row(R"({"conversation_history": "USER: hi", "workflow_id": "w"})", Framework::CrewAi);
    row(R"({"conversation_history": "", "messages": [], "stateloupe": {"form": 1, "messages": []}})",
        Framework::CrewAi);
    row(R"([{"source": "user", "type": "TextMessage"}])", Framework::AutoGen);
    row(R"([{"role": "user", "content": ""}])", Framework::AutoGen);
    row(R"([{"role": "user", "content": "", "additional_kwargs": {}}])", Framework::LlamaIndex);
    row(R"([{"role": "user", "blocks": []}])", Framework::LlamaIndex);
}

void TestForeignMessages::tellsWhoseItIs()
{
    QFETCH(QByteArray, text);
    QFETCH(Framework, framework);
    const auto told = detectFramework(parsed(text));
    QVERIFY2(told, told ? "" : qPrintable(told.error().detail));
    QCOMPARE(*told, framework);
}

void TestForeignMessages::refusesWhatNobodyWrites_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("wayOut");

    const auto row = [](const char *text, const QString &wayOut) { QTest::newRow(text) << QByteArray(text) << wayOut; };
    row("1", u"neither an object nor a list"_s);
    row("[]", u"--from"_s);
    row("[1]", u"/0"_s);
    row("{}", u"--from"_s);
    row(R"({"channel_values": {"messages": []}})", u"/channel_values"_s);
    row(R"({"llm_context": {}})", u"/llm_context/messages"_s);
    row(R"({"store": {"user": []}})", u"/store"_s);
    row(R"({"messages": [], "context": {}, "checkpoints": [], "metadata": {}})", u"save --create"_s);
}

void TestForeignMessages::refusesWhatNobodyWrites()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, wayOut);
    const auto told = detectFramework(parsed(text));
    QVERIFY(!told);
    QCOMPARE(told.error().kind, ErrorKind::InvalidData);
    QVERIFY2(told.error().detail.contains(wayOut), qPrintable(told.error().detail));
}

void TestForeignMessages::namesThePlaceOfAnUnknownRole()
{
    for (const QByteArray &message :
        QByteArrayList{R"({"role": "wizard", "content": ""})", R"({"content": ""})", "1", "{}"}) {
        const auto state = convertFrom(
            parsed(R"({"messages": [{"role": "user", "content": ""}, )" + message + "]}"), Framework::LangGraph, {});
        QVERIFY(!state);
        QCOMPARE(state.error().kind, ErrorKind::InvalidData);
        QVERIFY(state.error().detail.contains(u"\"/messages/1\""_s));
    }
}

void TestForeignMessages::makesAWorkflow()
{
    const auto state = convertFrom(parsed(R"({"messages": [{"type": "human", "content": "hi"}], "step": 1.0})"),
        Framework::LangGraph, {.newId = u"w"_s, .now = u"2026-11-23T03:28:27"_s});
    QCOMPARE(state->workflowId, u"w"_s);
    QCOMPARE(state->json,
        QByteArray(R"({"messages": [{"role": "user", "content": "hi", "name": null, "function_call": null, )"
                   R"("metadata": {}, "timestamp": "2026-11-23T03:28:27"}], "context": {"step": 1.0}, )"
                   R"("checkpoints": [], "metadata": {"workflow_id": "w", "current_framework": "langgraph", )"
                   R"("created_at": "2026-11-23T03:28:27", "updated_at": "2026-11-23T03:28:27", )"
                   R"("version": "1.0.0", "tags": [], "custom": {}}})"));
}

QTEST_APPLESS_MAIN(TestForeignMessages)
#include "tst_foreignmessages.moc"
