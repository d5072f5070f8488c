#include "core/json/jsondocument.h"
#include "tests/core/json/jsonsamples.h"

#include <QTest>

using namespace stateloupe;
using namespace Qt::StringLiterals;
using stateloupe::testing::parsed;

class JsonDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTypesAndSpans();
    void knowsKeysAndStrings();
    void walksChildren();
    void pointersLeadBack();
    void saysWherePointersEnd();
    void lastOfRepeatedKeysCounts();
    void findsTheNodeAtEveryByte();
    void findsBytes();
    void findsBytesAcrossEdits();
    void displaysLittleOfMuch();
    void copiesAreSnapshots();
    void holdsAMillionChildren();
    void indexesRandomDocuments();
};

void JsonDocumentTest::knowsTypesAndSpans()
{
    const QByteArray text = " {\"a\" : [1, NaN], \"b\":{}, \"c\": null ,\"d\":true,\"e\":\"x\"} ";
    const JsonDocument document = parsed(text);
    QCOMPARE(document.nodeCount(), 8U);
    const QList<JsonType> types = {JsonType::Object, JsonType::Array, JsonType::Number, JsonType::Number,
        JsonType::Object, JsonType::Null, JsonType::Boolean, JsonType::String};
    const QList<QByteArray> values = {text.trimmed(), "[1, NaN]", "1", "NaN", "{}", "null", "true", "\"x\""};
    for (NodeId node = 0; node < document.nodeCount(); ++node) {
        QCOMPARE(document.type(node), types[node]);
        QCOMPARE(document.rawValue(node), values[node]);
    }
    QCOMPARE(document.bytes(document.nodeSpan(1)), "\"a\" : [1, NaN]");
    QCOMPARE(document.bytes(document.keySpan(1)), "\"a\"");
    QCOMPARE(document.keySpan(2).length, 0);
    QCOMPARE(document.childCount(0), 5U);
    QCOMPARE(document.subtreeSize(0), 8U);
    QCOMPARE(document.parent(0), NoNode);
    QCOMPARE(document.parent(3), 1U);
    QCOMPARE(document.depth(3), 2);
}

void JsonDocumentTest::knowsKeysAndStrings()
{
    const JsonDocument document = parsed("{\"\\u00e9\\n\": \"a\\tb\", \"\": \"\\ud83d\"}");
    QCOMPARE(document.key(1), u"é\n"_s);
    QCOMPARE(document.string(1), u"a\tb"_s);
    QCOMPARE(document.key(2), u""_s);
    QVERIFY(!document.key(2).isNull());
    QCOMPARE(document.string(2), QString(QChar(0xd83d)));
    QVERIFY(document.key(0).isNull());
    QVERIFY(document.string(0).isNull());
}

void JsonDocumentTest::walksChildren()
{
    const JsonDocument document = parsed("[[1,[2]],3,{\"a\":[]},4]");
    QList<QByteArray> values;
    JsonIndex::Walker walker = document.children(0);
    for (quint32 row = 0; row < document.childCount(0); ++row, walker.toNextSibling()) {
        values.append(document.rawValue(walker.node()));
        QCOMPARE(document.child(0, row), walker.node());
        QCOMPARE(document.row(walker.node()), row);
    }
    QCOMPARE(values, QList<QByteArray>({"[1,[2]]", "3", "{\"a\":[]}", "4"}));
    QCOMPARE(document.nextSibling(walker.node() - 1), NoNode);
    QCOMPARE(document.nextSibling(1), document.child(0, 1));
    QCOMPARE(document.nextSibling(0), NoNode);
}

void JsonDocumentTest::pointersLeadBack()
{
    for (const QByteArray &state : testing::referenceStates()) {
        const JsonDocument document = parsed(state);
        for (NodeId node = 0; node < document.nodeCount(); ++node) {
            const auto found = document.resolve(document.pointer(node));
            QVERIFY(found.has_value());
            QCOMPARE(*found, node);
        }
    }
}

void JsonDocumentTest::saysWherePointersEnd()
{
    const JsonDocument document = parsed("{\"a\": [1, {\"b\": \"x\"}]}");
    QCOMPARE(*document.resolve(*JsonPointer::parse(u"/a/1/b"_s)), 4U);
    for (const QString &text : {u"/b"_s, u"/a/2"_s, u"/a/-"_s, u"/a/01"_s, u"/a/1/b/0"_s, u"/a/"_s, u"/"_s}) {
        const auto found = document.resolve(*JsonPointer::parse(text));
        QVERIFY2(!found.has_value(), qPrintable(text));
        QCOMPARE(found.error().kind, ErrorKind::NotFound);
        QVERIFY(found.error().detail.contains(text));
    }
    QVERIFY(document.resolve(*JsonPointer::parse(u"/a/7/x"_s)).error().detail.contains(u"an array of 2 elements"_s));
}

