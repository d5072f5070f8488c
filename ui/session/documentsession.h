#pragma once

#include "core/async/statestore.h"
#include "core/json/jsondiff.h"
#include "core/json/jsondocument.h"
#include "core/state/storedstate.h"
#include "core/state/unifiedstate.h"

#include <QObject>
#include <QPointer>
#include <QUndoStack>

namespace stateloupe {

/// One opened workflow: its document, the one undo stack that all its views share, the place the user is at, and what
/// is known of the stored version. Views show it and ask it for edits; they never touch the store.
class DocumentSession : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Loading, ///< no document yet
        Ready,
        Malformed, ///< loaded, but not JSON: bytes() and jsonError() are there, document() is not
        Unavailable, ///< could not be loaded: error()
        Gone, ///< no such workflow in the store; a document that was loaded before stays
    };

    DocumentSession(StateStore *store, StoreTraits traits, WorkflowId id, QObject *parent = nullptr);
    ~DocumentSession() override;

    const WorkflowId &id() const;
    const StoreTraits &storeTraits() const;
    Phase phase() const;
    const Error &error() const; ///< for Unavailable and Gone
    const JsonError &jsonError() const; ///< for Malformed
    bool isReadOnly() const; ///< the store is, or the phase does not allow edits
    bool isSaving() const;
    /// There is something to save: edits, or a document that the store no longer has.
    bool canSave() const;

    const StoredState &stored() const; ///< as last loaded or saved
    const JsonDocument &document() const; ///< with all edits
    const JsonDocument &storedDocument() const; ///< without any; `null` if isRepair()
    /// What is stored is not JSON, and document() is a repaired text of it.
    bool isRepair() const;
    const UnifiedState &state() const; ///< of document()
    QByteArray bytes() const; ///< what save() would write

    /// Loads, or loads again; unsaved edits are dropped, so whoever calls this has asked. Loading again may end in
    /// reloadFailed().
    void load();

    // Editing
    QUndoStack *undoStack();
    bool isModified() const;
    /// Makes one named undo step of `edit`; an error becomes editRefused(). False when it was refused.
    bool edit(const Result<JsonEdit> &edit, const QString &stepName);
    /// Several edits as one step; each is made for the document as the ones before leave it.
    void beginStep(const QString &stepName);
    void endStep();
    /// For a Malformed document: the repaired text, parsed off the GUI thread; Ready if it is JSON now.
    void replaceText(const QByteArray &text);
    /// For a Malformed document: somebody typed what is not in use yet, which counts as a modification.
    void setHasDraft(bool hasDraft);

    /// Whether this place, or something below it, differs from the stored version. Known a moment after an edit:
    /// changesUpdated() tells.
    bool isChanged(NodeId node) const;
    /// What save() would change; empty until changesUpdated().
    const JsonDiff &changes() const;

    // The place the user looks at, the same in all views
    NodeId currentNode() const;
    void setCurrentNode(NodeId node);

    // Saving
    /// Compare-and-set against stored().revision; ends in saved(), conflictFound() or saveFailed().
    void save();
    /// After a conflict: saves over exactly `theirs`, which the user has seen.
    void saveOver(const StoredState &theirs);
    /// After a conflict: takes their version; edits are dropped.
    void adopt(const StoredState &theirs);

Q_SIGNALS:
    void phaseChanged();
    void documentReset(); ///< another document; all NodeIds are void
    void documentChanged(const QList<JsonChange> &changes); ///< after an edit, an undo or a redo
    void changesUpdated();
    void currentNodeChanged(NodeId node);
    void modifiedChanged(bool modified);
    void editRefused(const Error &error);
    void reloadFailed(const Error &error); ///< what was loaded before stays, with its edits
    void savingChanged(bool saving);
    void saved();
    void saveFailed(const Error &error);
    void summaryChanged(); ///< of stored(): a moment after a save its new times are known
    void conflictFound(const StoredState &theirs);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace stateloupe
