#include "ui/models/workflowrows.h"

#include <algorithm>

namespace stateloupe {

void WorkflowRows::append(WorkflowList chunk, qint64 listedAt, const std::vector<QByteArray> &cells)
{
    if (chunk.isEmpty())
        return;
    const Row rows = Row(chunk.size());
    auto values = m_paths.isEmpty() ? nullptr : std::make_shared<const WorkflowCells>(cells, m_paths.size());
    m_chunks.push_back({std::make_shared<const WorkflowList>(std::move(chunk)), std::move(values), m_size, listedAt});
    m_size += rows;
}

const WorkflowRows::Chunk &WorkflowRows::chunkOf(Row row) const
{
    Q_ASSERT(row < m_size);
    const auto startsAfter = [](Row wanted, const Chunk &chunk) { return wanted < chunk.firstRow; };
    return *std::prev(std::upper_bound(m_chunks.begin(), m_chunks.end(), row, startsAfter));
}

std::pair<const WorkflowList &, qsizetype> WorkflowRows::find(Row row) const
{
    const Chunk &chunk = chunkOf(row);
    return {*chunk.list, qsizetype(row - chunk.firstRow)};
}

std::optional<qint64> WorkflowRows::expiresAt(Row row) const
{
    const Chunk &chunk = chunkOf(row);
    return expiry(chunk.list->ttl(qsizetype(row - chunk.firstRow)), chunk.listedAt);
}

QByteArrayView WorkflowRows::cell(Row row, qsizetype path) const
{
    const Chunk &chunk = chunkOf(row);
    return chunk.cells ? chunk.cells->at(qsizetype(row - chunk.firstRow), path) : QByteArrayView();
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
