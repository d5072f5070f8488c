#include "core/json/jsonparser.h"
#include "tests/core/json/jsonsamples.h"

#include <QTest>

using namespace stateloupe;
using namespace Qt::StringLiterals;

/// What is JSON, what is not, and where a fault is said to be.
class JsonParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsWhatPythonReads_data();
    void acceptsWhatPythonReads();
    void refusesWithThePlace_data();
    void refusesWithThePlace();
    void acceptsEveryReferenceState();
    void hasNoDepthLimit();
    void refusesEveryTruncation();
    void parsesMembersAndElements();
    void bytesAfterTheViewDoNotMatter();
};

void JsonParserTest::acceptsWhatPythonReads_data()
{
    QTest::addColumn<QByteArray>("text");
    const QList<QByteArray> texts = {"NaN", "Infinity", "-Infinity", "1", "-0.0", "1E+05", "1e400", "0.10", "\"\"",
        "\"\\ud83d\"", "\"\\u0000\"", "\"\\/\"", "null", " [ ] ", "{\"a\":1,\"a\":2}", "{\"\":{}}", "\t[1,\r\n2]\n",
        "\"\xc3\xa9\"", "\"\x7f\"", QByteArray(100'000, '9'), "[" + QByteArray("1,").repeated(9'999) + "1]"};
    for (const QByteArray &text : texts)
        QTest::newRow(text.left(20).toHex().constData()) << text;
}

void JsonParserTest::acceptsWhatPythonReads()
{
    QFETCH(QByteArray, text);
    const auto document = JsonDocument::parse(text);
    QVERIFY2(document.has_value(), document ? "" : qPrintable(document.error().toString()));
    QCOMPARE(document->bytes(), text);
}

void JsonParserTest::refusesWithThePlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("line");
    QTest::addColumn<qint64>("column");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const QByteArray &text, qint64 offset, qint64 line, qint64 column,
                         const QString &expected, const QString &found) {
        QTest::newRow(name) << text << offset << line << column << expected << found;
    };
    const QString end = u"the end of the text"_s;
    row("empty", "", 0, 1, 1, u"a value"_s, end);
    row("only spaces", " \n ", 3, 2, 2, u"a value"_s, end);
    row("two values", "1 2", 2, 1, 3, end, u"'2'"_s);
    row("trailing comma", "[1,]", 3, 1, 4, u"a value"_s, u"']'"_s);
    row("trailing comma in object", "{\"a\":1,\n}", 8, 2, 1, u"a key in double quotes"_s, u"'}'"_s);
    row("bare key", "{a:1}", 1, 1, 2, u"a key in double quotes"_s, u"'a'"_s);
    row("no colon", "{\"a\" 1}", 5, 1, 6, u"':'"_s, u"'1'"_s);
    row("wrong bracket", "[1}", 2, 1, 3, u"',' or ']'"_s, u"'}'"_s);
    row("cut object", "{\"a\":1", 6, 1, 7, u"',' or '}'"_s, end);
    row("cut string", "[\n\"abc", 6, 2, 5, u"a closing '\"'"_s, end);
    row("control character", "\"a\nb\"", 2, 1, 3, u"an escape such as \\n or \\u001b instead of a control character"_s,
        u"byte 0x0a"_s);
    row("bad escape", "\"\\x\"", 2, 1, 3, u"one of \" \\ / b f n r t u after a backslash"_s, u"'x'"_s);
    row("bad hex", "\"\\u12g4\"", 5, 1, 6, u"four hexadecimal digits after \\u"_s, u"'g'"_s);
    row("leading zero", "01", 1, 1, 2, end, u"'1'"_s);
    row("bare minus", "-", 1, 1, 2, u"a digit or Infinity"_s, end);
    row("no fraction", "1.", 2, 1, 3, u"a digit"_s, end);
    row("no exponent", "1e+", 3, 1, 4, u"a digit"_s, end);
    row("plus", "+1", 0, 1, 1, u"a value"_s, u"'+'"_s);
    row("nan in lower case", "nan", 0, 1, 1, u"a value"_s, u"'n'"_s);
    row("single quotes", "'a'", 0, 1, 1, u"a value"_s, u"'''"_s);
    row("byte order mark", "\xef\xbb\xbf{}", 0, 1, 1, u"a value"_s, u"byte 0xef"_s);
    row("NUL", QByteArray("1\0", 2), 1, 1, 2, end, u"byte 0x00"_s);
    row("invalid UTF-8", "[\"a\xff\"]", 3, 1, 4, u"valid UTF-8"_s, u"byte 0xff"_s);
    row("CESU surrogate", "\"\xed\xa0\x80\"", 1, 1, 2, u"valid UTF-8"_s, u"byte 0xed"_s);
    row("overlong", "\"\xc0\xaf\"", 1, 1, 2, u"valid UTF-8"_s, u"byte 0xc0"_s);
    row("fault before invalid UTF-8", "[,\"\xff\"]", 1, 1, 2, u"a value"_s, u"','"_s);
}

