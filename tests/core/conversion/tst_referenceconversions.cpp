#include "core/conversion/conversion.h"
#include "core/operations/checkpointoperations.h"
#include "core/operations/contextoperations.h"
#include "core/operations/messageoperations.h"
#include "core/operations/metadataoperations.h"
#include "core/state/unifiedstate.h"
#include "tests/core/operations/operationsample.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;
using namespace stateloupe::testing;

/// The behaviours of the reference system's test_unified_state that are conversions, under its names; the others are
/// in tst_operations.
class TestReferenceConversions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toLangGraphFlattensTheContext();
    void toCrewAiWritesAHistory();
    void toAutoGenKeepsFunctionCalls();
    void toLlamaIndexMakesFunctionsAssistants();
    void fromFrameworkTakesMessagesAndIds_data();
    void fromFrameworkTakesMessagesAndIds();
    void langGraphRoundTrip();
    void dictRoundTrip();

private:
    JsonDocument state() const;
};

JsonDocument TestReferenceConversions::state() const
{
    JsonDocument document = emptyState();
    const QList<NewMessage> messages{{.role = u"system"_s, .content = u"You are helpful"_s},
        {.role = u"user"_s, .content = u"Help me"_s, .name = u"john"_s},
        {.role = u"function"_s, .content = u"4"_s, .name = u"add"_s, .functionCall = R"({"name": "add"})"}};
    for (const NewMessage &message : messages)
        document.apply(addMessage(document, message, testClock()).value());
    document.apply(updateContext(document, {{u"step"_s, "1"}, {u"user_id"_s, "\"u1\""}}, testClock()).value());
    return document;
}

void TestReferenceConversions::toLangGraphFlattensTheContext()
{
    const QByteArray text = convertTo(state(), Framework::LangGraph, ConversionMode::Faithful).value();
    QCOMPARE(at(text, u"/messages/1"_s), QByteArray(R"({"role": "user", "content": "Help me", "name": "john"})"));
    QCOMPARE(at(text, u"/step"_s), QByteArray("1"));
    QCOMPARE(at(text, u"/user_id"_s), QByteArray("\"u1\""));
}

void TestReferenceConversions::toCrewAiWritesAHistory()
{
    const QByteArray text = convertTo(state(), Framework::CrewAi, ConversionMode::Faithful).value();
    QCOMPARE(at(text, u"/conversation_history"_s),
        QByteArray(R"("SYSTEM: You are helpful\nUSER (john): Help me\nFUNCTION (add): 4")"));
    QCOMPARE(at(text, u"/workflow_id"_s), QByteArray("\"w\""));
}

void TestReferenceConversions::toAutoGenKeepsFunctionCalls()
{
    const QByteArray text = convertTo(state(), Framework::AutoGen, ConversionMode::Faithful).value();
    QCOMPARE(at(text, u"/2/function_call"_s), QByteArray(R"({"name": "add"})"));
    QCOMPARE(at(text, u"/0/function_call"_s), QByteArray());
}

void TestReferenceConversions::toLlamaIndexMakesFunctionsAssistants()
{
    const QByteArray text = convertTo(state(), Framework::LlamaIndex, ConversionMode::Faithful).value();
    QCOMPARE(at(text, u"/1"_s), QByteArray(R"({"role": "user", "content": "Help me"})"));
    QCOMPARE(at(text, u"/2/role"_s), QByteArray("\"assistant\""));
}

void TestReferenceConversions::fromFrameworkTakesMessagesAndIds_data()
{
    QTest::addColumn<int>("framework");
    for (const Framework framework : allFrameworks())
        QTest::newRow(qPrintable(frameworkId(framework))) << int(framework);
}

void TestReferenceConversions::fromFrameworkTakesMessagesAndIds()
{
    QFETCH(int, framework);
    const QByteArray text = convertTo(state(), Framework(framework), ConversionMode::Faithful).value();
    ImportSettings settings{.mode = ConversionMode::Faithful, .workflowId = u"w"_s, .now = u"now"_s};
    settings.context = R"({"step": 1})";
    const auto imported = convertFrom(parsed(text), Framework(framework), settings);
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().detail));
    QCOMPARE(imported->workflowId, u"w"_s);
    const JsonDocument document = parsed(imported->json);
    QCOMPARE(document.childCount(UnifiedState(document).messages()), 3U);
    QCOMPARE(at(imported->json, u"/messages/1/content"_s), QByteArray("\"Help me\""));
    QCOMPARE(at(imported->json, u"/context/step"_s), QByteArray("1"));
    QCOMPARE(at(imported->json, u"/metadata/current_framework"_s),
        QByteArray('"' + frameworkId(Framework(framework)).toLatin1() + '"'));
}

void TestReferenceConversions::langGraphRoundTrip()
{
    const JsonDocument before = state();
    const QByteArray text = convertTo(before, Framework::LangGraph, ConversionMode::Faithful).value();
    const ImportSettings settings{.mode = ConversionMode::Faithful, .workflowId = u"w"_s, .now = u"now"_s};
    const QByteArray after = convertFrom(parsed(text), Framework::LangGraph, settings).value().json;
    QCOMPARE(at(after, u"/context"_s), at(before.bytes(), u"/context"_s));
    for (const QString &pointer : {u"/messages/0/content"_s, u"/messages/1/name"_s, u"/messages/2/function_call"_s})
        QCOMPARE(at(after, pointer), at(before.bytes(), pointer));
}

void TestReferenceConversions::dictRoundTrip()
{
    JsonDocument document = state();
    document.apply(createCheckpoint(document, {.id = u"c"_s, .name = u"n"_s}, testClock()).value());
    document.apply(addTags(document, {u"t"_s}).value());
    QCOMPARE(parsed(document.bytes()).bytes(), document.bytes());
    const JsonDocument again = parsed(document.bytes());
    QCOMPARE(tagsOf(again), QStringList{u"t"_s});
    QVERIFY(findCheckpoint(again, u"c"_s));
}

QTEST_APPLESS_MAIN(TestReferenceConversions)
#include "tst_referenceconversions.moc"
