#include "core/json/jsonbatch.h"
#include "core/json/jsonedit.h"
#include "core/json/jsonstring.h"
#include "tests/core/json/jsonsamples.h"

#include <QTest>

using namespace stateloupe;
using namespace Qt::StringLiterals;
using stateloupe::testing::parsed;

class JsonEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesInTheStyleOfTheNeighbours_data();
    void writesInTheStyleOfTheNeighbours();
    void everyLeafChangesItsOwnSpanOnly();
    void randomEditsUndoToIdenticalBytes_data();
    void randomEditsUndoToIdenticalBytes();
    void editsOfManyBlocksKeepTheIndex();
    void editsDeepDocuments();
    void replacesManyValuesAsOneByOne_data();
    void replacesManyValuesAsOneByOne();
    void undoAndRedoForEver();
    void refusesWhatMakesNoSense();
    void refusesAnEditOfAnotherVersion();
    void saysHowNodesMoved();
};

using Make = Result<JsonEdit> (*)(const JsonDocument &);
Q_DECLARE_METATYPE(Make)

void JsonEditTest::writesInTheStyleOfTheNeighbours_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Make>("make");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, Make make, const QByteArray &after) {
        QTest::newRow(name) << before << make << after;
    };
    using D = const JsonDocument &;
    row(
        "replace", "{\"a\" :  1 , \"b\":2}", [](D d) { return replaceValue(d, 1, " [1,\n2] "); },
        "{\"a\" :  [1,\n2] , \"b\":2}");
    row(
        "replace root", " 1 ", [](D d) { return replaceValue(d, 0, "{\"x\": []}"); }, " {\"x\": []} ");
    row(
        "rename", "{\"a\" : [1], \"b\":2}", [](D d) { return renameMember(d, 1, u"é"_s); },
        "{\"\\u00e9\" : [1], \"b\":2}");
    row(
        "append to python", "{\"a\": 1, \"b\": 2}", [](D d) { return insertMember(d, 0, 2, u"c"_s, "3"); },
        "{\"a\": 1, \"b\": 2, \"c\": 3}");
    row(
        "prepend to compact", "[1,2]", [](D d) { return insertElement(d, 0, 0, "0"); }, "[0,1,2]");
    row(
        "between pretty", "[\n  1,\n  2\n]", [](D d) { return insertElement(d, 0, 1, "9"); }, "[\n  1,\n  9,\n  2\n]");
    row(
        "second in pretty", "{\n\t\"a\" : 1\n}", [](D d) { return insertMember(d, 0, 1, u"b"_s, "2"); },
        "{\n\t\"a\" : 1,\n\t\"b\" : 2\n}");
    row(
        "into empty", "{\"a\": [], \"b\": 1}", [](D d) { return insertElement(d, 1, 0, "1"); },
        "{\"a\": [1], \"b\": 1}");
    row(
        "into empty compact", "{\"a\":{},\"b\":1}", [](D d) { return insertMember(d, 1, 0, u"x"_s, "1"); },
        "{\"a\":{\"x\":1},\"b\":1}");
    row(
        "into empty pretty", "{\n  \"a\": {}\n}", [](D d) { return insertMember(d, 1, 0, u"x"_s, "1"); },
        "{\n  \"a\": {\n    \"x\": 1\n  }\n}");
    row(
        "into empty root", " [ ] ", [](D d) { return insertElement(d, 0, 0, "1"); }, " [1] ");
    row(
        "second in compact", "{\"a\":[1],\"b\":2}", [](D d) { return insertElement(d, 1, 1, "2"); },
        "{\"a\":[1,2],\"b\":2}");
    row(
        "remove first", "[1, 2, 3]", [](D d) { return removeNode(d, 1); }, "[2, 3]");
    row(
        "remove middle", "[1, 2 ,\n3]", [](D d) { return removeNode(d, 2); }, "[1, 3]");
    row(
        "remove last", "{\"a\": 1, \"b\": {\"c\": 2} }", [](D d) { return removeNode(d, 2); }, "{\"a\": 1 }");
    row(
        "remove only", "{\n  \"a\": 1\n}", [](D d) { return removeNode(d, 1); }, "{}");
    row(
        "move down", "{\"a\":  1, \"b\": 2, \"c\": 3}", [](D d) { return moveNode(d, 1, 2); },
        "{\"b\": 2, \"c\": 3, \"a\":  1}");
    row(
        "move up", "[1, [2, 3], 4]", [](D d) { return moveNode(d, 5, 0); }, "[4, 1, [2, 3]]");
    row(
        "move nowhere", "[1, 2]", [](D d) { return moveNode(d, 1, 0); }, "[1, 2]");
}

