#pragma once

#include "core/async/latestrequest.h"
#include "ui/session/changetracker.h"
#include "ui/session/documentsession.h"
#include "ui/session/freshplaces.h"
#include "ui/session/passage.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QTimer>

namespace stateloupe {

class DocumentSession::Private
{
public:
    using ParseResult = tl::expected<JsonDocument, JsonError>;

    Private(DocumentSession *session, StateStore *stateStore, StoreTraits storeTraits, WorkflowId workflowId);
    ~Private();

    /// What is being saved, while edits go on.
    struct Version
    {
        quint64 request = 0;
        JsonDocument document;
        QByteArray text;
        Revision expected; ///< empty: it is created
        qsizetype changes = 0; ///< how many places it changes
    };

    /// Another version from the store, and what becomes of the document with it.
    struct Rebase
    {
        enum class Kind {
            Adopt, ///< nothing was edited
            Rewritten, ///< the same, in the words of the store
            TakeTheirs, ///< the edits go
            KeepMine, ///< the edits go on top of theirs
        };
        Kind kind = Kind::Adopt;
        StoredState theirs;
        JsonDocument theirsDocument;
        Passage passage; ///< to what is shown then
        JsonEdit undo; ///< from there to theirs or to the edits; without splices when there is nothing to undo
        bool isJson = true; ///< what the store holds is
        bool isDecided = true; ///< false: both changed the same places
        bool savesAfterwards = false;
        std::optional<JsonDocument> part; ///< what that save writes, if not all of it
    };
    /// A save of some of the changes.
    struct Part
    {
        JsonDocument document; ///< what it writes
        quint64 whole; ///< the version of the document that it was taken from
    };
    /// What a save replaced.
    struct SavedStep
    {
        JsonDocument before;
        StoredState after; ///< what it left in the store
        JsonDocument afterDocument;
        qsizetype changes = 0;
    };

    static QFuture<ParseResult> parseInBackground(const QByteArray &text);
    static Error closedStore();
    Error stoppedLoading() const;
    void setPhase(Phase newPhase);
    void fail(Phase newPhase, const Error &newError);
    void failLoading(const Error &newError);
    void parseStored(const StoredState &state);
    void finishLoading(const StoredState &state, const ParseResult &parsed);
    struct Restoring;
    static Restoring prepareRestoring(const Draft &draft, const QByteArray &storedText, const JsonDocument &current);
    void finishRestoring(const Draft &draft, const Restoring &restoring);
    void finishRepair(const QByteArray &text, const ParseResult &parsed);
    void setDocument(const JsonDocument &newDocument, int newCleanIndex);

    Result<JsonEdit> applyEdit(const JsonEdit &edit);
    void showEdited(const QList<JsonChange> &steps);
    bool goTo(const JsonDocument &from, const JsonDocument &to, const QList<JsonChange> &steps);
    void push(QUndoCommand *command);
    void aboutToPush();
    void updateModified();
    void compare();
    void takeComparison();

    QByteArray unusedText() const;
    Error refusal() const;
    Error unsavable() const;
    using Writing = std::function<Result<JsonDocument>()>;
    void saveLeaving(const Revision &expected, const QList<JsonDifference> &left);
    void save(const Revision &expected, const std::optional<JsonDocument> &some = {});
    void beginSave(const Revision &expected, const Writing &writing, bool isPart);
    void write(const Version &version);
    void finishSaving(const Version &version, const Result<Revision> &result);
    void takeAsStored(const Version &version, const Revision &revision);
    void readBack(const Version &version, const Revision &revision);
    void takeRewritten(const Version &version, const StoredState &written, const JsonDocument &document);
    void stopSaving(const Error &reason);
    void loadTheirs(quint64 request);
    void loadSummary();
    void takeSummary(const WorkflowSummary &summary);
    void setSaving(bool saving);

    void awaitOutcome(const Version &version, const Error &reason);
    void lookForOutcome();
    void judgeOutcome(const StoredState &theirs);
    void judgeRewritten(const StoredState &theirs);
    void takeConflict(const StoredState &theirs);
    void takeLook(const Result<StoredState> &now);
    bool canLook() const;
    bool mayAdopt() const;

    void rebase(Rebase::Kind kind, const StoredState &theirs);
    void startRebase(const QFuture<Rebase> &preparing);
    void finishRebase(const Rebase &rebase);
    void takeRebase(const Rebase &rebase);
    void setStored(const StoredState &newStored, const JsonDocument &newDocument);
    void walk(const Passage &passage);
    void setNewer(const std::optional<StoredState> &newState);

    void rememberSave(const Version &version);
    void completeSave();

    DocumentSession *q;
    QPointer<StateStore> store;
    StoreTraits traits;
    WorkflowId id;

    Phase phase = Phase::Loading;
    Phase phaseBefore = Phase::Loading; ///< the load under way
    Error error;
    JsonError jsonError;
    QByteArray malformedText;
    QByteArray typedText;
    StoredState stored;
    qint64 summaryTime = 0; ///< when the store told stored.summary, in microseconds since 1970
    JsonDocument document;
    JsonDocument storedDocument;
    bool isStoredMalformed = false;
    UnifiedState state;
    NodeId currentNode = JsonDocument::Root;

    QUndoStack undoStack;
    int cleanIndex = 0; ///< of the stored version in the undo stack; -1: undo does not lead there
    int savingIndex = 0; ///< of the version being saved
    quint64 saveRequest = 0; ///< the document it was about may be gone when the answer comes
    bool hasDraft = false;
    bool isModified = false;
    bool isSaving = false;
    bool isRebasing = false; ///< the undo stack is not to be believed
    bool isTyping = false;
    bool isFollowed = false;
    std::optional<qint64> tookTheirsAt;
    QElapsedTimer lookClock; ///< since the look under way began
    std::chrono::milliseconds lookTime{0};
    ChangeTracker changes;
    QString saveReason;
    FreshPlaces fresh;
    SessionFindings *findings = nullptr; ///< of the session
    std::optional<StoredState> newer;
    std::optional<StoredState> rewritten; ///< what a save has left, to be shown once nobody types
    std::optional<SavedStep> lastSave;
    std::optional<Part> part; ///< of the save under way, or of one that came to nothing

    quint64 loadRequest = 0; ///< an answer to an earlier one is late, and dropped
    QFuture<Result<StoredState>> loading;
    LatestRequest parsing;
    LatestRequest looking;
    LatestRequest discarding;
    LatestRequest rebasing;

    std::optional<Version> uncertain; ///< was sent; nobody knows whether it arrived
    QTimer outcomeRetry;
};

} // namespace stateloupe
