#include "tests/core/query/searchsamples.h"

#include <iterator>

using namespace Qt::StringLiterals;

namespace stateloupe::testing {

namespace {

constexpr const char *Keys[] = {"\"status\"", "\"step\"", "\"\\u0073tep\"", "\"a b\"", "\"0\"", "\"\"", "\"\\u00e9\"",
    "\"\xc3\xa9\"", "\"tags\"", "\"id\"", "\"it's\"", "\"\\\\\""};
constexpr const char *Scalars[]
    = {"null", "true", "false", "0", "-0", "0.0", "1", "1.0", "10e-1", "-1", "2", "3", "7", "9007199254740992",
        "9007199254740993", "12345678901234567890.1", "1e400", "1e5", "1795000000", "1795000000.5", "\"\"", "\"stuck\"",
        "\"STUCK\"", "\"\\u0073tuc\\u006B\"", "\"done\"", "\"7\"", "\"true\"", "\"2026-11-18T10:00:00\"",
        "\"2026-11-18\"", "\"2026-11-18T10:00:00.123456+02:00\"", "\"2026-11-20 09:30:00Z\"", "\"2026-13-45\"",
        "\"Zo\\u00eb\"", "\"ZO\xc3\x8b\"", "\"\\ud83d\\ude00 step\"", "\"a\\/b \\\"q\\\" \\\\ \\n\"", "\"it's 100%_\""};
/// What a jsonb column refuses.
constexpr const char *Rare[] = {"NaN", "Infinity", "-Infinity", "\"\\ud800\"", "\"nul \\u0000 inside\"", "1e200000"};
constexpr const char *Broken[] = {"", "not JSON, but stuck", "{\"status\": \"stuck\"",
    "{\"status\": \"stuck\"} trailing", "\xff\xfe stuck", "{'status': 'stuck'}"};

constexpr const char16_t *Paths[] = {u"status", u"step", u".step", u"\"a b\"", u".\"0\"", u"[0]", u"[-1]", u"tags[*]",
    u"tags[0]", u"tags[*].status", u"status.step", u"step.status", u"é", u".id", u"\"it's\"", u"\"\\\\\"", u"\"\"",
    u"[*]", u"[*].step", u".", u"tags", u"\"\\ud800\"", u"\"\\u0000\"", u"status.\"0\"", u"nothing"};
constexpr const char16_t *Ordered[] = {u"0", u"1", u"-1", u"2.5", u"7", u"9007199254740993", u"12345678901234567890.1",
    u"1e400", u"Infinity", u"NaN", u"3kB", u"\"stuck\"", u"\"STUCK\"", u"\"\"", u"\"7\"", u"\"Zoë\"", u"\"it's 100%_\"",
    u"\"\\u0000\"", u"\"\\ud800\"", u"\"a/b \\\"q\\\" \\\\ \\n\"", u"now", u"now-2h", u"now+3d", u"2026-11-18",
    u"2026-11-18T10:00:00", u"2026-11-20T09:30Z", u"0001-01-01"};
constexpr const char16_t *Unordered[] = {u"null", u"true", u"false"};
constexpr const char16_t *Texts[] = {u"stuck", u"TUC", u"step", u"é", u"zoË", u"😀", u"7", u"a/B", u"\\", u"\"", u"100%",
    u"e4", u"true", u"nowhere", u"2026-11", u"tuck\"", u"inside", u"k"};
constexpr const char16_t *Fields[] = {u"size > 40", u"size <= 200", u"size = 12", u"not size > 90", u"updated > now-1d",
    u"updated < now-1d", u"updated exists", u"created missing", u"not updated < now", u"updated != now",
    u"id ~ \"STATE-1\"", u"id = \"state-3\"", u"id in (\"state-5\", \"é'\\\\\")", u"not id ~ \"e\"",
    u"id > \"state-2\"", u"ttl exists", u"ttl < 30m", u"ttl missing", u"ttl > 3600"};

QString quoted(const QString &text)
{
    QString escaped = text;
    escaped.replace(u"\\"_s, u"\\\\"_s).replace(u"\""_s, u"\\\""_s);
    return QString(u'"' + escaped + u'"');
}

} // namespace

template <typename Choices>
auto SearchSamples::any(const Choices &choices)
{
    return choices[below(int(std::size(choices)))];
}

QByteArray SearchSamples::state()
{
    switch (below(12)) {
    case 0:
        return any(Broken);
    case 1:
        return value(3);
    default:
        return object(3);
    }
}

QByteArray SearchSamples::value(int depth)
{
    switch (depth > 0 ? below(8) : 7) {
    case 0:
    case 1:
        return object(depth - 1);
    case 2:
        return array(depth - 1);
    case 3:
        return below(6) == 0 ? any(Rare) : any(Scalars);
    default:
        return any(Scalars);
    }
}

QByteArray SearchSamples::object(int depth)
{
    QByteArray json = "{";
    for (int member = 0, count = below(6); member < count; ++member)
        json += (member > 0 ? ", " : "") + QByteArray(any(Keys)) + ": " + value(depth);
    return json + '}';
}

QByteArray SearchSamples::array(int depth)
{
    QByteArray json = "[";
    for (int element = 0, count = below(4); element < count; ++element)
        json += (element > 0 ? "," : "") + value(depth);
    return json + ']';
}

QString SearchSamples::text()
{
    return QString::fromUtf16(any(Texts));
}

QString SearchSamples::path()
{
    return QString::fromUtf16(any(Paths));
}

QString SearchSamples::literal(bool isOrdered)
{
    return QString::fromUtf16(isOrdered || below(3) > 0 ? any(Ordered) : any(Unordered));
}

QString SearchSamples::comparison()
{
    static constexpr const char16_t *Orders[] = {u"<", u"<=", u">", u">="};
    switch (below(10)) {
    case 0:
        return QString(path() + u" exists");
    case 1:
        return QString(path() + u" missing");
    case 2:
        return QString(path() + u" ~ " + quoted(text()));
    case 3:
        return QString(path() + u" != " + literal(false));
    case 4:
        return QString(path() + u" in (" + literal(false) + u", " + literal(false) + u')');
    case 5:
    case 6:
        return QString(path() + u' ' + QString::fromUtf16(any(Orders)) + u' ' + literal(true));
    default:
        return QString(path() + u" = " + literal(false));
    }
}

QString SearchSamples::condition(int depth)
{
    switch (depth > 0 ? below(7) : 6) {
    case 0:
        return QString(condition(depth - 1) + u" and " + condition(depth - 1));
    case 1:
        return QString(u'(' + condition(depth - 1) + u" or " + condition(depth - 1) + u')');
    case 2:
        return QString(u"not (" + condition(depth - 1) + u')');
    case 3:
        return QString::fromUtf16(any(Fields));
    default:
        return comparison();
    }
}

QString SearchSamples::query()
{
    return condition(3);
}

} // namespace stateloupe::testing
