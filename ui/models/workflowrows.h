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
    void append(WorkflowList chunk);

    /// The chunk that holds `row`, which must be below size(), and the row within it.
    std::pair<const WorkflowList &, qsizetype> find(Row row) const;
    WorkflowId id(Row row) const;
    WorkflowSummary summary(Row row) const;

    /// Calls `visit(chunk, firstRow)` for each chunk in order until it returns false.
    template <typename Visitor>
    void forEachChunk(Visitor visit) const
    {
        for (const Chunk &chunk : m_chunks) {
            if (!visit(*chunk.list, chunk.firstRow))
                return;
        }
    }

private:
    struct Chunk
    {
        std::shared_ptr<const WorkflowList> list;
        Row firstRow = 0;
    };

    std::vector<Chunk> m_chunks;
    Row m_size = 0;
};

} // namespace stateloupe