void JsonEditTest::writesInTheStyleOfTheNeighbours()
{
    QFETCH(QByteArray, before);
    QFETCH(Make, make);
    JsonDocument document = parsed(before);
    const Result<JsonEdit> edit = make(document);
    QVERIFY(edit.has_value());
    const auto applied = document.apply(*edit);
    QVERIFY(applied.has_value());
    QTEST(document.bytes(), "after");
    QCOMPARE(testing::indexFault(document), QString());
    QVERIFY(document.apply(applied->inverse).has_value());
    QCOMPARE(document.bytes(), before);
    QCOMPARE(testing::indexFault(document), QString());
}

void JsonEditTest::everyLeafChangesItsOwnSpanOnly()
{
    int leaves = 0;
    for (const QByteArray &state : testing::referenceStates() + QList{testing::awkwardState()}) {
        const JsonDocument original = parsed(state);
        for (NodeId node = 0; node < original.nodeCount(); ++node) {
            if (original.isContainer(node))
                continue;
            ++leaves;
            JsonDocument document = original;
            const ByteSpan span = original.valueSpan(node);
            const QByteArray value = "\"edited \\u00e9\"";
            const auto applied = document.apply(*replaceValue(document, node, value));
            QVERIFY(applied.has_value());
            QCOMPARE(document.bytes(), state.first(span.offset) + value + state.sliced(span.end()));
            QVERIFY(document.apply(applied->inverse).has_value());
            QCOMPARE(document.bytes(), state);
        }
    }
    QVERIFY(leaves > 5'000);
}

namespace {

/// One edit of any kind at a random place; nullopt when the place does not allow the kind.
std::optional<JsonEdit> randomEdit(QRandomGenerator &random, const JsonDocument &document)
{
    const NodeId node = random.bounded(document.nodeCount());
    const QByteArray value = testing::randomJson(random, random.bounded(12));
    const QString key = u"key \"%1\""_s.arg(random.bounded(100));
    const quint32 place = random.bounded(document.childCount(node) + 1);
    const NodeId parent = document.parent(node);
    Result<JsonEdit> edit = tl::make_unexpected(Error{});
    switch (random.bounded(6)) {
    case 0:
        edit = replaceValue(document, node, value);
        break;
    case 1:
        edit = renameMember(document, node, key);
        break;
    case 2:
        edit = insertMember(document, node, place, key, value);
        break;
    case 3:
        edit = insertElement(document, node, place, value);
        break;
    case 4:
        edit = removeNode(document, node);
        break;
    default:
        if (parent != NoNode)
            edit = moveNode(document, node, random.bounded(document.childCount(parent)));
    }
    return edit ? std::optional(*edit) : std::nullopt;
}

} // namespace

void JsonEditTest::randomEditsUndoToIdenticalBytes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("awkward") << testing::awkwardState();
    int number = 0;
    for (const QByteArray &state : testing::referenceStates().first(12))
        QTest::addRow("reference %d", ++number) << state;
    QRandomGenerator random(17);
    for (int i = 0; i < 60; ++i)
        QTest::addRow("random %d", i) << testing::randomJson(random, 300);
}

