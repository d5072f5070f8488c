#pragma once

#include "core/json/jsonpointer.h"
#include "core/query/query.h"
#include "core/query/querypath.h"
#include "core/state/workflowlist.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <vector>

namespace stateloupe {

/// What to look for in a store.
struct SearchRequest
{
    Query query;
    QByteArray text; ///< in keys and values, as people read them, in any case of letters; empty: not asked for
    QList<QueryPath> columns; ///< values to tell of each workflow found
    qint64 now = 0; ///< microseconds since 1970-01-01T00:00:00Z, for relative times
    int chunkRows = 1'000;
    int placesPerWorkflow = 20; ///< of `text`
};

/// A key or value in a workflow that holds the text.
struct TextPlace
{
    JsonPointer pointer; ///< of the value, or of the member whose key it is; the document for text that is not JSON
    QString before; ///< up to 40 characters of what surrounds the first match in it
    QString match;
    QString after;
    bool isKey = false;
};

/// The next workflows found. An empty one, with a larger `examined`, is a sign of life and progress.
struct SearchChunk
{
    static constexpr qsizetype LongestCell = 256; ///< bytes

    WorkflowList workflows; ///< with all details
    /// One a workflow and column, row by row: the first value there as it is written, cut to LongestCell, perhaps
    /// within a character; empty: nothing there.
    std::vector<QByteArray> cells;
    std::vector<QList<TextPlace>> places; ///< one list a workflow, in document order; empty without SearchRequest::text
    qint64 examined = 0; ///< workflows looked at since the search began, without those that the store passed over
};

/// Gets what is found, in no particular order; false stops the search without an error.
using SearchSink = std::function<bool(SearchChunk &&chunk)>;

} // namespace stateloupe
