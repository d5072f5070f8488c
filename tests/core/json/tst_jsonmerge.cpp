#include "core/json/jsondiff.h"
#include "core/json/jsonmerge.h"
#include "tests/core/json/jsonsamples.h"

#include <QTest>

#include <algorithm>

using namespace stateloupe;
using Choice = JsonConflict::Choice;
using stateloupe::testing::indexFault;
using stateloupe::testing::parsed;

class JsonMergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesBothSides_data();
    void takesBothSides();
    void asksWhereBothChanged_data();
    void asksWhereBothChanged();
    void oneSideAloneKeepsItsBytes();
    void disjointEditsMeetInAnyOrder();
    void neverLosesAValue();
    void deepDocumentsDoNotRecurse();
};

void JsonMergeTest::takesBothSides_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &base, const QByteArray &mine, const QByteArray &theirs,
                         const QByteArray &expected) { QTest::newRow(name) << base << mine << theirs << expected; };
    row("members", "{\"a\": 1, \"b\": 2}", "{\"a\": 9, \"b\": 2}", "{\"a\": 1, \"b\": 8}", "{\"a\": 9, \"b\": 8}");
    row("deeper", "{\"a\": {\"x\": 1, \"y\": 2}}", "{\"a\": {\"x\": 3, \"y\": 2}}", "{\"a\": {\"x\": 1, \"y\": 4}}",
        "{\"a\": {\"x\": 3, \"y\": 4}}");
    row("their layout stays", "{\"a\": 1, \"b\": 2}", "{\"a\": 9, \"b\": 2}", "{ \"a\":1,\n\"b\":8 }",
        "{ \"a\":9,\n\"b\":8 }");
    row("the same edit", "{\"a\": 1}", "{\"a\": 2}", "{\"a\": 2 }", "{\"a\": 2 }");
    row("both add members", "{\"a\": 1}", "{\"a\": 1, \"m\": 2}", "{\"a\": 1, \"t\": 3}",
        "{\"a\": 1, \"t\": 3, \"m\": 2}");
    row("a member in between", "{\"a\": 1, \"b\": 2}", "{\"a\": 1, \"m\": 0, \"b\": 2}", "{\"a\": 1, \"b\": 3}",
        "{\"a\": 1, \"m\": 0, \"b\": 3}");
    row("I remove, they change", "{\"a\": 1, \"b\": 2}", "{\"b\": 2}", "{\"a\": 1, \"b\": 3}", "{\"b\": 3}");
    row("they remove, I change", "{\"a\": 1, \"b\": 2}", "{\"a\": 1, \"b\": 3}", "{\"b\": 2}", "{\"b\": 3}");
    row("both remove", "{\"a\": 1, \"b\": 2, \"c\": 3}", "{\"b\": 2, \"c\": 4}", "{\"b\": 5, \"c\": 3}",
        "{\"b\": 5, \"c\": 4}");
    row("both append", "[1]", "[1, 2]", "[1, 3]", "[1, 3, 2]");
    row("both append the same and more", "[1]", "[1, 2, 3]", "[1, 2]", "[1, 2, 3]");
    row("append and edit the last", "[{\"t\": 1}]", "[{\"t\": 2}]", "[{\"t\": 1}, {\"t\": 3}]",
        "[{\"t\": 2}, {\"t\": 3}]");
    row("edit and append against an edit", "[{\"t\": 1, \"u\": 1}]", "[{\"t\": 2, \"u\": 1}, 5]",
        "[{\"t\": 1, \"u\": 2}, 6]", "[{\"t\": 2, \"u\": 2}, 6, 5]");
    row("remove one, insert another", "[1, 2, 3, 4]", "[1, 3, 4]", "[1, 2, 3, 9, 4]", "[1, 3, 9, 4]");
    row("elements of one array", "[1, 2, 3]", "[7, 2, 3]", "[1, 2, 8]", "[7, 2, 8]");
    row("they move, I edit inside", "{\"a\": {\"x\": 1}, \"b\": 2}", "{\"a\": {\"x\": 5}, \"b\": 2}",
        "{\"b\": 2, \"a\": {\"x\": 1}}", "{\"b\": 2, \"a\": {\"x\": 5}}");
    row("rename", "{\"a\": 1, \"b\": 2}", "{\"z\": 1, \"b\": 2}", "{\"a\": 1, \"b\": 3}", "{\"z\": 1, \"b\": 3}");
    row("I insert before what they removed", "[1, 2, 3]", "[1, 9, 2, 3]", "[1, 3]", "[1, 9, 3]");
}