void JsonEditTest::randomEditsUndoToIdenticalBytes()
{
    QFETCH(QByteArray, text);
    QRandomGenerator random(quint32(qHash(text, 1)));
    JsonDocument document = parsed(text);
    QList<JsonEdit> inverses;
    QList<QByteArray> versions;
    while (inverses.size() < 60) {
        const std::optional<JsonEdit> edit = randomEdit(random, document);
        if (!edit)
            continue;
        versions.append(document.bytes());
        const auto applied = document.apply(*edit);
        QVERIFY(applied.has_value());
        QCOMPARE(testing::indexFault(document), QString());
        inverses.append(applied->inverse);
    }
    while (!inverses.isEmpty()) {
        QVERIFY(document.apply(inverses.takeLast()).has_value());
        QCOMPARE(document.bytes(), versions.takeLast());
        QCOMPARE(testing::indexFault(document), QString());
    }
    QCOMPARE(document.bytes(), text);
}

void JsonEditTest::editsOfManyBlocksKeepTheIndex()
{
    QRandomGenerator random(23);
    const QByteArray text = "[" + QByteArray("{\"k\": [1, 2, {}]}, ").repeated(4'000) + "0]";
    JsonDocument document = parsed(text);
    QList<JsonEdit> inverses;
    for (int i = 0; i < 30; ++i) {
        const std::optional<JsonEdit> edit = randomEdit(random, document);
        const bool isWholesale = edit && !edit->splices.isEmpty() && edit->splices.first().container == NoNode;
        if (!edit || isWholesale)
            continue;
        inverses.append(document.apply(*edit)->inverse);
        QCOMPARE(testing::indexFault(document), QString());
    }
    const QByteArray large = "[" + QByteArray("{\"x\": 1}, ").repeated(10'000) + "1]";
    for (const quint32 row : {0U, 2'000U, document.childCount(0)}) {
        inverses.append(document.apply(*insertElement(document, 0, row, large))->inverse);
        QCOMPARE(testing::indexFault(document), QString());
    }
    while (!inverses.isEmpty())
        QVERIFY(document.apply(inverses.takeLast()).has_value());
    QCOMPARE(document.bytes(), text);
    QCOMPARE(testing::indexFault(document), QString());
}

void JsonEditTest::editsDeepDocuments()
{
    constexpr int Depth = 100'000;
    const QByteArray text = QByteArray(Depth, '[') + QByteArray(Depth, ']');
    JsonDocument document = parsed(text);
    const auto applied = document.apply(*insertElement(document, Depth - 1, 0, "{\"a\": 1}"));
    QVERIFY(applied.has_value());
    QCOMPARE(document.bytes(), QByteArray(Depth, '[') + "{\"a\": 1}" + QByteArray(Depth, ']'));
    QCOMPARE(document.subtreeSize(0), quint32(Depth + 2));
    QCOMPARE(document.parent(Depth + 1), NodeId(Depth));
    QVERIFY(document.apply(applied->inverse).has_value());
    QCOMPARE(document.bytes(), text);
}

void JsonEditTest::replacesManyValuesAsOneByOne_data()
{
    QTest::addColumn<int>("nodes");
    QTest::newRow("few") << 200;
    QTest::newRow("many") << 5'000;
}

void JsonEditTest::replacesManyValuesAsOneByOne()
{
    QFETCH(const int, nodes);
    for (quint32 seed = 1; seed <= 20; ++seed) {
        QRandomGenerator random(seed);
        const QByteArray text = " [" + testing::randomJson(random, nodes) + ", 0] ";
        JsonDocument document = parsed(text);
        QList<JsonReplacement> values;
        QByteArray expected = text;
        for (NodeId node = document.nodeCount(); node-- > 0;) {
            if (document.isContainer(node) || random.bounded(3) == 0)
                continue;
            values.append({node, random.bounded(2) == 0 ? "[1,  2]" : "\"new\""});
            const ByteSpan span = document.valueSpan(node);
            expected.replace(span.offset, span.length, values.last().json);
        }
        JsonBatch batch(document);
        QVERIFY(batch.replace(values));
        QCOMPARE(batch.document().bytes(), expected);
        const auto applied = document.apply(*batch.edit());
        QVERIFY(applied);
        QCOMPARE(document.bytes(), expected);
        QCOMPARE(testing::indexFault(document), QString());
        QVERIFY(document.apply(applied->inverse));
        QCOMPARE(document.bytes(), text);
    }
}

void JsonEditTest::undoAndRedoForEver()
{
    JsonDocument document = parsed("{\"a\": [1, 2, 3], \"b\": 1}");
    JsonEdit redo = *moveNode(document, 2, 2);
    const QByteArray before = document.bytes();
    QByteArray after;
    for (int i = 0; i < 5; ++i) {
        const auto done = document.apply(redo);
        QVERIFY(done.has_value());
        if (after.isEmpty())
            after = document.bytes();
        QCOMPARE(document.bytes(), after);
        const auto undone = document.apply(done->inverse);
        QVERIFY(undone.has_value());
        QCOMPARE(document.bytes(), before);
        redo = undone->inverse;
    }
}

void JsonEditTest::refusesWhatMakesNoSense()
{
    const JsonDocument document = parsed("{\"a\": [1]}");
    QCOMPARE(replaceValue(document, 1, "{").error().kind, ErrorKind::InvalidData);
    QCOMPARE(replaceValue(document, 1, "1 2").error().kind, ErrorKind::InvalidData);
    QCOMPARE(replaceValue(document, 1, "").error().kind, ErrorKind::InvalidData);
    QCOMPARE(replaceValue(document, 1, "1, \"b\": 2").error().kind, ErrorKind::InvalidData);
    QCOMPARE(insertElement(document, 0, 0, "1").error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(insertMember(document, 1, 0, u"x"_s, "1").error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(insertElement(document, 1, 2, "1").error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(renameMember(document, 2, u"x"_s).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(removeNode(document, 0).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(moveNode(document, 2, 1).error().kind, ErrorKind::InvalidArgument);
}

void JsonEditTest::refusesAnEditOfAnotherVersion()
{
    JsonDocument document = parsed("[1, 2]");
    const JsonEdit stale = *replaceValue(document, 1, "9");
    QVERIFY(document.apply(*removeNode(document, 1)).has_value());
    const auto applied = document.apply(stale);
    QVERIFY(!applied.has_value());
    QCOMPARE(applied.error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(document.bytes(), "[2]");
}

void JsonEditTest::saysHowNodesMoved()
{
    JsonDocument document = parsed("{\"a\": [1, {\"b\": 2}], \"c\": 3}");
    const JsonChange removed = document.apply(*removeNode(document, 3))->changes.first();
    QCOMPARE(removed.container, 1U);
    QCOMPARE(removed.first, 3U);
    QCOMPARE(removed.removed, 2U);
    QCOMPARE(removed.inserted, 0U);
    QCOMPARE(removed.removedChildren, 1U);
    const JsonChange inserted = document.apply(*insertMember(document, 0, 0, u"z"_s, "[7, 8]"))->changes.first();
    QCOMPARE(inserted.container, 0U);
    QCOMPARE(inserted.first, 1U);
    QCOMPARE(inserted.inserted, 3U);
    QCOMPARE(inserted.insertedChildren, 1U);
    const JsonChange renamed = document.apply(*renameMember(document, 1, u"y"_s))->changes.first();
    QCOMPARE(renamed.renamed, 1U);
    QCOMPARE(renamed.container, 0U);
    QCOMPARE(renamed.removed + renamed.inserted, 0U);
    QCOMPARE(document.bytes(renamed.bytes), "\"y\"");
}

QTEST_GUILESS_MAIN(JsonEditTest)
#include "tst_jsonedit.moc"
