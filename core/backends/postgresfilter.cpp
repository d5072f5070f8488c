#include "core/backends/postgresfilter.h"

#include <QDateTime>

#include <algorithm>

namespace stateloupe {

namespace {

using Kind = QueryExpression::Kind;
using Operator = QueryComparison::Operator;
using Subject = QueryComparison::Subject;

/// To look for a text in most of a state takes the server longer than to send it, 44 s against 27 s for a million of
/// 2 KB; what is further down is small.
constexpr qsizetype FewestStepsToLookInto = 2;

constexpr qint64 Second = 1'000'000;
constexpr qint64 Day = 86'400 * Second;
/// By how much the date that begins the text of a time may differ from that in UTC: a day each for its zone and for
/// this computer's, and one for good measure.
constexpr qint64 DateSlack = 3 * Day;

/// A constant, whatever standard_conforming_strings says.
QByteArray quotedLiteral(QByteArray text)
{
    return "E'" + text.replace('\\', "\\\\").replace('\'', "''") + '\'';
}

QByteArray joined(const QList<QByteArray> &conditions, const char *connective)
{
    return conditions.size() == 1 ? conditions.first() : '(' + conditions.join(connective) + ')';
}

QByteArray comparisonSign(Operator verb)
{
    switch (verb) {
    case Operator::Less:
        return " OPERATOR(pg_catalog.<) ";
    case Operator::LessOrEqual:
        return " OPERATOR(pg_catalog.<=) ";
    case Operator::Greater:
        return " OPERATOR(pg_catalog.>) ";
    case Operator::GreaterOrEqual:
        return " OPERATOR(pg_catalog.>=) ";
    default:
        return " OPERATOR(pg_catalog.=) ";
    }
}

/// Whether the folded text is in an SQL text in any case; folding only ASCII, which no locale changes.
QByteArray holdsPlainPart(const QByteArray &text, const TextMatcher &matcher)
{
    if (matcher.plainPart().isEmpty())
        return {};
    return "pg_catalog.strpos(pg_catalog.lower(" + text + " COLLATE pg_catalog.\"C\"), "
        + quotedLiteral(matcher.plainPart()) + ") OPERATOR(pg_catalog.>) 0";
}

/// The date of an instant in UTC; nothing where years have no four digits.
std::optional<QByteArray> dateText(qint64 microseconds)
{
    const QDate date = QDateTime::fromMSecsSinceEpoch(microseconds / 1'000, Qt::UTC).date();
    if (!date.isValid() || date.year() < 1 || date.year() > 9999)
        return std::nullopt;
    return date.toString(Qt::ISODate).toLatin1();
}

/// The path as far as it has no `[*]`: what is there is needed for anything further down.
QByteArray pathLiteral(const QueryPath &path)
{
    QList<QByteArray> keys;
    for (const QueryPath::Step &step : path.steps()) {
        if (step.kind == QueryPath::Step::Kind::Every)
            break;
        keys.append(quotedLiteral(
            step.kind == QueryPath::Step::Kind::Key ? step.key.toUtf8() : QByteArray::number(step.index)));
    }
    return "ARRAY[" + keys.join(", ") + "]::text[]";
}

bool hasEvery(const QueryPath &path)
{
    return std::any_of(path.steps().begin(), path.steps().end(),
        [](const QueryPath::Step &step) { return step.kind == QueryPath::Step::Kind::Every; });
}

} // namespace

PostgresFilter::PostgresFilter(const PostgresSession &session, const SearchRequest &request)
    : m_session(session)
    , m_request(request)
{
}

QByteArray PostgresFilter::sql() const
{
    const QueryExpression *root = m_request.query.root();
    return root ? condition(*root) : QByteArray();
}

/// Empty: true of every row, as far as can be said.
QByteArray PostgresFilter::condition(const QueryExpression &expression) const
{
    if (expression.kind == Kind::Comparison)
        return condition(expression.comparison);
    if (expression.kind == Kind::Not) // conditions let too much through, so their opposites would let too little
        return {};
    QList<QByteArray> conditions;
    for (const QueryExpression &part : expression.parts)
        conditions.append(condition(part));
    if (expression.kind == Kind::Any)
        return conditions.contains(QByteArray()) ? QByteArray() : joined(conditions, " OR ");
    conditions.removeAll({});
    return conditions.isEmpty() ? QByteArray() : joined(conditions, " AND ");
}

QByteArray PostgresFilter::condition(const QueryComparison &comparison) const
{
    switch (comparison.subject) {
    case Subject::Path:
        return m_session.table.keepsBytes ? QByteArray() : pathCondition(comparison);
    case Subject::Id:
        return idCondition(comparison);
    case Subject::Updated:
        return columnTimeCondition(m_session.table.updatedAt(), comparison);
    case Subject::Created:
        return columnTimeCondition(m_session.table.createdAt(), comparison);
    case Subject::Size:
        return sizeCondition(comparison);
    case Subject::Ttl:
        return {};
    }
    Q_UNREACHABLE();
}

QByteArray PostgresFilter::pathCondition(const QueryComparison &comparison) const
{
    const QList<QueryPath::Step> &steps = comparison.path.steps();
    const bool isSpellable
        = std::all_of(steps.begin(), steps.end(), [this](const QueryPath::Step &step) { return canSpell(step.key); });
    if (comparison.verb == Operator::Missing || !isSpellable)
        return {};
    const QByteArray value
        = '(' + m_session.table.stateColumn + " OPERATOR(pg_catalog.#>) " + pathLiteral(comparison.path) + ')';
    if (comparison.verb == Operator::Exists || comparison.verb == Operator::NotEqual || hasEvery(comparison.path))
        return value + " IS NOT NULL";
    if (comparison.verb == Operator::Contains) {
        const bool isSmall = comparison.path.steps().size() >= FewestStepsToLookInto;
        return isSmall ? holdsPlainPart(value + "::text", comparison.values.constFirst().matcher) : QByteArray();
    }
    QList<QByteArray> conditions;
    for (const QueryValue &wanted : comparison.values)
        conditions.append(valueCondition(value, comparison.verb, wanted));
    return conditions.contains(QByteArray()) ? QByteArray() : joined(conditions, " OR ");
}

QByteArray PostgresFilter::valueCondition(
    const QByteArray &value, QueryComparison::Operator verb, const QueryValue &wanted) const
{
    const bool isOrdering = verb != Operator::Equal && verb != Operator::In;
    const auto isOfType = [&value](const char *type) -> QByteArray {
        return "pg_catalog.jsonb_typeof(" + value + ") OPERATOR(pg_catalog.=) '" + type + '\'';
    };
    switch (wanted.kind) {
    case QueryValue::Kind::Null:
        return isOfType("null");
    case QueryValue::Kind::Boolean:
        return value + comparisonSign(verb) + (wanted.boolean ? "'true'::jsonb" : "'false'::jsonb");
    case QueryValue::Kind::Text:
        if (isOrdering || !canSpell(wanted.text)) // texts are ordered as the database likes
            return isOfType("string");
        return value + comparisonSign(verb) + "pg_catalog.to_jsonb(" + quotedLiteral(wanted.text.toUtf8()) + "::text)";
    case QueryValue::Kind::Number: {
        const auto number = wanted.number.toShortText();
        if (!number)
            return isOfType("number");
        // Values of other types have an order too.
        return '(' + isOfType("number") + " AND " + value + comparisonSign(verb) + '\'' + *number + "'::jsonb)";
    }
    case QueryValue::Kind::Time:
        return timeCondition(value, verb, wanted.time);
    }
    Q_UNREACHABLE();
}

/// Texts that begin with a date are in the order of time, but for their zones.
QByteArray PostgresFilter::timeCondition(
    const QByteArray &value, QueryComparison::Operator verb, const QueryTime &time) const
{
    const auto first = dateText(time.at(m_request.now) - DateSlack);
    const auto last = dateText(time.at(m_request.now) + DateSlack);
    if (!first || !last)
        return value + " IS NOT NULL";
    const QByteArray text = '(' + value + " OPERATOR(pg_catalog.#>>) '{}'::text[]) COLLATE pg_catalog.\"C\"";
    const QByteArray isLate = text + " OPERATOR(pg_catalog.>=) '" + *first + '\'';
    const QByteArray isEarly = text + " OPERATOR(pg_catalog.<=) '" + *last + '\'';
    const bool isBefore = verb == Operator::Less || verb == Operator::LessOrEqual;
    const bool isAfter = verb == Operator::Greater || verb == Operator::GreaterOrEqual;
    const QByteArray isNear = isBefore ? isEarly : isAfter ? isLate : isEarly + " AND " + isLate;
    return "(pg_catalog.jsonb_typeof(" + value + ") OPERATOR(pg_catalog.=) 'number' OR (" + isNear + "))";
}

QByteArray PostgresFilter::columnTimeCondition(const QByteArray &column, const QueryComparison &comparison) const
{
    const bool isExists = comparison.verb == Operator::Exists;
    if (isExists || comparison.verb == Operator::Missing || comparison.verb == Operator::NotEqual)
        return isExists ? column + " IS NOT NULL" : QByteArray();
    QList<QByteArray> conditions;
    for (const QueryValue &wanted : comparison.values) {
        const qint64 time = wanted.time.at(m_request.now);
        if (!dateText(time))
            return {};
        const qint64 fraction = ((time % Second) + Second) % Second;
        const QDateTime whole = QDateTime::fromSecsSinceEpoch((time - fraction) / Second, Qt::UTC);
        const QByteArray text = whole.toString(u"yyyy-MM-dd hh:mm:ss").toLatin1() + '.'
            + QByteArray::number(fraction).rightJustified(6, '0') + "+00";
        conditions.append(column + comparisonSign(comparison.verb) + '\'' + text + "'::timestamptz");
    }
    return joined(conditions, " OR ");
}

QByteArray PostgresFilter::sizeCondition(const QueryComparison &comparison) const
{
    const bool isExists = comparison.verb == Operator::Exists;
    if (isExists || comparison.verb == Operator::Missing || comparison.verb == Operator::NotEqual)
        return isExists ? m_session.table.stateColumn + " IS NOT NULL" : QByteArray();
    QList<QByteArray> conditions;
    for (const QueryValue &wanted : comparison.values) {
        const auto number = wanted.number.toShortText();
        if (!number)
            return {};
        conditions.append("pg_catalog.pg_column_size(" + m_session.table.stateColumn + ")::numeric"
            + comparisonSign(comparison.verb) + '\'' + *number + "'::numeric");
    }
    return joined(conditions, " OR ");
}

QByteArray PostgresFilter::idCondition(const QueryComparison &comparison) const
{
    if (comparison.verb == Operator::Contains)
        return holdsPlainPart("workflow_id::text", comparison.values.constFirst().matcher);
    if (comparison.verb != Operator::Equal && comparison.verb != Operator::In)
        return {};
    QList<QByteArray> conditions;
    for (const QueryValue &wanted : comparison.values) {
        if (!canSpell(wanted.text))
            return {};
        conditions.append(
            "workflow_id::text COLLATE pg_catalog.\"C\" OPERATOR(pg_catalog.=) " + quotedLiteral(wanted.text.toUtf8()));
    }
    return joined(conditions, " OR ");
}

/// Whether the server takes the text for what it is: no database holds U+0000 or half a character, and not every one
/// holds every character.
bool PostgresFilter::canSpell(const QString &text) const
{
    const bool isUnicode = m_session.encoding == "UTF8" && text.isValidUtf16();
    return std::all_of(text.begin(), text.end(),
        [isUnicode](QChar character) { return !character.isNull() && (isUnicode || character.unicode() < 0x80); });
}

} // namespace stateloupe