void JsonDocumentTest::lastOfRepeatedKeysCounts()
{
    const JsonDocument document = parsed("{\"a\": 1, \"b\": 2, \"\\u0061\": 3}");
    QCOMPARE(document.member(0, u"a"_s), 3U);
    QCOMPARE(document.member(0, u"c"_s), NoNode);
    QCOMPARE(document.member(1, u"a"_s), NoNode);
}

void JsonDocumentTest::findsTheNodeAtEveryByte()
{
    QRandomGenerator random(3);
    for (int i = 0; i < 200; ++i) {
        const JsonDocument document = parsed(testing::randomJson(random, 60));
        for (qint64 offset = 0; offset < document.size(); ++offset) {
            NodeId innermost = 0;
            for (NodeId node = 0; node < document.nodeCount(); ++node) {
                const ByteSpan span = document.nodeSpan(node);
                if (span.offset <= offset && offset < span.end())
                    innermost = node;
            }
            QCOMPARE(document.nodeAt(offset), innermost);
        }
    }
}

void JsonDocumentTest::findsBytes()
{
    const JsonDocument document = parsed("[\"needle\", \"" + QByteArray(1'000, 'n') + "\", \"needle\"]");
    QCOMPARE(document.find("needle"), std::optional<qint64>(2));
    QCOMPARE(document.find("needle", 3), std::optional<qint64>(document.size() - 8));
    QCOMPARE(document.find("absent"), std::nullopt);
    QCOMPARE(document.find("]"), std::optional<qint64>(document.size() - 1));
    QCOMPARE(document.find(QByteArray(2'000, 'n')), std::nullopt);
    QCOMPARE(document.find("needle", -5), std::optional<qint64>(2));
    QCOMPARE(document.find("needle", document.size() + 5), std::nullopt);
    QCOMPARE(document.find("", 7), std::optional<qint64>(7));
    QCOMPARE(document.find("", document.size()), std::nullopt);
}

void JsonDocumentTest::findsBytesAcrossEdits()
{
    QRandomGenerator random(11);
    JsonDocument document = parsed("[1,2,3,4,5,6,7,8]");
    for (int i = 0; i < 40; ++i)
        QVERIFY(
            document.apply(*replaceValue(document, 1 + random.bounded(8U), QByteArray::number(random.bounded(100)))));
    const QByteArray flat = document.bytes();
    for (qint64 from = 0; from < flat.size(); ++from) {
        for (qint64 length = 1; from + length <= flat.size(); ++length) {
            const QByteArray needle = flat.sliced(from, length);
            QCOMPARE(document.find(needle), std::optional<qint64>(flat.indexOf(needle)));
            QCOMPARE(document.find(needle, from), std::optional<qint64>(from));
        }
    }
}

void JsonDocumentTest::displaysLittleOfMuch()
{
    const JsonDocument document = parsed("[\"" + QByteArray(1'000'000, 'x') + "\", 12345678901234567890, {\"a\": 1}]");
    QCOMPARE(document.display(1, 5), u"xxxxx"_s);
    QCOMPARE(document.display(2, 100), u"12345678901234567890"_s);
    QCOMPARE(document.display(3, 4), u"{\"a\""_s);
    QCOMPARE(document.string(1, 3), u"xxx"_s);
}

void JsonDocumentTest::copiesAreSnapshots()
{
    JsonDocument document = parsed("{\"a\": 1}");
    const JsonDocument snapshot = document;
    QCOMPARE(snapshot.version(), document.version());
    QVERIFY(document.apply(*replaceValue(document, 1, "[1, 2]")));
    QVERIFY(snapshot.version() != document.version());
    QCOMPARE(snapshot.bytes(), "{\"a\": 1}");
    QCOMPARE(snapshot.nodeCount(), 2U);
    QCOMPARE(document.bytes(), "{\"a\": [1, 2]}");
}

void JsonDocumentTest::holdsAMillionChildren()
{
    constexpr quint32 Count = 1'000'000;
    const JsonDocument objects = parsed("[" + QByteArray("{\"k\":[1,2]},").repeated(Count - 1) + "{\"k\":[1,2]}]");
    QCOMPARE(objects.childCount(0), Count);
    QCOMPARE(objects.child(0, Count - 1), 1 + (Count - 1) * 4);
    QCOMPARE(objects.row(objects.child(0, 777'777)), 777'777U);
    QCOMPARE(objects.parent(objects.child(0, 999'999)), 0U);
}

void JsonDocumentTest::indexesRandomDocuments()
{
    QRandomGenerator random(5);
    for (int i = 0; i < 20; ++i) {
        const JsonDocument document = parsed(testing::randomJson(random, 20'000));
        std::vector<NodeId> open; // the containers around the node, by what the index says of their extent
        for (NodeId node = 0; node < document.nodeCount(); ++node) {
            while (!open.empty() && node >= open.back() + document.subtreeSize(open.back()))
                open.pop_back();
            QCOMPARE(document.parent(node), open.empty() ? NoNode : open.back());
            if (document.isContainer(node))
                open.push_back(node);
        }
    }
}

QTEST_GUILESS_MAIN(JsonDocumentTest)
#include "tst_jsondocument.moc"
