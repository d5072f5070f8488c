#include "core/query/queryevaluation.h"

#include "core/query/textsearch.h"
#include "core/query/valuetime.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

using Truth = QueryEvaluation::Truth;
using Subject = QueryComparison::Subject;
using Operator = QueryComparison::Operator;
using Kind = QueryValue::Kind;

Truth truthOf(bool value)
{
    return value ? Truth::True : Truth::False;
}

Truth negated(Truth truth)
{
    return truth == Truth::Unknown ? truth : truthOf(truth == Truth::False);
}

/// Whether `order` of something to the value is what the comparison asks for; Equal to Greater alone.
bool holds(Operator verb, std::partial_ordering order)
{
    switch (verb) {
    case Operator::Equal:
    case Operator::In:
        return order == 0;
    case Operator::NotEqual:
        return order != 0;
    case Operator::Less:
        return order < 0;
    case Operator::LessOrEqual:
        return order <= 0;
    case Operator::Greater:
        return order > 0;
    case Operator::GreaterOrEqual:
        return order >= 0;
    case Operator::Contains:
    case Operator::Exists:
    case Operator::Missing:
        break;
    }
    Q_UNREACHABLE();
}

constexpr auto Unordered = std::partial_ordering::unordered;

std::partial_ordering equalIf(bool isEqual)
{
    return isEqual ? std::partial_ordering::equivalent : Unordered;
}

/// By code points, as Python orders texts; UTF-16 units alone would put some emoji before private letters.
std::strong_ordering compareTexts(QStringView a, QStringView b)
{
    const auto [first, second] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (first == a.end() || second == b.end())
        return (a.end() - first) <=> (b.end() - second);
    const auto rank = [](QChar unit) { return unit.isSurrogate() ? unit.unicode() + 0x10000 : unit.unicode(); };
    return rank(*first) <=> rank(*second);
}

} // namespace

QueryEvaluation::QueryEvaluation(const WorkflowSummary &summary, qint64 now)
    : m_summary(summary)
    , m_now(now)
    , m_known(Known::Summary)
{
}

QueryEvaluation::QueryEvaluation(const WorkflowSummary &summary, QByteArrayView state, qint64 now)
    : m_summary(summary)
    , m_now(now)
    , m_known(Known::Bytes)
    , m_state(state)
{
}

QueryEvaluation::QueryEvaluation(const WorkflowSummary &summary, const JsonDocument *document, qint64 now)
    : m_summary(summary)
    , m_now(now)
    , m_known(Known::Everything)
    , m_document(document)
{
}

Truth QueryEvaluation::evaluate(const QueryExpression &expression) const
{
    switch (expression.kind) {
    case QueryExpression::Kind::All:
        return evaluateAll(expression);
    case QueryExpression::Kind::Any:
        return evaluateAny(expression);
    case QueryExpression::Kind::Not:
        return negated(evaluate(expression.parts.front()));
    case QueryExpression::Kind::Comparison:
        return evaluate(expression.comparison);
    }
    Q_UNREACHABLE();
}

Truth QueryEvaluation::evaluateAll(const QueryExpression &expression) const
{
    Truth result = Truth::True;
    for (const QueryExpression &part : expression.parts) {
        const Truth truth = evaluate(part);
        if (truth == Truth::False)
            return truth;
        if (truth == Truth::Unknown)
            result = truth;
    }
    return result;
}

Truth QueryEvaluation::evaluateAny(const QueryExpression &expression) const
{
    Truth result = Truth::False;
    for (const QueryExpression &part : expression.parts) {
        const Truth truth = evaluate(part);
        if (truth == Truth::True)
            return truth;
        if (truth == Truth::Unknown)
            result = truth;
    }
    return result;
}

Truth QueryEvaluation::evaluate(const QueryComparison &comparison) const
{
    switch (comparison.subject) {
    case Subject::Path:
        return evaluatePath(comparison);
    case Subject::Id:
        return truthOf(holdsForId(comparison));
    case Subject::Updated:
        return truthOf(holdsForNumber(comparison, m_summary.updatedAt));
    case Subject::Created:
        return truthOf(holdsForNumber(comparison, m_summary.createdAt));
    case Subject::Size:
        return truthOf(holdsForNumber(comparison, m_summary.size));
    case Subject::Ttl:
        return truthOf(holdsForNumber(comparison, m_summary.ttl));
    }
    Q_UNREACHABLE();
}

