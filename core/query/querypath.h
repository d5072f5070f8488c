#pragma once

#include "core/json/jsondocument.h"
#include "core/result.h"

#include <QList>
#include <QString>

#include <functional>

namespace stateloupe {

/// Where a query looks in a document: `context.status`, `messages[0].role`, `messages[-1].content`,
/// `messages[*].role`, `context."odd key".x`, `context["odd key"].x`; `.` is the whole document.
///
/// A path without `[*]` leads to one value at most. Of repeated keys the last one counts, as for Python.
class QueryPath
{
public:
    struct Step
    {
        enum class Kind {
            Key,
            Index, ///< negative: counted from the end
            Every, ///< `[*]`: every element or member
        };
        Kind kind = Kind::Key;
        QString key;
        qint64 index = 0;

        friend bool operator==(const Step &, const Step &) = default;
    };

    /// The whole document.
    QueryPath() = default;
    explicit QueryPath(QList<Step> steps);

    /// Errors: InvalidArgument, naming the place.
    static Result<QueryPath> parse(QStringView text);

    const QList<Step> &steps() const { return m_steps; }
    bool isEmpty() const { return m_steps.isEmpty(); } ///< the whole document
    /// As parse() reads it, in its shortest spelling.
    QString toString() const;

    /// The places it leads to, in document order; at most `limit` of them.
    QList<NodeId> resolve(const JsonDocument &document, qsizetype limit = 1'000'000) const;
    /// Shows the same places to `visitor`, until that returns false; then false.
    bool visit(const JsonDocument &document, const std::function<bool(NodeId place)> &visitor) const;

    friend bool operator==(const QueryPath &, const QueryPath &) = default;

private:
    QList<Step> m_steps;
};

} // namespace stateloupe
