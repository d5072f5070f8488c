#pragma once

#include "core/bulk/bulkchange.h"
#include "core/bulk/textpatch.h"

#include <memory>

namespace stateloupe {

/// What a run did, kept so that it can be taken back: each entry holds for the version that the run left behind.
class BulkUndo
{
public:
    bool isEmpty() const { return m_entries.empty(); }
    qsizetype size() const { return qsizetype(m_entries.size()); }

    /// The workflow was deleted; `before` is what the store held.
    void addRemoval(const StoredState &before, std::optional<qint64> expiresAt);
    /// The store holds `after` as `revision` since; it held `before`.
    void addSave(const WorkflowId &id, const QByteArray &before, const QByteArray &after, const Revision &revision);
    /// It expires at another time since.
    void addExpiry(const WorkflowId &id, std::optional<qint64> formerExpiry, const Revision &revision);

    /// For a BulkRun: the opposite change, and the workflows that it is about.
    std::shared_ptr<const BulkChange> change() const;
    std::shared_ptr<BulkList> list() const;

private:
    friend class UndoChange;

    enum class Kind { Create, Patch, Expiry };
    struct Entry
    {
        Kind kind;
        WorkflowId id;
        Revision revision;
        QByteArray text;
        TextPatch patch;
        std::optional<qint64> expiresAt; ///< milliseconds since 1970-01-01T00:00:00Z
    };

    std::vector<Entry> m_entries;
};

} // namespace stateloupe
