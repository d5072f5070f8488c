#include "ui/models/workflowcells.h"

#include <numeric>

namespace stateloupe {

WorkflowCells::WorkflowCells(const std::vector<QByteArray> &cells, qsizetype columns)
    : m_columns(columns)
{
    const auto total = std::accumulate(cells.begin(), cells.end(), qsizetype(0),
        [](qsizetype sum, const QByteArray &cell) { return sum + cell.size(); });
    m_bytes.reserve(std::size_t(total));
    m_ends.reserve(cells.size());
    for (const QByteArray &cell : cells) {
        m_bytes.insert(m_bytes.end(), cell.begin(), cell.end());
        m_ends.push_back(quint32(m_bytes.size()));
    }
}

QByteArrayView WorkflowCells::at(qsizetype row, qsizetype column) const
{
    const auto cell = std::size_t(row * m_columns + column);
    if (column >= m_columns || cell >= m_ends.size())
        return {};
    const quint32 start = cell == 0 ? 0 : m_ends[cell - 1];
    return {m_bytes.data() + start, qsizetype(m_ends[cell] - start)};
}

} // namespace stateloupe
