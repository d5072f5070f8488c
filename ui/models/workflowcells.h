#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace stateloupe {

/// The values that some workflows have in some columns, as they are written, in little memory: one arena of bytes.
class WorkflowCells
{
public:
    WorkflowCells() = default;
    /// One cell a workflow and column, row by row.
    WorkflowCells(const std::vector<QByteArray> &cells, qsizetype columns);

    qsizetype columnCount() const { return m_columns; }
    /// Empty: nothing there. Valid as long as this is.
    QByteArrayView at(qsizetype row, qsizetype column) const;

private:
    std::vector<char> m_bytes;
    std::vector<quint32> m_ends;
    qsizetype m_columns = 0;
};

} // namespace stateloupe
