#pragma once

#include "core/bulk/bulkchange.h"
#include "core/bulk/bulkjob.h"

namespace stateloupe {

/// Finds out what a change would do to each workflow of a list, without changing anything: every item becomes Planned,
/// Unchanged, Refused, Gone or Failed.
class BulkPlanner : public BulkJob
{
    Q_OBJECT

public:
    /// How much of what is deleted and replaced is kept in memory for taking it back.
    static constexpr qint64 UndoMemory = 256'000'000;

    BulkPlanner(StateStore *store, std::shared_ptr<const BulkChange> change, const QList<WorkflowId> &ids,
        QObject *parent = nullptr);

    void setUndoMemory(qint64 bytes) { m_undoMemory = bytes; }

protected:
    bool concerns(const BulkItem &) const override { return true; }
    void begin(qsizetype index) override;

private:
    struct Finding;

    void look(qsizetype index, const StoredState &state);
    void take(qsizetype index, const Finding &finding);

    const std::shared_ptr<const BulkChange> m_change;
    qint64 m_undoMemory = UndoMemory; ///< left
};

} // namespace stateloupe
