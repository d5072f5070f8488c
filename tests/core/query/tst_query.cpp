#include "core/query/query.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// The language, by what it finds in one workflow, and by what it says about mistakes.
class TestQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void matches_data();
    void matches();
    void refuses_data();
    void refuses();
    void blankMatchesEverything();
    void nothingIsInATextThatIsNotJson();
    void knowsWhenNoStateIsNeeded_data();
    void knowsWhenNoStateIsNeeded();
    void passesOverBySummary_data();
    void passesOverBySummary();
    void bearsLongAndDeepQueries();
    void understandsWhatIsDocumented();

private:
    WorkflowSummary m_summary;
    JsonDocument m_document;
    QByteArray m_text;
};

namespace {

constexpr qint64 Second = 1'000'000;
constexpr qint64 Now = 1'795'000'000 * Second; // 2026-11-18T11:06:40Z

} // namespace

void TestQuery::initTestCase()
{
    qputenv("TZ", "UTC");
    m_text = R"({
        "context": {"status": "stuck", "step": 7, "budget": 1.50, "big": 12345678901234567891, "huge": 1e400,
            "done": false, "error": null, "nan": NaN, "most": Infinity, "name": "Zo\u00eb \ud83d\ude00",
            "lone": "\ud800", "tags": ["prod", "eu"], "k": 1, "k": "last", "odd key": {"id": "deep"}, "empty": "",
            "path": "a\/b", "deadline": "2026-11-18T11:00:00", "zoned": "2026-11-18T12:30:00+02:00",
            "day": "2026-11-18", "started": 1794999000.5, "startedMs": 1794999000500, "order-id": 4711},
        "messages": [{"role": "user", "content": "Refund please"}, {"role": "assistant", "content": "No"}],
        "id": "inner", "size": {"width": 3}, "not": true
    })";
    auto document = JsonDocument::parse(m_text);
    QVERIFY(document);
    m_document = *document;
    m_summary.id = WorkflowId("support-refund-4711");
    m_summary.size = 2'500;
    m_summary.updatedAt = Now - 3 * 3'600 * Second;
    m_summary.ttl = 90'000;
}