void JsonMergeTest::takesBothSides()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, mine);
    QFETCH(QByteArray, theirs);
    const JsonMerge merge(parsed(base), parsed(mine), parsed(theirs));
    QCOMPARE(merge.conflicts().size(), 0);
    const auto merged = merge.merged();
    QVERIFY(merged);
    QTEST(merged->bytes(), "expected");
    QCOMPARE(indexFault(*merged), QString());
}

void JsonMergeTest::asksWhereBothChanged_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QByteArray>("withMine");
    const auto row = [](const char *name, const QByteArray &base, const QByteArray &mine, const QByteArray &theirs,
                         const char *place, const QByteArray &withMine) {
        QTest::newRow(name) << base << mine << theirs << QString::fromLatin1(place) << withMine;
    };
    row("a value", "{\"a\": 1, \"b\": 1}", "{\"a\": 2, \"b\": 2}", "{\"a\": 3, \"b\": 1}", "/a",
        "{\"a\": 2, \"b\": 2}");
    row("the root", "1", "2", "3", "", "2");
    row("they removed what I changed", "{\"a\": 1, \"b\": 2}", "{\"a\": 9, \"b\": 2}", "{\"b\": 2}", "/a",
        "{\"a\": 9, \"b\": 2}");
    row("I removed what they changed", "{\"a\": 1, \"b\": 2}", "{\"b\": 2}", "{\"a\": 9, \"b\": 2}", "/a",
        "{\"b\": 2}");
    row("both added the key", "{}", "{\"a\": 1}", "{\"a\": 2}", "/a", "{\"a\": 1}");
    row("an element", "[1, 2, 3]", "[1, 8, 3]", "[1, 9, 3]", "/1", "[1, 8, 3]");
    row("they removed the element I changed", "[{\"t\": 1}, 2]", "[{\"t\": 5}, 2]", "[2]", "/0", "[{\"t\": 5}, 2]");
    row("I removed the element they changed", "[{\"t\": 1}, 2]", "[2]", "[{\"t\": 5}, 2]", "/0", "[2]");
    row("another type", "{\"a\": {\"x\": 1}}", "{\"a\": [1]}", "{\"a\": {\"x\": 2}}", "/a", "{\"a\": [1]}");
    row("I moved members", "{\"o\": {\"a\": 1, \"b\": 2}}", "{\"o\": {\"b\": 2, \"a\": 1}}",
        "{\"o\": {\"a\": 1, \"b\": 3}}", "/o", "{\"o\": {\"b\": 2, \"a\": 1}}");
    row("a repeated key", "{\"o\": {\"a\": 1, \"a\": 2}}", "{\"o\": {\"a\": 5, \"a\": 2}}",
        "{\"o\": {\"a\": 1, \"a\": 6}}", "/o", "{\"o\": {\"a\": 5, \"a\": 2}}");
    row("a key written otherwise", "{\"o\": {\"a\": 1, \"b\": 1}}", "{\"o\": {\"\\u0061\": 1, \"b\": 1}}",
        "{\"o\": {\"a\": 1, \"b\": 2}}", "/o", "{\"o\": {\"\\u0061\": 1, \"b\": 1}}");
}

void JsonMergeTest::asksWhereBothChanged()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, mine);
    QFETCH(QByteArray, theirs);
    QFETCH(QString, place);
    const JsonMerge merge(parsed(base), parsed(mine), parsed(theirs));
    QCOMPARE(merge.conflicts().size(), 1);
    QCOMPARE(merge.conflicts().first().pointer.toString(), place);
    QTEST(merge.merged({Choice::Mine})->bytes(), "withMine");
}

/// Some edits at random places; never of a repeated key, which nobody can address.
static JsonDocument edited(const JsonDocument &document, QRandomGenerator &random, int edits)
{
    JsonDocument result = document;
    for (int i = 0; i < edits && result.nodeCount() > 1; ++i) {
        const NodeId node = 1 + random.bounded(result.nodeCount() - 1);
        const QByteArray value = "\"edit " + QByteArray::number(random.generate()) + "\"";
        const NodeId parent = result.parent(node);
        const quint32 row = random.bounded(result.childCount(parent) + 1);
        const bool isArray = result.type(parent) == JsonType::Array;
        const Result<JsonEdit> choices[]{replaceValue(result, node, value), removeNode(result, node),
            isArray ? insertElement(result, parent, row, value)
                    : insertMember(result, parent, row, QString::number(random.generate()), value),
            moveNode(result, node, random.bounded(result.childCount(parent)))};
        if (const auto &edit = choices[random.bounded(4)])
            (void)result.apply(*edit);
    }
    return parsed(result.bytes());
}

