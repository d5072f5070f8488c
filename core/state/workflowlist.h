#pragma once

#include "core/state/workflowsummary.h"

#include <vector>

namespace stateloupe {

/// Many summaries in little memory: columns and one arena of id bytes, at most 120 bytes a row for ids of 36 bytes.
/// Grows at its end only. A value; not shared between threads while it grows.
class WorkflowList
{
public:
    qsizetype size() const { return qsizetype(m_idEnds.size()); }
    bool isEmpty() const { return m_idEnds.empty(); }
    void reserve(qsizetype rows);

    void append(const WorkflowSummary &summary);
    void append(const WorkflowList &other);

    WorkflowSummary at(qsizetype row) const;

    // One column at a time, for sorting and painting without building a summary.
    QByteArrayView idBytes(qsizetype row) const; ///< valid until the list grows
    WorkflowId::Form idForm(qsizetype row) const;
    std::optional<qint64> stateSize(qsizetype row) const;
    std::optional<qint64> createdAt(qsizetype row) const;
    std::optional<qint64> updatedAt(qsizetype row) const;
    std::optional<qint64> ttl(qsizetype row) const;

    qint64 memoryUse() const; ///< bytes allocated

private:
    std::vector<char> m_ids;
    std::vector<qint64> m_idEnds;
    std::vector<WorkflowId::Form> m_idForms; ///< empty while every id is text
    std::vector<qint64> m_sizes;
    std::vector<qint64> m_createdAt;
    std::vector<qint64> m_updatedAt;
    std::vector<qint64> m_ttls; ///< empty while no row has one
};

} // namespace stateloupe
