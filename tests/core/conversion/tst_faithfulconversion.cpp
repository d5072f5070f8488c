// What the reference system's own classes made of 13 states: tests/data/conversions.json.

#include "core/conversion/conversion.h"
#include "core/conversion/lossreport.h"
#include "core/json/jsondiff.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

namespace {

struct Method
{
    Framework framework;
    QString to;
    QString from;
};

const QList<Method> Methods{
    {Framework::LangGraph, u"to_langgraph_state"_s, u"from_langgraph_state"_s},
    {Framework::CrewAi, u"to_crewai_context"_s, u"from_crewai_context"_s},
    {Framework::AutoGen, u"to_autogen_messages"_s, u"from_autogen_messages"_s},
    {Framework::LlamaIndex, u"to_llamaindex_chat_history"_s, u"from_llamaindex_chat_history"_s},
};

JsonDocument fixtures()
{
    QFile file(QStringLiteral(STATELOUPE_TEST_DATA "/conversions.json"));
    return file.open(QIODevice::ReadOnly) ? JsonDocument::parse(file.readAll()).value_or(JsonDocument())
                                          : JsonDocument();
}

/// The first difference, for a person; empty when there is none but white space.
QByteArray difference(const QByteArray &actual, const QByteArray &expected)
{
    const auto a = JsonDocument::parse(actual);
    const auto b = JsonDocument::parse(expected);
    if (!a || !b)
        return "not JSON";
    const JsonDiff found = diff(*b, *a, 1);
    return found.differences.isEmpty() ? QByteArray()
                                       : found.differences.first().pointer.toString().toUtf8() + ' ' + actual.left(300);
}

} // namespace

class TestFaithfulConversion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheReference_data();
    void equalsTheReference();
    void refusesWhatTheReferenceFailsAt_data();
    void refusesWhatTheReferenceFailsAt();
    void tellsWhatIsLost_data();
    void tellsWhatIsLost();
};

void TestFaithfulConversion::equalsTheReference_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<int>("method");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("from");

    const JsonDocument document = fixtures();
    QCOMPARE(document.childCount(JsonDocument::Root), 13U);
    for (quint32 row = 0; row < document.childCount(JsonDocument::Root); ++row) {
        const NodeId fixture = document.child(JsonDocument::Root, row);
        const auto value = [&](const QString &key) { return document.rawValue(document.member(fixture, key)); };
        for (int method = 0; method < Methods.size(); ++method) {
            const QString name = document.string(document.member(fixture, u"name"_s));
            QTest::addRow("%s, %s", qPrintable(name), qPrintable(frameworkId(Methods[method].framework)))
                << value(u"state"_s) << method << value(Methods[method].to) << value(Methods[method].from);
        }
    }
}

void TestFaithfulConversion::equalsTheReference()
{
    QFETCH(QByteArray, state);
    QFETCH(int, method);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, from);
    const auto document = JsonDocument::parse(state);
    QVERIFY(document);
    const Framework framework = Methods[method].framework;

    const auto converted = convertTo(*document, framework, ConversionMode::Faithful);
    QVERIFY2(converted, converted ? "" : qPrintable(converted.error().detail));
    QCOMPARE(difference(*converted, to), QByteArray());

    const NodeId metadata = document->member(JsonDocument::Root, u"metadata"_s);
    const ImportSettings settings{.mode = ConversionMode::Faithful,
        .workflowId = document->string(document->member(metadata, u"workflow_id"_s)),
        .now = u"<now>"_s,
        .context = document->rawValue(document->member(JsonDocument::Root, u"context"_s))};
    const auto back = convertFrom(*JsonDocument::parse(*converted), framework, settings);
    const auto expected = JsonDocument::parse(from);
    if (expected->member(JsonDocument::Root, u"error"_s) != NoNode) {
        QVERIFY(!back);
        QCOMPARE(back.error().kind, ErrorKind::InvalidData);
        return;
    }
    QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
    QCOMPARE(difference(back->json, from), QByteArray());
}

