#pragma once

#include "core/json/jsondocument.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace stateloupe {

/// Which role the rows of a transcript have, as small numbers: one for checkpoints, one for each role, one for all
/// roles beyond the first few. A value, so that it can be made on another thread.
class MessageRoles
{
public:
    using Index = quint8;
    static constexpr Index Checkpoint = 0;
    static constexpr Index Other = 15; ///< roles that have no number of their own
    static constexpr int Count = Other + 1;

    MessageRoles();

    /// Learns the role of the next row; NoNode stands for a checkpoint.
    void append(const JsonDocument &document, NodeId message);
    void insert(int row, const JsonDocument &document, NodeId message);
    void replace(int row, const JsonDocument &document, NodeId message);
    void remove(int row);

    bool isEmpty() const { return m_ofRow.empty(); }
    Index at(int row) const { return std::size_t(row) < m_ofRow.size() ? m_ofRow[std::size_t(row)] : Other; }
    qint64 count(Index index) const { return m_counts[index]; }
    /// As written, "" for messages without one; for Checkpoint and Other nothing.
    QString name(Index index) const { return index < m_names.size() ? m_names[index] : QString(); }

private:
    Index indexOf(const JsonDocument &document, NodeId message);

    QStringList m_names;
    std::vector<Index> m_ofRow;
    std::vector<qint64> m_counts;
};

} // namespace stateloupe
