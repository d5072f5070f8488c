#include "core/backends/fidelity.h"
#include "core/backends/jsonbrules.h"
#include "core/backends/jsonbtext.h"
#include "tests/support/storefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

using Effect = FidelityFinding::Effect;

/// What JSONB makes of a document, without a server; tst_jsonbserver compares it with one.
class TestJsonbRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void predictsTheText_data();
    void predictsTheText();
    void findsNothingInItsOwnText();
    void namesWhatChanges_data();
    void namesWhatChanges();
    void namesWhatIsRefused_data();
    void namesWhatIsRefused();
    void saysOrderAndSpellingOnce();
    void countsBeyondTheList();
    void listsRefusalsFirst();
    void refusesTooMuchInOnePlace();
    void refusesWhatIsTooDeep();
    void isCancelled();
    void otherStoresKeepEverything();
};

static FidelityReport check(const QByteArray &json)
{
    return checkJsonb(json, {});
}

void TestJsonbRules::predictsTheText_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("white space") << QByteArray(" {\"a\":[1 ,2]\n}\r\n\t") << QByteArray(R"({"a": [1, 2]})");
    QTest::newRow("empty") << QByteArray("[{}, [ ], \"\"]") << QByteArray(R"([{}, [], ""])");
    QTest::newRow("scalar") << QByteArray(" null ") << QByteArray("null");
    QTest::newRow("order") << QByteArray(R"({"bb":1,"c":2,"aa":3,"":4})")
                           << QByteArray(R"({"": 4, "c": 2, "aa": 3, "bb": 1})");
    QTest::newRow("last wins") << QByteArray(R"({"a":{"z":1},"b":2,"a":[3]})") << QByteArray(R"({"a": [3], "b": 2})");
    QTest::newRow("escaped key is the same") << QByteArray(R"({"a":1,"\u0061":2})") << QByteArray(R"({"a": 2})");
    QTest::newRow("nested orders") << QByteArray(R"([{"b":{"d":1,"c":[{"f":1,"e":2}]},"a":0},7])")
                                   << QByteArray(R"([{"a": 0, "b": {"c": [{"e": 2, "f": 1}], "d": 1}}, 7])");
    QTest::newRow("order by bytes") << QByteArray("{\"\xc3\xa9\":1,\"zz\":2}")
                                    << QByteArray("{\"zz\": 2, \"\xc3\xa9\": 1}");
    QTest::newRow("escapes") << QByteArray(R"("\u00e9\/\ud83d\ude00\u001F\u000a\u007f")")
                             << QByteArray("\"\xc3\xa9/\xf0\x9f\x98\x80\\u001f\\n\x7f\"");
    QTest::newRow("exponents") << QByteArray("[1e2, 1E+05, 1.50e1, 12e-1, 1e-5, 0e3, 0.00e1]")
                               << QByteArray("[100, 100000, 15.0, 1.2, 0.00001, 0, 0.0]");
    QTest::newRow("zeros") << QByteArray("[-0, -0.0, 1.0, 10.00, -0.5]") << QByteArray("[0, 0.0, 1.0, 10.00, -0.5]");
}

void TestJsonbRules::predictsTheText()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, text);
    QVERIFY(JsonDocument::parse(json));
    QCOMPARE(jsonbText(json), text);
    QCOMPARE(jsonbText(text), text);
}

void TestJsonbRules::findsNothingInItsOwnText()
{
    for (const QByteArray &line : dataLines("reference.ndjson")) {
        const QByteArray text = jsonbText(line);
        QVERIFY(JsonDocument::parse(text));
        QVERIFY(check(text).isLossless());
        QCOMPARE(jsonbText(text), text);
    }
    QVERIFY(check("  [1 , 2]\n").isLossless());
}

void TestJsonbRules::namesWhatChanges_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QString>("word");
    QTest::newRow("exponent") << QByteArray(R"({"a":[0,1e2]})") << QByteArray("/a/1") << u"exponent"_s;
    QTest::newRow("negative zero") << QByteArray("-0.0") << QByteArray() << u"minus"_s;
    QTest::newRow("repeated") << QByteArray(R"({"x":{"a/b":1,"a/b":2,"a/b":3}})") << QByteArray("/x/a~1b")
                              << u"3 times"_s;
    QTest::newRow("order") << QByteArray(R"([{"a":1},{"b":1,"a":2}])") << QByteArray("/1") << u"order"_s;
    QTest::newRow("order of the whole") << QByteArray(R"({"b":1,"a":2})") << QByteArray() << u"order"_s;
    QTest::newRow("spelling") << QByteArray(R"(["\u00e9"])") << QByteArray() << u"escapes"_s;
}

void TestJsonbRules::namesWhatChanges()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, pointer);
    QFETCH(const QString, word);
    const FidelityReport report = check(json);
    QCOMPARE(report.refused, 0);
    QCOMPARE(report.changed, 1);
    QCOMPARE(report.findings.size(), 1);
    QCOMPARE(report.findings.first().effect, Effect::Changed);
    QCOMPARE(report.findings.first().pointer, pointer);
    QVERIFY2(report.findings.first().what.contains(word), qPrintable(report.findings.first().what));
}

