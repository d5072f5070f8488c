#pragma once

#include "core/query/decimal.h"
#include "core/query/querypath.h"
#include "core/query/textmatcher.h"

#include <vector>

namespace stateloupe {

/// An instant, or one in relation to now.
struct QueryTime
{
    qint64 microseconds = 0; ///< since 1970-01-01T00:00:00Z, or after now
    bool isRelative = false;

    qint64 at(qint64 now) const { return isRelative ? now + microseconds : microseconds; }
};

/// What something is compared with.
struct QueryValue
{
    enum class Kind : quint8 { Null, Boolean, Number, Text, Time };

    Kind kind = Kind::Null;
    bool boolean = false;
    Decimal number; ///< of bytes for sizes, of milliseconds for expiries
    QString text;
    TextMatcher matcher; ///< of a Text: passes over bytes that cannot hold it
    QueryTime time;
};

/// Something about one workflow, or about the values that a path leads to.
struct QueryComparison
{
    enum class Subject : quint8 { Path, Id, Updated, Created, Size, Ttl };
    enum class Operator : quint8 {
        Equal,
        NotEqual,
        Less,
        LessOrEqual,
        Greater,
        GreaterOrEqual,
        In,
        Contains,
        Exists,
        Missing,
    };

    Subject subject = Subject::Path;
    QueryPath path; ///< of Subject::Path
    Operator verb = Operator::Exists;
    QList<QueryValue> values; ///< one; any number for In; none for Exists and Missing
};

/// A parsed query, for whoever evaluates or translates it.
struct QueryExpression
{
    enum class Kind : quint8 { All, Any, Not, Comparison };

    Kind kind = Kind::Comparison;
    std::vector<QueryExpression> parts; ///< of All and Any two or more, of Not one
    QueryComparison comparison;
};

} // namespace stateloupe
