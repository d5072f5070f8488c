#pragma once

#include "core/query/queryexpression.h"
#include "core/query/queryscanner.h"

namespace stateloupe {

/// Reads the query language, which docs/query.md describes, by recursive descent.
class QueryParser
{
public:
    explicit QueryParser(QStringView text)
        : m_scanner(text)
    {
    }

    Scanned<QueryExpression> parse();

private:
    using Subject = QueryComparison::Subject;
    using Operator = QueryComparison::Operator;

    Scanned<QueryExpression> any();
    Scanned<QueryExpression> all();
    Scanned<QueryExpression> unary();
    Scanned<QueryExpression> group();
    Scanned<QueryExpression> comparison();
    Scanned<Subject> subject(QueryPath &path);
    Scanned<Operator> verb(QStringView subject);
    Scanned<QList<QueryValue>> values(Subject subject, Operator verb);

    QueryScanner m_scanner;
    int m_depth = 0;
};

} // namespace stateloupe
