#pragma once

#include "core/drafts/draft.h"

#include <QList>

#include <memory>
#include <optional>

namespace stateloupe {

/// The draft of one workflow that this program writes.
///
/// Safe from any thread. Calls may be made in another order than they were asked for: the one with the highest number
/// wins, and what comes later with a lower one does nothing.
class DraftSlot
{
public:
    explicit DraftSlot(QString path);
    ~DraftSlot();

    quint64 nextNumber(); ///< for a call that is about to be handed to another thread
    /// Errors: Unavailable; the draft that was there before stays.
    Result<> keep(quint64 number, const Draft &draft);
    Result<> remove(quint64 number);

private:
    class Private;
    const std::unique_ptr<Private> d;
};

/// Unsaved edits on the disk: a folder for the user alone with a file for each workflow that has some, so that they
/// outlive the program. Programs that run at the same time do not get in each other's way: only the drafts of those
/// that are gone are found.
class DraftBox
{
public:
    explicit DraftBox(QString folder);

    /// Where the user's programs keep such things.
    static QString defaultFolder();

    std::shared_ptr<DraftSlot> slot(const QString &store, const WorkflowId &id) const;

    /// The newest draft that somebody left behind. Errors: Unavailable, InvalidData.
    Result<std::optional<Draft>> find(const QString &store, const WorkflowId &id) const;
    /// All of a store, newest first, without their texts.
    QList<Draft> ofStore(const QString &store) const;
    /// Removes what find() finds.
    void drop(const QString &store, const WorkflowId &id) const;

private:
    static QString fileName(const QString &store, const WorkflowId &id);
    QStringList leftBehind(const QString &pattern) const;

    QString m_folder;
};

} // namespace stateloupe