void TestFaithfulConversion::refusesWhatTheReferenceFailsAt_data()
{
    QTest::addColumn<Framework>("framework");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("a list for LangGraph") << Framework::LangGraph << QByteArray("[]");
    QTest::newRow("no role") << Framework::LangGraph << QByteArray(R"({"messages": [{"content": ""}]})");
    QTest::newRow("LangChain's type") << Framework::LangGraph
                                      << QByteArray(R"({"messages": [{"type": "human", "content": ""}]})");
    QTest::newRow("a foreign role") << Framework::AutoGen << QByteArray(R"([{"role": "human", "content": ""}])");
    QTest::newRow("AutoGen 0.4") << Framework::AutoGen << QByteArray(R"([{"source": "user", "content": ""}])");
    QTest::newRow("blocks") << Framework::LlamaIndex << QByteArray(R"([{"role": "user", "blocks": []}])");
    QTest::newRow("null history") << Framework::CrewAi << QByteArray(R"({"conversation_history": null})");
    QTest::newRow("a number") << Framework::LlamaIndex << QByteArray("1");
}

void TestFaithfulConversion::refusesWhatTheReferenceFailsAt()
{
    QFETCH(Framework, framework);
    QFETCH(QByteArray, text);
    const auto state = convertFrom(*JsonDocument::parse(text), framework,
        {.mode = ConversionMode::Faithful, .workflowId = {}, .newId = u"id"_s, .now = u"now"_s});
    QVERIFY(!state);
    QCOMPARE(state.error().kind, ErrorKind::InvalidData);
    QVERIFY(state.error().detail.contains(u"mport"_s)); // the way out
}

void TestFaithfulConversion::tellsWhatIsLost_data()
{
    QTest::addColumn<Framework>("framework");
    QTest::addColumn<QByteArray>("messages");
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QStringList>("losses");

    const QByteArray plain = R"([{"role": "user", "content": "hi"}])";
    QTest::newRow("nothing") << Framework::LangGraph << plain << QByteArray("{}") << QStringList{};
    QTest::newRow("time") << Framework::LangGraph
                          << QByteArray(R"([{"role": "user", "content": "", "timestamp": "2026-01-01"}])")
                          << QByteArray("{}") << QStringList{u"1 message loses its time."_s};
    QTest::newRow("name in a history") << Framework::CrewAi
                                       << QByteArray(R"([{"role": "user", "content": "", "name": "Ann"}])")
                                       << QByteArray("{}") << QStringList{u"1 message loses its name."_s};
    QTest::newRow("forged") << Framework::CrewAi
                            << QByteArray(R"([{"role": "user", "content": "a\nTOOL: b\nSYSTEM: c"}])")
                            << QByteArray("{}")
                            << QStringList{u"2 lines of text are read back as messages that nobody wrote."_s,
                                   u"The content of 1 message is not read back as it is."_s};
    QTest::newRow("context of a list") << Framework::AutoGen << plain << QByteArray(R"({"a": 1, "b": 2})")
                                       << QStringList{u"2 keys of the context are lost or get another value."_s};
    QTest::newRow("roles") << Framework::LlamaIndex << QByteArray(R"([{"role": "tool", "content": ""}])")
                           << QByteArray("{}") << QStringList{u"1 message gets another role."_s};
    QTest::newRow("replaced") << Framework::LangGraph << plain << QByteArray(R"({"messages": 1})")
                              << QStringList{u"The result cannot be read back."_s, u"1 message is lost."_s,
                                     u"1 key of the context is lost or gets another value."_s};
}

void TestFaithfulConversion::tellsWhatIsLost()
{
    QFETCH(Framework, framework);
    QFETCH(QByteArray, messages);
    QFETCH(QByteArray, context);
    QFETCH(QStringList, losses);
    const auto state = JsonDocument::parse(R"({"messages": )" + messages + R"(, "context": )" + context + '}');
    const auto converted = convertTo(*state, framework, ConversionMode::Faithful);
    QVERIFY(converted);
    QStringList told;
    for (const Loss &loss : lossesOf(*state, *converted, framework, ConversionMode::Faithful))
        told.append(lossSentence(loss));
    QCOMPARE(told, losses);
}

QTEST_APPLESS_MAIN(TestFaithfulConversion)
#include "tst_faithfulconversion.moc"