static QList<QByteArray> samples(QRandomGenerator &random)
{
    QList<QByteArray> texts = testing::referenceStates().first(8);
    texts.append(testing::awkwardState());
    for (int i = 0; i < 40; ++i)
        texts.append(testing::randomJson(random, 60));
    return texts;
}

void JsonMergeTest::oneSideAloneKeepsItsBytes()
{
    QRandomGenerator random(40);
    for (const QByteArray &text : samples(random)) {
        const JsonDocument base = parsed(text);
        const JsonDocument other = edited(base, random, 5);
        QCOMPARE(JsonMerge(base, base, other).merged()->bytes(), other.bytes());
        QCOMPARE(JsonMerge(base, other, base).merged()->bytes(), other.bytes());
        QCOMPARE(JsonMerge(base, other, other).merged()->bytes(), other.bytes());
        QCOMPARE(JsonMerge(base, base, other).takenEdits(), 0);
    }
}

void JsonMergeTest::disjointEditsMeetInAnyOrder()
{
    QRandomGenerator random(41);
    for (const QByteArray &text : testing::referenceStates()) {
        const JsonDocument base = parsed(text);
        NodeId first = NoNode;
        NodeId second = NoNode;
        do { // two leaves
            first = random.bounded(base.nodeCount());
            second = random.bounded(base.nodeCount());
        } while (base.isContainer(first) || base.isContainer(second) || first == second);
        JsonDocument mine = base;
        QVERIFY(mine.apply(*replaceValue(mine, first, "\"mine\"")));
        JsonDocument theirs = base;
        QVERIFY(theirs.apply(*replaceValue(theirs, second, "\"theirs\"")));
        JsonDocument both = mine;
        QVERIFY(both.apply(*replaceValue(both, second, "\"theirs\"")));
        const JsonMerge merge(base, mine, theirs);
        QCOMPARE(merge.conflicts().size(), 0);
        QCOMPARE(merge.merged()->bytes(), both.bytes());
        QCOMPARE(JsonMerge(base, theirs, mine).merged()->bytes(), both.bytes());
    }
}

/// Every text that only this side has.
static QSet<QByteArray> ownTexts(const JsonDocument &document)
{
    QSet<QByteArray> texts;
    for (NodeId node = 0; node < document.nodeCount(); ++node) {
        if (document.rawValue(node).startsWith("\"edit "))
            texts.insert(document.rawValue(node));
    }
    return texts;
}

void JsonMergeTest::neverLosesAValue()
{
    QRandomGenerator random(42);
    for (int round = 0; round < 12; ++round) {
        for (const QByteArray &text : samples(random)) {
            const JsonDocument base = parsed(text);
            const JsonDocument mine = edited(base, random, 4);
            const JsonDocument theirs = edited(base, random, 4);
            const JsonMerge merge(base, mine, theirs);
            const auto withTheirs = merge.merged();
            const auto withMine = merge.merged(QList<Choice>(merge.conflicts().size(), Choice::Mine));
            QVERIFY(withTheirs && withMine);
            QCOMPARE(indexFault(*withTheirs), QString());
            QCOMPARE(indexFault(*withMine), QString());
            const QByteArray found = withTheirs->bytes() + withMine->bytes();
            for (const QByteArray &own : ownTexts(mine) + ownTexts(theirs))
                QVERIFY2(found.contains(own), own.constData());
            QVERIFY(std::all_of(merge.conflicts().begin(), merge.conflicts().end(),
                [](const JsonConflict &conflict) { return conflict.mine != NoNode || conflict.theirs != NoNode; }));
        }
    }
}

void JsonMergeTest::deepDocumentsDoNotRecurse()
{
    constexpr int Depth = 20'000;
    const auto nested
        = [](const QByteArray &inner) -> QByteArray { return QByteArray(Depth, '[') + inner + QByteArray(Depth, ']'); };
    const JsonMerge merge(parsed(nested("1, 2")), parsed(nested("3, 2")), parsed(nested("1, 4")));
    QCOMPARE(merge.conflicts().size(), 0);
    QCOMPARE(merge.merged()->bytes(), nested("3, 4"));
}

QTEST_GUILESS_MAIN(JsonMergeTest)
#include "tst_jsonmerge.moc"
