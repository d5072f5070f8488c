#pragma once

#include "core/backends/postgressession.h"
#include "core/query/queryexpression.h"
#include "core/query/search.h"

namespace stateloupe {

/// What of a search the server can tell, as a condition in SQL: true of every row that the search finds, and of as few
/// others as is sure. What it lets through is looked at again, so that the answer is the same for every store.
///
/// Only a jsonb column is asked for values: there keys are unique, numbers are decimals and every text is Unicode. A
/// text or json column may hold what a cast would fail at. No condition can fail, whatever is stored.
class PostgresFilter
{
public:
    /// Both have to outlive it.
    PostgresFilter(const PostgresSession &session, const SearchRequest &request);

    QByteArray sql() const; ///< empty when it is true of every row

private:
    QByteArray condition(const QueryExpression &expression) const;
    QByteArray condition(const QueryComparison &comparison) const;
    QByteArray pathCondition(const QueryComparison &comparison) const;
    QByteArray valueCondition(const QByteArray &value, QueryComparison::Operator verb, const QueryValue &wanted) const;
    QByteArray timeCondition(const QByteArray &value, QueryComparison::Operator verb, const QueryTime &time) const;
    QByteArray columnTimeCondition(const QByteArray &column, const QueryComparison &comparison) const;
    QByteArray sizeCondition(const QueryComparison &comparison) const;
    QByteArray idCondition(const QueryComparison &comparison) const;
    bool canSpell(const QString &text) const;

    const PostgresSession &m_session;
    const SearchRequest &m_request;
};

} // namespace stateloupe
