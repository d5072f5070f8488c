#include "core/json/jsontransition.h"
#include "tests/core/json/jsonsamples.h"

#include <QTest>

using namespace stateloupe;
using stateloupe::testing::indexFault;
using stateloupe::testing::parsed;

class JsonTransitionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsToTheExactBytes_data();
    void leadsToTheExactBytes();
    void leadsFromAnythingToAnything();
    void leadsThroughManyEdits();
    void touchesOnlyWhatDiffers();
    void replacesTheWholePastItsLimit();
    void deepDocumentsDoNotRecurse();
};

/// Goes there and back, at once and step by step.
static void verify(const JsonDocument &from, const JsonDocument &to)
{
    const JsonEdit edit = transition(from, to);
    JsonDocument there = from;
    const auto applied = there.apply(edit);
    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().detail));
    QCOMPARE(there.bytes(), to.bytes());
    QCOMPARE(indexFault(there), QString());
    QCOMPARE(there.version(), to.version());

    JsonDocument stepwise = from;
    for (const JsonSplice &splice : edit.splices)
        QVERIFY(stepwise.apply({{splice}, stepwise.version(), nextDocumentVersion()}));
    QCOMPARE(stepwise.bytes(), to.bytes());

    QVERIFY(there.apply(applied->inverse));
    QCOMPARE(there.bytes(), from.bytes());
    QCOMPARE(indexFault(there), QString());
}

void JsonTransitionTest::leadsToTheExactBytes_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row
        = [](const char *name, const QByteArray &from, const QByteArray &to) { QTest::newRow(name) << from << to; };
    row("same", "[1]", "[1]");
    row("scalars", "1", "\"x\"");
    row("around the root", " [1]", "[1]\n");
    row("append", "[1, 2]", "[1, 2, 3, 4]");
    row("prepend", "[1, 2]", "[0, 1, 2]");
    row("into empty", "[ ]", "[1,2 ]");
    row("to empty", "[1, 2]", "[  ]");
    row("remove some", "[1, 2, 3, 4, 5]", "[1, 5]");
    row("more come than go", "{\"a\": 1, \"b\": 2, \"z\": 0}", "{\"a\": 1, \"c\": 3, \"d\": 4, \"e\": 5, \"z\": 0}");
    row("more go than come", "{\"a\": 1, \"b\": 2, \"c\": 3, \"z\": 0}", "{\"a\": 1, \"d\": 4, \"z\": 0}");
    row("members move", "{\"a\": 1, \"b\": 2, \"c\": 3}", "{\"c\": 3, \"a\": 1, \"b\": 2}");
    row("repeated keys", "{\"a\": 1, \"a\": 2}", "{\"a\": 2, \"a\": 1, \"a\": 3}");
    row("key spelling", "{\"a\": 1}", "{\"\\u0061\": 1}");
    row("layout", "{\"a\":[1,2], \"b\":{} }", "{\n  \"a\": [1, 2],\n  \"b\": { }\n}");
    row("element and first gap", "[1]", "[ 2]");
    row("inside", "{\"m\": [{\"r\": 1, \"c\": [1]}]}", "{\"m\": [{\"r\": 1, \"c\": [1, 2]}, 3]}");
    row("type", "{\"a\": [1]}", "{\"a\": {\"0\": 1}}");
}

void JsonTransitionTest::leadsToTheExactBytes()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    verify(parsed(from), parsed(to));
}

void JsonTransitionTest::leadsFromAnythingToAnything()
{
    QRandomGenerator random(20);
    for (int i = 0; i < 400; ++i) {
        const JsonDocument from = parsed(testing::randomJson(random, 60));
        verify(from, parsed(testing::randomJson(random, 60)));
        if (QTest::currentTestFailed())
            return;
    }
}

void JsonTransitionTest::leadsThroughManyEdits()
{
    QRandomGenerator random(21);
    QList<QByteArray> texts = testing::referenceStates().first(10);
    texts.append(testing::awkwardState());
    for (const QByteArray &text : texts) {
        const JsonDocument from = parsed(text);
        JsonDocument to = from;
        for (int i = 0; i < 12; ++i) {
            const NodeId node = 1 + random.bounded(to.nodeCount() - 1);
            const QByteArray value = "{\"new\": [" + QByteArray::number(i) + "]}";
            const NodeId parent = to.parent(node);
            const quint32 row = random.bounded(to.childCount(parent) + 1);
            const bool isArray = to.type(parent) == JsonType::Array;
            const Result<JsonEdit> edits[]{replaceValue(to, node, value), removeNode(to, node),
                isArray ? insertElement(to, parent, row, value)
                        : insertMember(to, parent, row, QStringLiteral("new"), value)};
            QVERIFY(to.apply(*edits[random.bounded(3)]));
            if (to.nodeCount() < 3)
                break;
        }
        verify(from, parsed(to.bytes()));
        if (QTest::currentTestFailed())
            return;
    }
}

void JsonTransitionTest::touchesOnlyWhatDiffers()
{
    const JsonDocument from = parsed("{\"messages\": [{\"text\": \"a\"}, {\"text\": \"b\"}], \"step\": 1}");
    const JsonDocument to = parsed("{\"messages\": [{\"text\": \"a\"}, {\"text\": \"c\"}, {}, []], \"step\": 2}");
    const JsonEdit edit = transition(from, to);
    QStringList steps;
    for (const JsonSplice &splice : edit.splices)
        steps += QString::fromUtf8(from.bytes(splice.removed) + " > " + splice.inserted);
    const QStringList expected{
        QStringLiteral("1 > 2"), QStringLiteral(" > []"), QStringLiteral(" > , {}, "), QStringLiteral("\"b\" > \"c\"")};
    QCOMPARE(steps, expected);
}

void JsonTransitionTest::replacesTheWholePastItsLimit()
{
    const JsonDocument from = parsed("[[1], [2], [3]]");
    const JsonDocument to = parsed("[[4], [5], [6]]");
    QCOMPARE(transition(from, to, 2).splices.size(), 1);
    QCOMPARE(transition(from, to, 3).splices.size(), 3);
    JsonDocument there = from;
    QVERIFY(there.apply(transition(from, to, 2)));
    QCOMPARE(there.bytes(), to.bytes());
}

void JsonTransitionTest::deepDocumentsDoNotRecurse()
{
    constexpr int Depth = 20'000;
    const JsonDocument from = parsed(QByteArray(Depth, '[') + "1" + QByteArray(Depth, ']'));
    const JsonDocument to = parsed(QByteArray(Depth, '[') + "2" + QByteArray(Depth, ']'));
    QCOMPARE(transition(from, to).splices.size(), 1);
}

QTEST_GUILESS_MAIN(JsonTransitionTest)
#include "tst_jsontransition.moc"