void TestQuery::matches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");

    const auto row = [](bool expected, const char16_t *text) {
        const QString query = QString::fromUtf16(text);
        QTest::newRow(qPrintable(query)) << query << expected;
    };

    // Texts
    row(true, u"context.status = \"stuck\"");
    row(true, u"context.status == 'stuck'");
    row(true, u"context.status=\"stuck\"");
    row(false, u"context.status = \"Stuck\"");
    row(false, u"context.status = \"stuc\"");
    row(false, u"context.status = \"stuckk\"");
    row(true, u"context.status != \"done\"");
    row(false, u"context.status != \"stuck\"");
    row(true, u"context.status in (\"failed\", \"stuck\")");
    row(false, u"context.status in (\"failed\")");
    row(true, u"context.status < \"stuff\"");
    row(true, u"context.status >= \"stuck\"");
    row(true, u"context.status > \"stuc\"");
    row(true, u"context.name = \"Zoë 😀\"");
    row(true, u"context.name = \"Zo\\u00eb \\ud83d\\ude00\"");
    row(true, u"context.name > \"Zoë \ufb01\""); // by code points: the emoji comes after
    row(true, u"context.lone = \"\\ud800\"");
    row(false, u"context.lone = \"\ufffd\"");
    row(true, u"context.empty = \"\"");
    row(true, u"context.path = \"a/b\"");

    // Contains
    row(true, u"context.status ~ \"UCK\"");
    row(true, u"context.name ~ \"ZOË\"");
    row(true, u"context.name ~ \"😀\"");
    row(true, u"context.name contains \"zoë 😀\"");
    row(false, u"context.status ~ \"stucks\"");
    row(true, u"context.step ~ \"7\"");
    row(true, u"context.done ~ \"ALS\"");
    row(true, u"context.status ~ \"\"");
    row(false, u"context.nothing ~ \"\"");
    row(true, u"context ~ \"order-ID\"");
    row(true, u"context.tags ~ \"prod\"");
    row(true, u". ~ \"refund PLEASE\"");
    row(false, u"context ~ \"refund\"");

    // Numbers
    row(true, u"context.step = 7");
    row(true, u"context.step = 7.0");
    row(true, u"context.step >= 7");
    row(false, u"context.step < 7");
    row(true, u"context.step<8");
    row(true, u"context.step > -1");
    row(true, u"context.budget = 15e-1");
    row(true, u"context.big = 12345678901234567891");
    row(false, u"context.big = 12345678901234567892");
    row(true, u"context.big < 12345678901234567892");
    row(true, u"context.huge > 1e399");
    row(true, u"context.huge < Infinity");
    row(true, u"context.most = Infinity");
    row(true, u"context.nan = NaN");
    row(false, u"context.nan < 1");
    row(false, u"context.nan >= 1");
    row(true, u"context.nan != 1");
    row(true, u"context.step in (1, 7)");
    row(true, u"context.big > 3MB");

    // Other values
    row(true, u"context.done = false");
    row(false, u"context.done = true");
    row(true, u"context.done != true");
    row(true, u"context.error = null");
    row(false, u"context.error != null");
    row(true, u"context.step != null");
    row(true, u"context.error exists");
    row(false, u"context.error missing");

    // What is not there, and what is of another kind
    row(false, u"context.nothing = null");
    row(false, u"context.nothing != null");
    row(false, u"context.nothing exists");
    row(true, u"context.nothing missing");
    row(true, u"not context.nothing = 1");
    row(false, u"context.status = 7");
    row(true, u"context.status != 7");
    row(false, u"context.status < 7");
    row(false, u"context.status >= 7");
    row(false, u"context.step = \"7\"");
    row(true, u"context.tags != \"prod\"");
    row(true, u"context.k = \"last\"");
    row(false, u"context.k = 1");

    // Several values
    row(true, u"messages[*].role = \"user\"");
    row(true, u"messages[*].role != \"user\"");
    row(false, u"not messages[*].role = \"user\"");
    row(true, u"messages[0].role = \"user\"");
    row(true, u"messages[-1].content = \"No\"");
    row(true, u"context.tags[*] = \"eu\"");
    row(true, u"messages[2] missing");
    row(true, u"messages[*].name missing");

    // Keys like words of the language
    row(true, u"id = \"support-refund-4711\"");
    row(true, u".id = \"inner\"");
    row(true, u"\"id\" = \"inner\"");
    row(true, u"size.width = 3");
    row(true, u".not = true");
    row(true, u"context.\"odd key\".id = \"deep\"");
    row(true, u"context.order-id = 4711");
    row(true, u". exists");

    // The row of the list
    row(true, u"id ~ \"REFUND\"");
    row(true, u"id != \"x\"");
    row(true, u"id > \"support\"");
    row(true, u"size > 2kB and size < 3kB");
    row(true, u"size = 2500");
    row(true, u"size = 2.5kB");
    row(false, u"size > 2.5KiB");
    row(true, u"ttl < 2m");
    row(true, u"ttl = 90");
    row(true, u"ttl = 1m30s");
    row(true, u"ttl exists");
    row(true, u"created missing");
    row(false, u"created < now");
    row(false, u"created != now");

    // Times
    row(true, u"updated < now-2h");
    row(false, u"updated < now-1d");
    row(true, u"updated > now - 3h30m");
    row(true, u"updated = now-1h-2h");
    row(true, u"updated > now-1d+20h");
    row(true, u"updated > 2026-11-18");
    row(true, u"updated < 2026-11-18T10:00Z");
    row(true, u"updated < 2026-11-18 10:00");
    row(true, u"updated < \"2026-11-18 10:00:00+01:00\"");
    row(true, u"context.deadline < now");
    row(true, u"context.deadline > now-10m");
    row(true, u"context.zoned < 2026-11-18T10:31Z");
    row(true, u"context.zoned > 2026-11-18T10:29Z");
    row(true, u"context.day <= 2026-11-18");
    row(true, u"context.started < now");
    row(true, u"context.startedMs > now-1h");
    row(false, u"context.status < now");
    row(false, u"context.step < now");
    row(true, u"context.deadline = \"2026-11-18T11:00:00\"");

    // Together
    row(true, u"context.status = \"stuck\" and updated < now-2h");
    row(true, u"context.status = \"done\" or context.step = 7 and size > 1kB");
    row(false, u"(context.status = \"done\" or context.step = 7) and size > 1MB");
    row(true, u"not not context.step = 7");
    row(true, u"NOT (context.step = 1 OR context.step = 2) AND id EXISTS");
    row(true, u"\n context.step = 7\tand\nsize>1B ");
}

