#include "core/backends/jsonbrules.h"
#include "core/backends/jsonbtext.h"
#include "core/json/jsonscan.h"
#include "tests/support/postgresserver.h"
#include "tests/support/storefixture.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// The rules of JSONB against a real server: what is predicted is what it gives back, and what is refused it refuses.
class TestJsonbServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void referenceStates();
    void numbersAtTheLimits_data();
    void numbersAtTheLimits();
    void generatedDocuments();
    void mutatedDocuments();
    void nesting();

private:
    void compare(const QByteArray &json);
    QByteArray mutated(const QByteArray &json);
    QByteArray value(int depth);
    QByteArray string();
    QByteArray number();
    template <typename Choices>
    auto anyOf(const Choices &choices);

    std::unique_ptr<RawPostgres> m_raw;
    QRandomGenerator m_random{20'260'102};
    int m_refused = 0;
    int m_taken = 0;
};

/// Without the white space between tokens.
static QByteArray tokens(const QByteArray &json)
{
    QByteArray text;
    const char *const end = json.data() + json.size();
    for (const char *p = json.data(); p < end;) {
        const char *const tokenEnd = *p == '"' ? jsonscan::skipString(p, end) : p + 1;
        if (!jsonscan::isSpace(*p))
            text.append(p, tokenEnd - p);
        p = tokenEnd;
    }
    return text;
}

void TestJsonbServer::initTestCase()
{
    m_raw = PostgresServer::shared().connectRaw();
}

void TestJsonbServer::compare(const QByteArray &json)
{
    const FidelityReport report = checkJsonb(json, {});
    const QByteArray state = m_raw->tryExecute("SELECT $1::jsonb", {json});
    QVERIFY2((report.refused > 0) == !state.isEmpty(), QByteArray(state + " of " + json).constData());
    if (report.refused > 0) {
        ++m_refused;
        return;
    }
    ++m_taken;
    const QByteArray stored = m_raw->value("SELECT $1::jsonb::text", {json});
    QCOMPARE(jsonbText(json), stored);
    QVERIFY2(report.isLossless() == (tokens(json) == tokens(stored)), json.constData());
}

void TestJsonbServer::referenceStates()
{
    for (const QByteArray &line : dataLines("reference.ndjson"))
        compare(line);
    compare(dataLines("awkward.json").join('\n'));
    QCOMPARE(m_refused, 1);
}

