#include "core/query/query.h"

#include "core/query/queryevaluation.h"
#include "core/query/queryparser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

using Truth = QueryEvaluation::Truth;

constexpr qsizetype LongestQuery = 100'000;

bool asksState(const QueryExpression &expression)
{
    if (expression.kind == QueryExpression::Kind::Comparison)
        return expression.comparison.subject == QueryComparison::Subject::Path;
    return std::any_of(expression.parts.begin(), expression.parts.end(), &asksState);
}

} // namespace

tl::expected<Query, QueryError> Query::parse(const QString &text)
{
    Query query;
    query.m_text = text;
    if (text.size() > LongestQuery) {
        return tl::unexpected(QueryError{
            u"This query has more than %1 characters. Make it shorter."_s.arg(LongestQuery), LongestQuery, 0});
    }
    if (text.trimmed().isEmpty())
        return query;
    auto root = QueryParser(query.m_text).parse();
    if (!root)
        return tl::unexpected(root.error());
    query.m_root = std::make_shared<const QueryExpression>(std::move(*root));
    return query;
}

bool Query::needsDocument() const
{
    return m_root && asksState(*m_root);
}

bool Query::matches(const WorkflowSummary &summary, const JsonDocument *document, qint64 now) const
{
    return !m_root || QueryEvaluation(summary, document, now).evaluate(*m_root) == Truth::True;
}

bool Query::couldMatch(const WorkflowSummary &summary, qint64 now) const
{
    return !m_root || QueryEvaluation(summary, now).evaluate(*m_root) != Truth::False;
}

bool Query::couldMatch(const WorkflowSummary &summary, QByteArrayView state, qint64 now) const
{
    return !m_root || QueryEvaluation(summary, state, now).evaluate(*m_root) != Truth::False;
}

} // namespace stateloupe
