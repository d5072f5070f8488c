#include "core/json/jsonbatch.h"
#include "core/json/jsonrevert.h"
#include "core/json/jsonstring.h"
#include "tests/core/json/jsonsamples.h"

#include <QTest>

using namespace stateloupe;
using namespace Qt::StringLiterals;
using stateloupe::testing::parsed;

class JsonRevertTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesBackOneDifference_data();
    void takesBackOneDifference();
    void anyOrderLeadsBack_data();
    void anyOrderLeadsBack();
    void severalAtOnceLeadBack_data();
    void severalAtOnceLeadBack();
    void allAtOnceLeadsBackInAnyLayout();
    void refusesADifferenceOfOtherDocuments();
    void aBatchIsOneEdit();
    void aBatchKeepsItsFirstError();
};

/// The same values, laid out as json.dumps does: `margin` begins the line of the closing bracket and is empty, as
/// `indent` is, for a single line.
static QByteArray laidOut(const JsonDocument &document, NodeId node, const QByteArray &separator,
    const QByteArray &colon, const QByteArray &indent, const QByteArray &margin)
{
    if (!document.isContainer(node) || document.childCount(node) == 0)
        return document.isContainer(node) ? document.rawValue(node).front() + document.rawValue(node).right(1)
                                          : document.rawValue(node);
    const bool isObject = document.type(node) == JsonType::Object;
    const QByteArray inner = margin + indent;
    QByteArrayList items;
    auto child = document.children(node);
    for (quint32 row = 0; row < document.childCount(node); ++row, child.toNextSibling()) {
        const QByteArray key = isObject ? document.bytes(document.keySpan(child.node())) + colon : QByteArray();
        items.append(key + laidOut(document, child.node(), separator, colon, indent, inner));
    }
    return (isObject ? "{" : "[") + inner + items.join(separator + inner) + margin + (isObject ? "}" : "]");
}

static QString randomText(QRandomGenerator &random)
{
    return QString::number(random.bounded(1000));
}

/// Any edit of the kinds that a window makes; new values have about `nodes` nodes.
static Result<JsonEdit> randomEdit(const JsonDocument &document, QRandomGenerator &random, int nodes)
{
    const auto node = NodeId(random.bounded(document.nodeCount()));
    const NodeId container = document.isContainer(node) ? node : document.parent(node);
    const QByteArray value = testing::randomJson(random, nodes);
    switch (random.bounded(5)) {
    case 0:
        return replaceValue(document, node, value);
    case 1:
        return renameMember(document, node, randomText(random));
    case 2:
        return removeNode(document, node);
    case 3:
        if (document.parent(node) == NoNode)
            break;
        return moveNode(document, node, quint32(random.bounded(document.childCount(document.parent(node)))));
    default:
        if (container == NoNode)
            break;
        const auto row = quint32(random.bounded(document.childCount(container) + 1));
        return document.type(container) == JsonType::Object
            ? insertMember(document, container, row, randomText(random), value)
            : insertElement(document, container, row, value);
    }
    return replaceValue(document, node, value);
}

static JsonDocument edited(const JsonDocument &original, QRandomGenerator &random, int edits, int nodes)
{
    JsonBatch batch(original);
    for (int made = 0; made < edits;) {
        if (const Result<JsonEdit> edit = randomEdit(batch.document(), random, nodes))
            made += batch.add(edit) ? 1 : edits;
    }
    return batch.document();
}