Truth QueryEvaluation::evaluatePath(const QueryComparison &comparison) const
{
    if (m_known == Known::Summary)
        return Truth::Unknown;
    if (m_known == Known::Bytes)
        return mayBeInBytes(comparison) ? Truth::Unknown : Truth::False;
    const bool isMissing = comparison.verb == Operator::Missing;
    if (!m_document)
        return truthOf(isMissing);
    const bool found = !comparison.path.visit(
        *m_document, [&](NodeId node) { return !isMissing && !holdsForValue(comparison, node); });
    return truthOf(found != isMissing);
}

/// False when the bytes show that no value is the one that the comparison looks for.
bool QueryEvaluation::mayBeInBytes(const QueryComparison &comparison) const
{
    const bool looksForValues = comparison.verb == Operator::Equal || comparison.verb == Operator::In
        || comparison.verb == Operator::Contains;
    if (!looksForValues)
        return true;
    return std::any_of(comparison.values.begin(), comparison.values.end(),
        [this](const QueryValue &value) { return value.kind != Kind::Text || value.matcher.mayBeIn(m_state); });
}

bool QueryEvaluation::holdsForValue(const QueryComparison &comparison, NodeId node) const
{
    switch (comparison.verb) {
    case Operator::Exists:
    case Operator::Missing:
        return true;
    case Operator::Contains:
        return containsText(*m_document, node, comparison.values.constFirst().matcher);
    default:
        return std::any_of(comparison.values.begin(), comparison.values.end(),
            [&](const QueryValue &value) { return holds(comparison.verb, compareValue(node, value)); });
    }
}

/// Values of different kinds are neither equal nor in any order.
std::partial_ordering QueryEvaluation::compareValue(NodeId node, const QueryValue &value) const
{
    const JsonType type = m_document->type(node);
    switch (value.kind) {
    case Kind::Null:
        return equalIf(type == JsonType::Null);
    case Kind::Boolean:
        return equalIf(type == JsonType::Boolean && (m_document->rawValue(node) == "true") == value.boolean);
    case Kind::Number:
        return type == JsonType::Number ? Decimal(m_document->rawValue(node)) <=> value.number : Unordered;
    case Kind::Text:
        // One unit more tells a longer text from an equal one.
        return type == JsonType::String ? compareTexts(m_document->string(node, value.text.size() + 1), value.text)
                                        : Unordered;
    case Kind::Time: {
        const auto time = timeOfValue(*m_document, node);
        return time ? *time <=> value.time.at(m_now) : Unordered;
    }
    }
    Q_UNREACHABLE();
}

bool QueryEvaluation::holdsForId(const QueryComparison &comparison) const
{
    if (comparison.verb == Operator::Exists || comparison.verb == Operator::Missing)
        return comparison.verb == Operator::Exists;
    const QString id = m_summary.id.display();
    if (comparison.verb == Operator::Contains)
        return comparison.values.constFirst().matcher.indexIn(id) >= 0;
    return std::any_of(comparison.values.begin(), comparison.values.end(),
        [&](const QueryValue &value) { return holds(comparison.verb, compareTexts(id, value.text)); });
}

/// Times in microseconds, sizes in bytes, expiries in milliseconds.
bool QueryEvaluation::holdsForNumber(const QueryComparison &comparison, std::optional<qint64> number) const
{
    if (comparison.verb == Operator::Exists || comparison.verb == Operator::Missing)
        return number.has_value() == (comparison.verb == Operator::Exists);
    if (!number)
        return false;
    return std::any_of(comparison.values.begin(), comparison.values.end(), [&](const QueryValue &value) {
        const std::partial_ordering order = value.kind == Kind::Time ? *number <=> value.time.at(m_now)
                                                                     : Decimal::fromInteger(*number) <=> value.number;
        return holds(comparison.verb, order);
    });
}

} // namespace stateloupe
