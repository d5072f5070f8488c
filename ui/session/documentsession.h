#pragma once

#include "core/async/statestore.h"
#include "core/drafts/draft.h"
#include "core/json/jsondiff.h"
#include "core/json/jsondocument.h"
#include "core/state/storedstate.h"
#include "core/state/unifiedstate.h"

#include <QObject>
#include <QPointer>
#include <QUndoStack>

namespace stateloupe {

class FreshPlaces;
class SessionFindings;
struct PreparedEdit;

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
    /// Another connection to the same store, with other rights perhaps. The document stays, with its edits; what was
    /// under way is asked for again.
    void setStore(StateStore *store, StoreTraits traits);
    Phase phase() const;
    const Error &error() const; ///< for Unavailable and Gone
    const JsonError &jsonError() const; ///< for Malformed
    bool isReadOnly() const; ///< the store is, or the phase does not allow edits
    bool isSaving() const;
    /// A save was sent and its answer never came. The session finds out by itself, as soon as the store answers, and
    /// then says saved(), saveFailed() or conflictFound().
    bool isOutcomeUnknown() const;
    /// There is something to save: edits, or a document that the store no longer has.
    bool canSave() const;

    const StoredState &stored() const; ///< as last loaded or saved
    /// Milliseconds until the workflow expires, counted down since the store told; nullopt: never.
    std::optional<qint64> ttl() const;
    const JsonDocument &document() const; ///< with all edits
    const JsonDocument &storedDocument() const; ///< without any; `null` if isRepair()
    /// What is stored is not JSON, and document() is a repaired text of it.
    bool isRepair() const;
    const UnifiedState &state() const; ///< of document()
    QByteArray bytes() const; ///< what save() would write

    /// Loads, or loads again; unsaved edits are dropped, so whoever calls this has asked. Loading again may end in
    /// reloadFailed().
    void load();
    /// Looks whether the store still holds what was loaded: after it was out of reach, or when the time to live is
    /// over. Edits stay; a newer version is shown if there are none, see changedElsewhere().
    void lookAgain();
    /// lookAgain() for those who ask often: fetches the workflow only if it was changed, and not while an earlier look
    /// is under way.
    void lookForChange();

    // Editing
    QUndoStack *undoStack();
    bool isModified() const;
    /// Makes one named undo step of `edit`; an error becomes editRefused(). False when it was refused.
    bool edit(const Result<JsonEdit> &edit, const QString &stepName);
    /// The same for an edit of many places. False as well when it is of another version of the document.
    bool edit(const PreparedEdit &edit, const QString &stepName);
    /// Says editRefused() with the reason why nothing can be changed now.
    void refuseEdit();
    /// Several edits as one step; each is made for the document as the ones before leave it.
    void beginStep(const QString &stepName);
    void endStep();
    /// Takes back some of changes(), as one step; off the GUI thread, so it is done a moment later. Refused when the
    /// document was edited since.
    void discardChanges(const QList<JsonDifference> &differences);
    /// Shows the edits of a draft, on the text that they were made on, as one step that can be undone. When the store
    /// holds another text by now, saving is a conflict as it is with any edits; changedElsewhere() says so.
    /// Refused while there are other unsaved edits that would be lost.
    void restoreDraft(const Draft &draft);
    /// For a Malformed document: the repaired text, parsed off the GUI thread; Ready if it is JSON now.
    void replaceText(const QByteArray &text);
    /// For a Malformed document: somebody typed what is not in use yet, which counts as a modification.
    void setHasDraft(bool hasDraft);
    /// All of the text with what was typed, a moment after each key; empty when there is none.
    const QByteArray &typedText() const;
    void setTypedText(const QByteArray &text);

    /// Whether this place, or something below it, differs from the stored version. Known a moment after an edit:
    /// changesUpdated() tells.
    bool isChanged(NodeId node) const;
    /// What save() would change; empty until changesUpdated().
    const JsonDiff &changes() const;
    /// Whether changes() is of document() as it is now.
    bool areChangesCurrent() const;

    /// What is wrong with the workflow.
    SessionFindings *findings() const;