void TestQuery::matches()
{
    QFETCH(const QString, text);
    QFETCH(const bool, expected);
    const auto query = Query::parse(text);
    QVERIFY2(query, query ? "" : qPrintable(query.error().message));
    QCOMPARE(query->text(), text);
    QCOMPARE(query->matches(m_summary, &m_document, Now), expected);
    if (expected) {
        QVERIFY(query->couldMatch(m_summary, Now));
        QVERIFY(query->couldMatch(m_summary, m_text, Now));
    }
}

void TestQuery::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked"); // carets below the place
    QTest::addColumn<QString>("wayOut");

    const auto row = [](const char16_t *text, const char16_t *marked, const char16_t *wayOut) {
        const QString query = QString::fromUtf16(text);
        QTest::newRow(qPrintable(query)) << query << QString::fromUtf16(marked) << QString::fromUtf16(wayOut);
    };
    row(u"context.status = stuck", u"                 ^^^^^", u"\"stuck\"");
    row(u"context.status", u"              ", u"compare it by =");
    row(u"context.status is 3", u"               ^", u"compare it by =");
    row(u"context.status =", u"                ", u"A value is missing");
    row(u"context.status = 01", u"                 ^^", u"quotes");
    row(u"(size > 3", u"^", u"not closed");
    row(u"size > 3)", u"        ^", u"Remove");
    row(u"size > 3 ttl < 3s", u"         ^^^", u"and or or");
    row(u"size > 3 and", u"            ", u"condition is missing");
    row(u"and size > 3", u"^", u"condition is missing");
    row(u"size > 3 && size < 4", u"         ^", u"Write and");
    row(u"size > 3 || size < 4", u"         ^", u"Write or");
    row(u"!size > 3", u"^", u"Write not");
    row(u"id !~ \"x\"", u"   ^", u"Write not");
    row(u"size <> 3", u"     ^", u"Write !=");
    row(u"id =~ \"x\"", u"   ^", u"Write ~");
    row(u"size > \"3\"", u"       ^^^", u"20kB");
    row(u"size > 2h", u"       ^^", u"20kB");
    row(u"ttl < 3MB", u"      ^^^", u"90s");
    row(u"ttl < now-2h", u"      ^^^^^^", u"90s");
    row(u"updated < 2h", u"          ^^", u"now-2h");
    row(u"updated < 3", u"          ^", u"now-2h");
    row(u"updated < \"yesterday\"", u"          ^^^^^^^^^^^", u"2026-11-23");
    row(u"updated < now-", u"          ^^^^", u"now-30m");
    row(u"updated < now-2y", u"          ^^^^^^", u"now-30m");
    row(u"updated < 2026-13-01", u"          ^^^^^^^^^^", u"quotes");
    row(u"updated ~ \"x\"", u"          ^^^", u"Compare this by");
    row(u"id = 4711", u"     ^^^^", u"quotes");
    row(u"context.a ~ 3", u"            ^", u"quotes");
    row(u"context.a < true", u"            ^^^^", u"no order");
    row(u"context.a > null", u"            ^^^^", u"no order");
    row(u"context.a < 90s", u"            ^^^", u"ttl");
    row(u"context.a in \"x\"", u"             ^", u"parentheses");
    row(u"context.a in (\"x\" \"y\")", u"                  ^", u"comma");
    row(u"context.a in ()", u"              ^", u"A value is missing");
    row(u"context.a = \"x", u"            ^^", u"does not end");
    row(u"context. = 3", u"        ^", u"key is missing");
    row(u"messages.*.role = 3", u"         ^", u"[*]");
}

void TestQuery::refuses()
{
    QFETCH(const QString, text);
    QFETCH(const QString, marked);
    QFETCH(const QString, wayOut);
    const auto query = Query::parse(text);
    QVERIFY(!query);
    const QueryError error = query.error();
    QCOMPARE(QString(error.position, u' ') + QString(error.length, u'^'), marked);
    QVERIFY2(error.message.contains(wayOut), qPrintable(error.message));
}

