#pragma once

#include "core/json/jsondocument.h"
#include "core/state/workflowsummary.h"

#include <QString>

#include <memory>

namespace stateloupe {

struct QueryExpression; // core/query/queryexpression.h: the parsed tree, for whoever translates it

/// Where a query is wrong.
struct QueryError
{
    QString message; ///< one untranslated sentence or two: what is wrong, and the way out
    qsizetype position = 0; ///< UTF-16 units into the text
    qsizetype length = 0; ///< 0 at the end of the text
};

/// A question about workflows: `context.status = "stuck" and updated < now-2h`. The language is documented in
/// docs/query.md and means the same for every store.
///
/// A value type; reading one object from several threads is safe.
class Query
{
public:
    /// True of every workflow.
    Query() = default;

    /// Blank text is the query that is true of every workflow.
    static tl::expected<Query, QueryError> parse(const QString &text);

    const QString &text() const { return m_text; } ///< as it was parsed
    bool isEmpty() const { return !m_root; }
    /// False when id, size, times and expiry alone decide.
    bool needsDocument() const;
    const QueryExpression *root() const { return m_root.get(); } ///< null when isEmpty()

    /// `document` is null when what is stored is not JSON, or when needsDocument() is false. `now` is in microseconds
    /// since 1970-01-01T00:00:00Z. Takes time in proportion to what the paths lead through.
    bool matches(const WorkflowSummary &summary, const JsonDocument *document, qint64 now) const;

    /// False when the summary alone shows that the workflow does not match.
    bool couldMatch(const WorkflowSummary &summary, qint64 now) const;
    /// The same with the bytes of the state, which are looked through but not parsed: some GB/s.
    bool couldMatch(const WorkflowSummary &summary, QByteArrayView state, qint64 now) const;

private:
    QString m_text;
    std::shared_ptr<const QueryExpression> m_root;
};

} // namespace stateloupe
