#pragma once

#include "core/query/querypath.h"
#include "core/state/workflowlist.h"
#include "ui/models/workflowcells.h"

#include <memory>
#include <utility>
#include <vector>

namespace stateloupe {

/// The summaries of one listing or search, in the order they came, with the values that were asked for. Grows by whole
/// chunks, each of which never changes again: a copy costs next to nothing and is what another thread works on while
/// this one grows.
class WorkflowRows
{
public:
    using Row = quint32;
    static constexpr Row NoRow = ~Row(0);

    struct Chunk
    {
        std::shared_ptr<const WorkflowList> list;
        std::shared_ptr<const WorkflowCells> cells; ///< of paths(); null where there are none
        Row firstRow = 0;
        qint64 listedAt = 0; ///< when the store told its times to live, in microseconds since 1970
    };

    WorkflowRows() = default;
    /// `paths` are what the cells of its chunks are values of.
    explicit WorkflowRows(const QList<QueryPath> &paths)
        : m_paths(paths)
    {
    }

    Row size() const { return m_size; }
    const QList<QueryPath> &paths() const { return m_paths; }
    void append(WorkflowList chunk, qint64 listedAt = 0, const std::vector<QByteArray> &cells = {});

    /// The chunk that holds `row`, which must be below size(), and the row within it.
    std::pair<const WorkflowList &, qsizetype> find(Row row) const;
    WorkflowId id(Row row) const;
    WorkflowSummary summary(Row row) const;
    /// When the workflow expires, in microseconds since 1970; nullopt: never, or not known.
    std::optional<qint64> expiresAt(Row row) const;
    /// The value at paths()[path], as it is written; empty: nothing there. Valid as long as this is.
    QByteArrayView cell(Row row, qsizetype path) const;

    /// Calls `visit(chunk)` for each chunk in order until it returns false.
    template <typename Visitor>
    void forEachChunk(Visitor visit) const
    {
        for (const Chunk &chunk : m_chunks) {
            if (!visit(chunk))
                return;
        }
    }

private:
    const Chunk &chunkOf(Row row) const;

    QList<QueryPath> m_paths;
    std::vector<Chunk> m_chunks;
    Row m_size = 0;
};

/// When what has so many milliseconds to live is over, in microseconds as `now`.
inline std::optional<qint64> expiry(std::optional<qint64> ttl, qint64 now)
{
    return ttl ? std::optional(now + *ttl * 1'000) : std::nullopt;
}

} // namespace stateloupe