void TestQuery::blankMatchesEverything()
{
    for (const QString &text : {u""_s, u" \n\t"_s}) {
        const auto query = Query::parse(text);
        QVERIFY(query);
        QVERIFY(query->isEmpty());
        QVERIFY(!query->root());
        QVERIFY(!query->needsDocument());
        QVERIFY(query->matches({}, nullptr, Now));
    }
}

void TestQuery::nothingIsInATextThatIsNotJson()
{
    QVERIFY(!Query::parse(u"context.status exists"_s)->matches(m_summary, nullptr, Now));
    QVERIFY(!Query::parse(u". exists"_s)->matches(m_summary, nullptr, Now));
    QVERIFY(Query::parse(u". missing"_s)->matches(m_summary, nullptr, Now));
    QVERIFY(Query::parse(u"not context.status = 1"_s)->matches(m_summary, nullptr, Now));
    QVERIFY(Query::parse(u"id ~ \"4711\""_s)->matches(m_summary, nullptr, Now));
}

void TestQuery::knowsWhenNoStateIsNeeded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("needed");

    QTest::newRow("summary") << u"id ~ \"x\" or size > 3 and not (updated < now or created < now or ttl exists)"_s
                             << false;
    QTest::newRow("path") << u"id ~ \"x\" or not context.step = 3"_s << true;
}

void TestQuery::knowsWhenNoStateIsNeeded()
{
    QFETCH(const QString, text);
    QFETCH(const bool, needed);
    QCOMPARE(Query::parse(text)->needsDocument(), needed);
}

void TestQuery::passesOverBySummary_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("bySummary");
    QTest::addColumn<bool>("byBytes");

    QTest::newRow("a condition on the size fails") << u"size > 1MB and context.step = 7"_s << true << true;
    QTest::newRow("only one of two fails") << u"size > 1MB or context.step = 7"_s << false << false;
    QTest::newRow("a text that is nowhere") << u"context.status = \"fumbled\""_s << false << true;
    QTest::newRow("none of these texts") << u"context.status in (\"fumbled\", \"lapped\")"_s << false << true;
    QTest::newRow("a text or a number") << u"context.status in (\"fumbled\", 7)"_s << false << false;
    QTest::newRow("contains a text that is nowhere") << u"messages ~ \"fumble\""_s << false << true;
    QTest::newRow("not what is nowhere") << u"not context.status = \"fumbled\""_s << false << false;
    QTest::newRow("something else than what is nowhere") << u"context.status != \"fumbled\""_s << false << false;
}

void TestQuery::passesOverBySummary()
{
    QFETCH(const QString, text);
    QFETCH(const bool, bySummary);
    QFETCH(const bool, byBytes);
    const auto query = Query::parse(text);
    QCOMPARE(!query->couldMatch(m_summary, Now), bySummary);
    QCOMPARE(!query->couldMatch(m_summary, m_text, Now), byBytes);
}

void TestQuery::bearsLongAndDeepQueries()
{
    QVERIFY(Query::parse(u"size > 1 and "_s.repeated(5'000) + u"size > 1"_s));
    QVERIFY(Query::parse(u"("_s.repeated(99) + u"size > 1"_s + u")"_s.repeated(99)));
    QVERIFY(Query::parse(u"("_s.repeated(10'000) + u"size > 1"_s).error().message.contains(u"nested"));
    QVERIFY(Query::parse(u"not "_s.repeated(10'000) + u"size > 1"_s).error().message.contains(u"nested"));
    QVERIFY(Query::parse(u"size > 1 or "_s.repeated(10'000) + u"size > 1"_s).error().message.contains(u"shorter"));
}

/// The examples and built-in queries of docs/query.md.
void TestQuery::understandsWhatIsDocumented()
{
    QFile file(QStringLiteral(STATELOUPE_SOURCE_DIR "/docs/query.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const QString tables = text.mid(text.indexOf(u"## Examples"));
    const QRegularExpression code(u"`([^`]+)`"_s);
    int count = 0;
    for (auto match = code.globalMatch(tables); match.hasNext(); ++count) {
        const QString query = match.next().captured(1);
        const auto parsed = Query::parse(query);
        QVERIFY2(parsed, qPrintable(query));
    }
    QCOMPARE(count, 13);
}

QTEST_APPLESS_MAIN(TestQuery)
#include "tst_query.moc"
