#pragma once

#include "core/state/workflowlist.h"

#include <memory>
#include <utility>
#include <vector>

namespace stateloupe {

/// The summaries of one listing, in the order they came. Grows by whole chunks, each of which never changes again: a
/// copy costs next to nothing and is what another thread works on while this one grows.
class WorkflowRows
{
public:
    using Row = quint32;
    static constexpr Row NoRow = ~Row(0);

    Row size() const { return m_size; }
    /// `listedAt` is when the store told its times to live, in microseconds since 1970.
    void append(WorkflowList chunk, qint64 listedAt = 0);

    /// The chunk that holds `row`, which must be below size(), and the row within it.
    std::pair<const WorkflowList &, qsizetype> find(Row row) const;
    WorkflowId id(Row row) const;
    WorkflowSummary summary(Row row) const;
    /// When the workflow expires, in microseconds since 1970; nullopt: never, or not known.
    std::optional<qint64> expiresAt(Row row) const;

    /// Calls `visit(chunk, firstRow, listedAt)` for each chunk in order until it returns false.
    template <typename Visitor>
    void forEachChunk(Visitor visit) const
    {
        for (const Chunk &chunk : m_chunks) {
            if (!visit(*chunk.list, chunk.firstRow, chunk.listedAt))
                return;
        }
    }

private:
    struct Chunk
    {
        std::shared_ptr<const WorkflowList> list;
        Row firstRow = 0;
        qint64 listedAt = 0;
    };

    const Chunk &chunkOf(Row row) const;

    std::vector<Chunk> m_chunks;
    Row m_size = 0;
};

/// When what has so many milliseconds to live is over, in microseconds as `now`.
inline std::optional<qint64> expiry(std::optional<qint64> ttl, qint64 now)
{
    return ttl ? std::optional(now + *ttl * 1'000) : std::nullopt;
}

} // namespace stateloupe