void JsonRevertTest::takesBackOneDifference_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("expected"); ///< after the first difference is taken back
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                         const QByteArray &expected) { QTest::newRow(name) << before << after << expected; };
    row("changed", "{\"a\": 1.0, \"b\": 2}", "{\"a\": 7, \"b\": 3}", "{\"a\": 1.0, \"b\": 3}");
    row("added", "[1,  2]", "[1,  9,  2]", "[1,  2]");
    row("added at the end", "[1,  2]", "[1,  2, 9]", "[1,  2]");
    row("added to what was empty", "{\"a\": [ ]}", "{\"a\": [5]}", "{\"a\": [ ]}");
    row("removed from the middle", "[1, 2,   3]", "[1, 3]", "[1, 2,   3]");
    row("removed from the end", "[1, 2,   3 ]", "[1, 2 ]", "[1, 2,   3 ]");
    row("removed altogether", "[\n  1\n]", "[]", "[\n  1\n]");
    row("moved", "{\"a\": 1, \"b\": 2, \"c\": 3}", "{\"c\": 3, \"a\": 1, \"b\": 2}", "{\"a\": 1, \"b\": 2, \"c\": 3}");
    row("moved and changed", "{\"a\": 1, \"b\": 2, \"c\": 3}", "{\"c\": 4, \"a\": 1, \"b\": 2}",
        "{\"a\": 1, \"b\": 2, \"c\": 4}");
    row("string spelling", "[\"\\u00e9\"]", "[\"\xc3\xa9\"]", "[\"\\u00e9\"]");
    row("key spelling", "{\"\\u0061\": [1]}", "{\"a\": [2]}", "{\"\\u0061\": [2]}");
    row("a repeated key", "{\"a\": 1, \"a\": 2}", "{\"a\": 1}", "{\"a\": 1, \"a\": 2}");
    row("another type", "{\"a\": {\"b\": [1,2]}}", "{\"a\": null}", "{\"a\": {\"b\": [1,2]}}");
    row("the root", " 1 ", " 2 ", " 1 ");
}

void JsonRevertTest::takesBackOneDifference()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const JsonDocument original = parsed(before);
    JsonDocument document = parsed(after);
    const auto edit = revertDifference(original, document, diff(original, document).differences.first());
    QVERIFY(edit.has_value());
    const auto applied = document.apply(*edit);
    QVERIFY(applied.has_value());
    QTEST(document.bytes(), "expected");
    QCOMPARE(testing::indexFault(document), QString());
    QVERIFY(document.apply(applied->inverse).has_value());
    QCOMPARE(document.bytes(), after);
}

static void addLayouts()
{
    QTest::addColumn<QByteArray>("separator");
    QTest::addColumn<QByteArray>("colon");
    QTest::addColumn<QByteArray>("indent");
    QTest::newRow("one line") << QByteArray(", ") << QByteArray(": ") << QByteArray();
    QTest::newRow("compact") << QByteArray(",") << QByteArray(":") << QByteArray();
    QTest::newRow("indented") << QByteArray(",") << QByteArray(": ") << QByteArray("  ");
}

void JsonRevertTest::anyOrderLeadsBack_data()
{
    addLayouts();
}

void JsonRevertTest::anyOrderLeadsBack()
{
    QFETCH(QByteArray, separator);
    QFETCH(QByteArray, colon);
    QFETCH(QByteArray, indent);
    QRandomGenerator random(20261123);
    for (int round = 0; round < 400; ++round) {
        const JsonDocument any = parsed(testing::randomJson(random, 60));
        const JsonDocument original = parsed(
            laidOut(any, JsonDocument::Root, separator, colon, indent, indent.isEmpty() ? QByteArray() : "\n"));
        JsonDocument document = edited(original, random, 1 + int(random.bounded(8)), 1);
        if (diff(original, document).layoutDiffers)
            continue; // a value went and came back: there is no difference to take back
        for (int step = 0; step < 1000; ++step) {
            const QList<JsonDifference> differences = diff(original, document).differences;
            if (differences.isEmpty())
                break;
            const auto edit = revertDifferences(original, document, {differences[random.bounded(differences.size())]});
            QVERIFY(edit.has_value());
            QVERIFY(document.apply(*edit).has_value());
        }
        QCOMPARE(testing::indexFault(document), QString());
        QCOMPARE(document.bytes(), original.bytes());
    }
}

void JsonRevertTest::severalAtOnceLeadBack_data()
{
    addLayouts();
}