void JsonParserTest::refusesWithThePlace()
{
    QFETCH(QByteArray, text);
    const auto document = JsonDocument::parse(text);
    QVERIFY(!document.has_value());
    const JsonError &error = document.error();
    QTEST(error.offset, "offset");
    QTEST(error.line, "line");
    QTEST(error.column, "column");
    QTEST(error.expected, "expected");
    QTEST(error.found, "found");
}

void JsonParserTest::acceptsEveryReferenceState()
{
    const QList<QByteArray> states = testing::referenceStates() + QList{testing::awkwardState()};
    QCOMPARE(states.size(), 41);
    for (const QByteArray &state : states) {
        const auto document = JsonDocument::parse(state);
        QVERIFY(document.has_value());
        QCOMPARE(document->bytes(), state);
    }
}

void JsonParserTest::hasNoDepthLimit()
{
    constexpr int Depth = 1'000'000;
    const auto arrays = JsonDocument::parse(QByteArray(Depth, '[') + QByteArray(Depth, ']'));
    QVERIFY(arrays.has_value());
    QCOMPARE(arrays->nodeCount(), NodeId(Depth));
    QCOMPARE(arrays->parent(Depth - 1), NodeId(Depth - 2));
    const auto objects = JsonDocument::parse(QByteArray("{\"a\":").repeated(Depth) + "1" + QByteArray(Depth, '}'));
    QVERIFY(objects.has_value());
    QCOMPARE(objects->subtreeSize(0), quint32(Depth + 1));
    QCOMPARE(objects->parent(Depth), NodeId(Depth - 1));
}

void JsonParserTest::refusesEveryTruncation()
{
    const QByteArray state = testing::awkwardState().trimmed();
    for (qsizetype length = 0; length < state.size(); ++length) {
        const auto document = JsonDocument::parse(state.first(length));
        QVERIFY2(!document.has_value(), state.first(length).constData());
        QVERIFY(document.error().offset <= length);
    }
}

void JsonParserTest::parsesMembersAndElements()
{
    const auto members = parseJson("\"a\": [1, 2], \"b\": 3", JsonScope::Members);
    QVERIFY(members.has_value());
    QCOMPARE(members->outermostNodes, 2U);
    QCOMPARE(members->index.nodeCount(), 4U);
    QVERIFY(members->index.isMember(3));
    QCOMPARE(members->index.parent(3), NoNode);

    const auto elements = parseJson("1, {\"x\": 2}", JsonScope::Elements);
    QVERIFY(elements.has_value());
    QCOMPARE(elements->outermostNodes, 2U);

    const auto value = parseJson("[5]", JsonScope::MemberValue, 4);
    QVERIFY(value.has_value());
    QVERIFY(value->index.isMember(0));
    QCOMPARE(value->index.start(0), 0);
    QCOMPARE(value->index.start(1), 5);
    QCOMPARE(value->index.containerLength(0), 7);

    QVERIFY(!parseJson("\"a\": 1,", JsonScope::Members).has_value());
    QVERIFY(!parseJson("1 2", JsonScope::Elements).has_value());
    QVERIFY(!parseJson("", JsonScope::Elements).has_value());
}

void JsonParserTest::bytesAfterTheViewDoNotMatter()
{
    const QByteArray text = "12345\"]}";
    const auto document = JsonDocument::parse(QByteArray::fromRawData(text.constData(), 3));
    QVERIFY(document.has_value());
    QCOMPARE(document->rawValue(0), "123");
}

QTEST_GUILESS_MAIN(JsonParserTest)
#include "tst_jsonparser.moc"