void TestJsonbServer::numbersAtTheLimits_data()
{
    QTest::addColumn<QByteArray>("number");
    for (const char *number :
        {"1e131071", "1e131072", "0.0001e131075", "0.0001e131076", "10e131070", "10e131071", "0e-16383", "0e-16384",
            "1e-16383", "1e-16384", "1.5e-16382", "1.5e-16383", "0e999999", "-0e5", "-0.00e-3", "0e1073741822",
            "0e1073741823", "0e-1073741823", "1e99999999999999999999", "123456789012345678901234567890.5e-10"})
        QTest::newRow(number) << QByteArray(number);
    QTest::newRow("131,072 digits") << QByteArray(131'072, '9');
    QTest::newRow("131,073 digits") << QByteArray(131'073, '9');
    QTest::newRow("16,383 decimals") << "0." + QByteArray(16'383, '0');
    QTest::newRow("16,384 decimals") << "0." + QByteArray(16'384, '0');
    QTest::newRow("decimals moved away") << "0." + QByteArray(16'384, '7') + "e1";
}

void TestJsonbServer::numbersAtTheLimits()
{
    QFETCH(const QByteArray, number);
    compare(number);
    compare("{\"a\": [-" + (number.startsWith('-') ? number.mid(1) : number) + "]}");
}

template <typename Choices>
auto TestJsonbServer::anyOf(const Choices &choices)
{
    return choices[m_random.bounded(quint32(std::size(choices)))];
}

QByteArray TestJsonbServer::string()
{
    static const QByteArrayList Parts{"a", "b", "Z", "~", "/", "\\/", "\\\\", "\\\"", "\\n", "\\b", "\\u000a",
        "\\u001f", "\\u001F", "\\u00e9", "\xc3\xa9", "\\ud83d\\ude00", "\xf0\x9f\x98\x80", "\\uD83D\\uDE00", "\x7f",
        "\\u007f", "\\u2028", " ", "key"};
    static const QByteArrayList Refused{
        "\\u0000", "\\ud83d", "\\ude00", "\\ud83dx", "\\ude00\\ud83d", "\\ud83d\\ud83d\\ude00"};
    QByteArray text;
    for (int i = m_random.bounded(4); i > 0; --i)
        text += m_random.bounded(300) == 0 ? anyOf(Refused) : anyOf(Parts);
    return '"' + text + '"';
}

QByteArray TestJsonbServer::number()
{
    static const QByteArrayList Integers{"0", "1", "10", "1200", "9007199254740993", "123456789012345678901234567890"};
    static const QByteArrayList Fractions{"", "", ".0", ".5", ".00", ".10", ".000012300"};
    static const QByteArrayList Exponents{"", "", "", "e0", "E+2", "e-3", "e17", "E-20", "e400", "e140000", "e-17000"};
    const QByteArray sign = m_random.bounded(4) == 0 ? "-" : "";
    const QByteArray exponent = m_random.bounded(8) == 0 ? anyOf(Exponents) : QByteArray();
    return sign + anyOf(Integers) + anyOf(Fractions) + exponent;
}

QByteArray TestJsonbServer::value(int depth)
{
    const int kind = m_random.bounded(depth > 0 ? 9 : 5);
    if (kind < 2)
        return string();
    if (kind < 4)
        return number();
    if (kind == 4)
        return anyOf(
            QByteArrayList{"true", "false", "null", "null", "true", "NaN"}.mid(0, m_random.bounded(40) == 0 ? 6 : 5));
    const bool isObject = kind < 7;
    const QByteArray space = anyOf(QByteArrayList{"", " ", "\n\t"});
    QByteArray text = isObject ? "{" : "[";
    for (int i = m_random.bounded(6); i > 0; --i) {
        if (isObject)
            text += string() + space + ':';
        text += space + value(depth - 1) + (i > 1 ? "," : "") + space;
    }
    return text + (isObject ? "}" : "]");
}

void TestJsonbServer::generatedDocuments()
{
    m_refused = 0;
    m_taken = 0;
    for (int i = 0; i < 5'000 && !QTest::currentTestFailed(); ++i) {
        const QByteArray json = value(6);
        QVERIFY2(JsonDocument::parse(json), json.constData());
        compare(json);
    }
    QVERIFY(m_refused > 100 && m_taken > 1'000);
}

QByteArray TestJsonbServer::mutated(const QByteArray &json)
{
    static const QByteArray Bytes = "{}[],:\"\\u0d8e-+.19 aN";
    QByteArray text = json;
    for (int i = m_random.bounded(1, 4); i > 0; --i) {
        const int place = m_random.bounded(int(text.size()));
        if (m_random.bounded(3) == 0)
            text.remove(place, m_random.bounded(1, 5));
        else if (m_random.bounded(2) == 0)
            text[place] = anyOf(Bytes);
        else
            text.insert(place, anyOf(Bytes));
    }
    return text;
}

void TestJsonbServer::mutatedDocuments()
{
    QByteArrayList seeds{
        R"({"one": 1.0, "ten": 10.00, "exp": 1E+05, "negzero": -0.0, "lone": "\ud83d\ude00", "slash": "\/",)"
        R"( "dup": [1, {"z": 2, "y": 3}], "dup": 2, "": "empty", "esc": "\u00e9"})"};
    seeds += dataLines("reference.ndjson").mid(0, 3);
    m_taken = 0;
    for (int i = 0; i < 20'000 && !QTest::currentTestFailed(); ++i) {
        const QByteArray json = mutated(anyOf(seeds));
        if (JsonDocument::parse(json))
            compare(json);
    }
    QVERIFY(m_taken > 1'000);
}

void TestJsonbServer::nesting()
{
    compare(QByteArray(12'000, '[') + QByteArray(12'000, ']'));
    compare(QByteArray("{\"a\":").repeated(12'000) + '1' + QByteArray(12'000, '}'));
    compare(QByteArray(15'000, '[') + QByteArray(15'000, ']'));
}

QTEST_GUILESS_MAIN(TestJsonbServer)
#include "tst_jsonbserver.moc"