/// Also where new values are laid out in any way.
void JsonRevertTest::severalAtOnceLeadBack()
{
    QFETCH(QByteArray, separator);
    QFETCH(QByteArray, colon);
    QFETCH(QByteArray, indent);
    QRandomGenerator random(7);
    for (int round = 0; round < 400; ++round) {
        const JsonDocument any = parsed(testing::randomJson(random, 60));
        const JsonDocument original = parsed(
            laidOut(any, JsonDocument::Root, separator, colon, indent, indent.isEmpty() ? QByteArray() : "\n"));
        JsonDocument document = edited(original, random, 1 + int(random.bounded(8)), 4);
        for (int step = 0; step < 100 && document.bytes() != original.bytes(); ++step) {
            const QList<JsonDifference> all = diff(original, document).differences;
            QList<JsonDifference> chosen;
            std::copy_if(all.begin(), all.end(), std::back_inserter(chosen),
                [&](const JsonDifference &) { return random.bounded(3) > 0; });
            const auto edit = revertDifferences(original, document, chosen);
            QVERIFY(edit.has_value());
            const QByteArray start = document.bytes();
            const auto applied = document.apply(*edit);
            QVERIFY(applied.has_value());
            JsonDocument undone = document;
            QVERIFY(undone.apply(applied->inverse).has_value());
            QCOMPARE(undone.bytes(), start);
        }
        QCOMPARE(testing::indexFault(document), QString());
        QCOMPARE(document.bytes(), original.bytes());
    }
}

void JsonRevertTest::allAtOnceLeadsBackInAnyLayout()
{
    QRandomGenerator random(4);
    for (int round = 0; round < 400; ++round) {
        const JsonDocument original = parsed(testing::randomJson(random, 60));
        JsonDocument document = edited(original, random, 6, 4);
        QList<JsonDifference> differences = diff(original, document).differences;
        for (int step = 0; step < 100 && !differences.isEmpty(); ++step) {
            QVERIFY(document.apply(revertDifferences(original, document, differences).value()).has_value());
            differences = diff(original, document).differences;
        }
        QVERIFY(differences.isEmpty());
        QCOMPARE(document.bytes(), original.bytes());
    }
}

void JsonRevertTest::refusesADifferenceOfOtherDocuments()
{
    const JsonDocument before = parsed("[1, 2, 3]");
    const JsonDocument after = parsed("[1]");
    const JsonDiff other = diff(parsed("[1, 2, 3, 4, 5]"), parsed("[]"));
    const auto edit = revertDifference(before, after, other.differences.last());
    QVERIFY(!edit.has_value());
    QCOMPARE(edit.error().kind, ErrorKind::InvalidArgument);
}

void JsonRevertTest::aBatchIsOneEdit()
{
    const JsonDocument original = parsed("{\"a\": 1, \"b\": [2, 3]}");
    JsonBatch batch(original);
    QVERIFY(batch.add(replaceValue(batch.document(), 1, "\"x\"")));
    QVERIFY(batch.add(removeNode(batch.document(), 3)));
    QVERIFY(batch.add(renameMember(batch.document(), 2, u"c"_s)));
    JsonDocument document = original;
    const auto applied = document.apply(batch.edit().value());
    QCOMPARE(document.bytes(), QByteArray("{\"a\": \"x\", \"c\": [3]}"));
    QCOMPARE(document.version(), batch.document().version());
    document.apply(applied->inverse).value();
    QCOMPARE(document.bytes(), original.bytes());
    QCOMPARE(document.version(), original.version());
}

void JsonRevertTest::aBatchKeepsItsFirstError()
{
    JsonBatch batch(parsed("[1]"));
    QVERIFY(!batch.add(replaceValue(batch.document(), 1, "not json")));
    QVERIFY(!batch.add(replaceValue(batch.document(), 1, "2")));
    QCOMPARE(batch.edit().error().kind, ErrorKind::InvalidData);
    QCOMPARE(batch.document().bytes(), QByteArray("[1]"));
}

QTEST_APPLESS_MAIN(JsonRevertTest)

#include "tst_jsonrevert.moc"
