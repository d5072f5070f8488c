#include "ui/models/workflowrows.h"

#include <algorithm>

namespace stateloupe {

void WorkflowRows::append(WorkflowList chunk)
{
    if (chunk.isEmpty())
        return;
    const Row rows = Row(chunk.size());
    m_chunks.push_back({std::make_shared<const WorkflowList>(std::move(chunk)), m_size});
    m_size += rows;
}

std::pair<const WorkflowList &, qsizetype> WorkflowRows::find(Row row) const
{
    Q_ASSERT(row < m_size);
    const auto startsAfter = [](Row wanted, const Chunk &chunk) { return wanted < chunk.firstRow; };
    const auto next = std::upper_bound(m_chunks.begin(), m_chunks.end(), row, startsAfter);
    const Chunk &chunk = *std::prev(next);
    return {*chunk.list, qsizetype(row - chunk.firstRow)};
}

WorkflowId WorkflowRows::id(Row row) const
{
    const auto [list, index] = find(row);
    return WorkflowId(list.idBytes(index).toByteArray(), list.idForm(index));
}

WorkflowSummary WorkflowRows::summary(Row row) const
{
    const auto [list, index] = find(row);
    return list.at(index);
}

} // namespace stateloupe