void TestJsonbRules::namesWhatIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("pointer");
    QTest::newRow("NaN") << QByteArray(R"({"a":{"b":NaN}})") << QByteArray("/a/b");
    QTest::newRow("Infinity") << QByteArray("[1,Infinity]") << QByteArray("/1");
    QTest::newRow("-Infinity") << QByteArray("-Infinity") << QByteArray();
    QTest::newRow("NUL") << QByteArray(R"(["a\u0000b"])") << QByteArray("/0");
    QTest::newRow("NUL in a key") << QByteArray(R"({"k":1,"z\u0000":1})") << QByteArray("/z\0", 3);
    QTest::newRow("high surrogate") << QByteArray(R"(["\ud83d"])") << QByteArray("/0");
    QTest::newRow("low surrogate") << QByteArray(R"(["\ude00\ud83d"])") << QByteArray("/0");
    QTest::newRow("surrogate and letter") << QByteArray(R"(["\ud83d\u0061"])") << QByteArray("/0");
    QTest::newRow("large exponent") << QByteArray("[1e131072]") << QByteArray("/0");
    QTest::newRow("enormous exponent") << QByteArray("[0e99999999999999999999999]") << QByteArray("/0");
    QTest::newRow("small exponent") << QByteArray("[1e-16384]") << QByteArray("/0");
    QTest::newRow("many digits") << QByteArray('[' + QByteArray(131'073, '9') + ']') << QByteArray("/0");
    QTest::newRow("invalid UTF-8") << QByteArray("\"\xff\"") << QByteArray();
}

void TestJsonbRules::namesWhatIsRefused()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, pointer);
    const FidelityReport report = check(json);
    QCOMPARE(report.refused, 1);
    QCOMPARE(report.findings.first().effect, Effect::Refused);
    QCOMPARE(report.findings.first().pointer, pointer);
    QVERIFY(!report.findings.first().what.isEmpty());
}

void TestJsonbRules::saysOrderAndSpellingOnce()
{
    QByteArray json = "[";
    for (int i = 0; i < 5'000; ++i)
        json += R"({"role": "\u00e9", "name": 1},)";
    json.back() = ']';
    const FidelityReport report = check(json);
    QCOMPARE(report.changed, 2);
    QCOMPARE(report.findings.size(), 2);
    QCOMPARE(report.findings.first().pointer, "/0");
    QVERIFY(report.findings.first().what.contains(u"5,000"));
}

void TestJsonbRules::countsBeyondTheList()
{
    const FidelityReport report = check('[' + QByteArray("1e2,").repeated(3'000) + "1]");
    QCOMPARE(report.changed, 3'000);
    QCOMPARE(report.findings.size(), FidelityReport::MaximumFindings);
    QCOMPARE(report.findings.last().pointer, "/999");
}

void TestJsonbRules::listsRefusalsFirst()
{
    const FidelityReport report = check(dataLines("awkward.json").join('\n'));
    QCOMPARE(report.refused, 5);
    QList<QByteArray> refused;
    for (qint64 i = 0; i < report.refused; ++i)
        refused += report.findings[i].pointer;
    QCOMPARE(
        refused, (QList<QByteArray>{"/context/nan", "/context/inf", "/context/ninf", "/context/lone", "/context/nul"}));
    QCOMPARE(report.findings[5].pointer, "/context/exp");
    QCOMPARE(report.findings[6].pointer, "/context/negzero");
    QCOMPARE(report.findings[7].pointer, "/context/dup");
}

void TestJsonbRules::refusesTooMuchInOnePlace()
{
    const FidelityReport elements = check("{\"a\":[" + QByteArray("1,").repeated(16'777'216) + "1]}");
    QCOMPARE(elements.refused, 1);
    QCOMPARE(elements.findings.first().pointer, "/a");
    QVERIFY(check('[' + QByteArray("1,").repeated(16'777'215) + "1]").isLossless());

    const QByteArray half = '"' + QByteArray(134'217'722, 'x') + '"';
    QVERIFY(check('[' + half + ']').isLossless());
    const FidelityReport bytes = check("[[" + half + ',' + half + "]]");
    QCOMPARE(bytes.refused, 1);
    QCOMPARE(bytes.findings.first().pointer, "/0");
}

void TestJsonbRules::refusesWhatIsTooDeep()
{
    constexpr int Depth = 1'000'000;
    const QByteArray deep = QByteArray(Depth, '[') + QByteArray(Depth, ']');
    QCOMPARE(check(deep).refused, 1);
    QVERIFY(check(QByteArray(10'000, '[') + QByteArray(10'000, ']')).isLossless());
    QCOMPARE(jsonbText(deep), deep);
}

void TestJsonbRules::isCancelled()
{
    int questions = 0;
    const QByteArray json = '[' + QByteArray("1e2,").repeated(100'000) + "1]";
    const FidelityReport report = checkJsonb(json, [&questions] { return ++questions == 2; });
    QCOMPARE(questions, 2);
    QVERIFY(report.changed > 0 && report.changed < 100'000);
}

void TestJsonbRules::otherStoresKeepEverything()
{
    const auto document = JsonDocument::parse(dataLines("awkward.json").join('\n'));
    QVERIFY(document);
    for (const QString &kind : {u"memory"_s, u"sqlite"_s, u"redis"_s, u"postgresql"_s}) {
        StoreTraits traits;
        traits.kind = kind;
        QVERIFY(checkFidelity(traits, *document).isLossless());
    }
    StoreTraits jsonb;
    jsonb.kind = u"postgresql"_s;
    jsonb.keepsBytes = false;
    QCOMPARE(checkFidelity(jsonb, *document).refused, 5);
}

QTEST_GUILESS_MAIN(TestJsonbRules)
#include "tst_jsonbrules.moc"