    // The place the user looks at, the same in all views
    NodeId currentNode() const;
    void setCurrentNode(NodeId node);

    // What others write
    /// The version that the store holds and that is not shown, because there are edits or somebody is typing.
    const std::optional<StoredState> &newer() const;
    /// Somebody is typing what is no edit yet: nothing may change below it.
    void setTyping(bool typing);
    /// Shows newer(). The edits stay one undo step away, put on top of it.
    void takeTheirs();
    /// The same with what the store holds now, whatever that is; may end in reloadFailed().
    void reload();
    /// Puts the edits on top of newer(), as one undo step, so that the next save fits. Ends in choiceNeeded() when both
    /// changed the same places.
    void keepMine();
    /// Asks for a choice between the edits and newer(), even if they could go together.
    void compareWithNewer();
    /// The same as keepMine() with a document that somebody has merged, and saves it if `saves`; then it was merged of
    /// refusedDocument(), and the other edits stay on top of it. `theirsDocument` is that of `theirs`.
    void takeMerged(
        const StoredState &theirs, const JsonDocument &theirsDocument, const JsonDocument &merged, bool saves);
    /// What came from others a moment ago.
    FreshPlaces *fresh() const;
    /// When this session last went over to another version, in microseconds since 1970; nullopt: never.
    std::optional<qint64> tookTheirsAt() const;
    /// Somebody watches what others write as they do. Ends with the first edit.
    bool isFollowed() const;
    void setFollowed(bool followed);
    /// How long the last look at the store took.
    std::chrono::milliseconds lookTime() const;

    // Saving
    /// Why the edits are made, in the words of whoever saves; for the save that comes next.
    const QString &reason() const;
    void setReason(const QString &reason);
    /// Compare-and-set against stored().revision; ends in saved(), conflictFound() or saveFailed().
    void save();
    /// The same without some of changes(), which stay unsaved.
    void saveWithout(const QList<JsonDifference> &left);
    /// After a conflict: what the save was to write, which is not all of document() after saveWithout().
    const JsonDocument &refusedDocument() const;
    /// After a conflict: saves over exactly `theirs`, which the user has seen.
    void saveOver(const StoredState &theirs);
    /// What the last save changed, if it can be taken back: not after a repair, nor while there are other edits.
    bool canUndoSave() const;
    qsizetype lastSaveChanges() const; ///< how many places it changed
    /// Saves what the last save replaced. Ends as save() does; a conflict if somebody has changed it since.
    void undoSave();
    /// For a document that is Gone: puts it back. Ends as save() does; a conflict when the id is taken meanwhile.
    void createAgain();
    /// After a conflict: takes their version; edits are dropped.
    void adopt(const StoredState &theirs);

Q_SIGNALS:
    void phaseChanged();
    void documentReset(); ///< another document; all NodeIds are void
    void documentChanged(const QList<JsonChange> &changes); ///< after an edit, an undo or a redo
    void changesUpdated();
    void currentNodeChanged(NodeId node);
    void modifiedChanged(bool modified);
    void typedTextChanged();
    void editRefused(const Error &error);
    void reloadFailed(const Error &error); ///< what was loaded before stays, with its edits
    void savingChanged(bool saving);
    void saved();
    /// The store holds what was saved in other words: what is shown is now that, without undo unless there were
    /// edits meanwhile. After saved().
    void rewritten();
    void saveFailed(const Error &error);
    void outcomeUnknown(const Error &error); ///< isOutcomeUnknown() from now on
    /// The store holds a newer version. Without unsaved edits it is `adopted` and shown.
    void changedElsewhere(bool adopted);
    void newerChanged(); ///< there is a newer(), another one, or none any more
    /// Right before and after the document becomes another version of it, through documentChanged().
    void aboutToTakeTheirs();
    void tookTheirs();
    void followedChanged(bool followed);
    /// Somebody has to choose between edits and `theirs` before they can go together.
    void choiceNeeded(const StoredState &theirs);
    void traitsChanged();
    void summaryChanged(); ///< of stored(): its times and expiry, a moment after a save for instance
    void conflictFound(const StoredState &theirs);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace stateloupe
