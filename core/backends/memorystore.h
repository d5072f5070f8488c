#pragma once

#include "core/state/storedstate.h"
#include "core/state/workflowlist.h"

#include "core/result.h"

#include <QHash>

#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace stateloupe {

/// What MemoryBackends of one name share. Safe to use from any thread; hands out and takes values only.
class MemoryStore
{
public:
    /// The store of that name, made when first asked for and kept until the program ends.
    static std::shared_ptr<MemoryStore> named(const QString &name);

    /// Appends at most `rows` summaries of workflows added after `position`, and returns the position to go on from.
    quint64 listAfter(quint64 position, int rows, WorkflowList &list) const;
    /// The same with the states themselves.
    quint64 statesAfter(quint64 position, int rows, std::vector<StoredState> &states) const;
    Result<StoredState> load(const WorkflowId &id) const;
    Result<Revision> save(const WorkflowId &id, const QByteArray &text, const Revision &expected);
    Result<Revision> create(const WorkflowId &id, const QByteArray &text);
    Result<> remove(const WorkflowId &id, const Revision &expected);
    qint64 count() const;

private:
    using Entries = std::map<quint64, StoredState>; ///< by position, in the order they were added

    Result<Entries::iterator> findExpected(const WorkflowId &id, const Revision &expected);

    mutable std::mutex m_mutex;
    Entries m_entries;
    QHash<WorkflowId, quint64> m_positions;
    quint64 m_lastPosition = 0;
};

} // namespace stateloupe
