// How DocumentSession saves: compare-and-set, and what to do when somebody else was faster.

#include "core/async/background.h"
#include "core/async/whenfinished.h"
#include "core/json/jsonrevert.h"
#include "ui/session/documentsession_p.h"
#include "ui/text/formats.h"

namespace stateloupe {

void DocumentSession::Private::setSaving(bool saving)
{
    isSaving = saving;
    Q_EMIT q->savingChanged(saving);
}

Error DocumentSession::Private::unsavable() const
{
    if (phase == Phase::Gone)
        return error;
    if (phase == Phase::Malformed)
        return {ErrorKind::InvalidData,
            DocumentSession::tr("The text is not JSON, or not used yet. Nothing was written. Repair it first.")};
    return {
        ErrorKind::Unavailable, DocumentSession::tr("The workflow is not loaded. Nothing was written. Load it first.")};
}

/// What is `left` out stays an edit.
void DocumentSession::Private::saveLeaving(const Revision &expected, const QList<JsonDifference> &left)
{
    if (left.isEmpty())
        return save(expected);
    const auto takeOut = [left, whole = document, base = storedDocument]() -> Result<JsonDocument> {
        const Result<JsonEdit> taken = revertDifferences(base, whole, left);
        if (!taken)
            return tl::make_unexpected(taken.error());
        JsonDocument rest = whole;
        return rest.apply(*taken).map([&rest](const JsonDocument::Applied &) { return rest; });
    };
    beginSave(expected, takeOut, true);
}

void DocumentSession::Private::save(const Revision &expected, const std::optional<JsonDocument> &some)
{
    const auto writing = [written = some.value_or(document)]() -> Result<JsonDocument> { return written; };
    beginSave(expected, writing, some.has_value());
}

/// Creates the workflow when `expected` is empty.
void DocumentSession::Private::beginSave(const Revision &expected, const Writing &writing, bool isPart)
{
    if (isSaving || uncertain)
        return;
    if (traits.readOnly) { // locked since it was edited
        Q_EMIT q->saveFailed(refusal());
        return;
    }
    if (phase != (expected.isEmpty() ? Phase::Gone : Phase::Ready)) {
        Q_EMIT q->saveFailed(unsavable());
        return;
    }
    savingIndex = isPart ? -1 : undoStack.index(); // no step of the stack is a part
    part.reset();
    rebasing.cancel();
    setSaving(true);
    const quint64 request = ++saveRequest;
    std::optional<qsizetype> known;
    if (!isPart && q->areChangesCurrent())
        known = changes.diff().differences.size();
    const auto putTogether = [request, expected, writing, known, base = storedDocument](const std::function<bool()> &) {
        return writing().map([&](const JsonDocument &written) {
            const qsizetype count = known ? *known : diff(base, written).differences.size();
            return Version{request, written, written.bytes(), expected, count};
        });
    };
    const auto onReady = [this, request, isPart, whole = document.version()](const Result<Version> &version) {
        if (request != saveRequest)
            return;
        if (!version)
            return stopSaving(version.error());
        if (isPart)
            part = Part{version->document, whole};
        write(*version);
    };
    whenFinished<Result<Version>>(runInBackground<Result<Version>>(putTogether), q, onReady);
}

void DocumentSession::Private::write(const Version &version)
{
    if (!store) {
        stopSaving(closedStore());
        return;
    }
    const auto onResult = [this, version](const Result<Revision> &result) {
        if (version.request == saveRequest)
            finishSaving(version, result);
    };
    const auto onCancelled = [this, version] {
        if (version.request != saveRequest)
            return;
        if (store)
            awaitOutcome(version, {ErrorKind::OutcomeUnknown, DocumentSession::tr("Saving was stopped on its way.")});
        else
            stopSaving(closedStore());
    };
    const auto writing = version.expected.isEmpty() ? store->create(id, version.text)
                                                    : store->save(id, version.text, version.expected);
    whenFinished<Result<Revision>>(writing, q, onResult, onCancelled);
}

void DocumentSession::Private::finishSaving(const Version &version, const Result<Revision> &result)
{
    if (!result && result.error().kind == ErrorKind::Conflict)
        loadTheirs(version.request);
    else if (!result && result.error().kind == ErrorKind::OutcomeUnknown)
        awaitOutcome(version, result.error());
    else if (!result)
        stopSaving(result.error());
    else if (traits.keepsBytes)
        takeAsStored(version, *result);
    else
        readBack(version, *result);
}

void DocumentSession::Private::takeAsStored(const Version &version, const Revision &revision)
{
    uncertain.reset();
    rememberSave(version);
    stored.text = version.text;
    stored.form = StoredState::Form::Text;
    stored.revision = revision;
    stored.summary.size = version.text.size();
    storedDocument = version.document;
    isStoredMalformed = false;
    part.reset();
    completeSave();
    setNewer({});
    cleanIndex = savingIndex;
    saveReason.clear();
    if (phase == Phase::Gone)
        setPhase(Phase::Ready);
    updateModified();
    compare();
    loadSummary();
    setSaving(false);
    Q_EMIT q->saved();
}

/// What the store made of the document, when it writes JSON in its own way.
void DocumentSession::Private::readBack(const Version &version, const Revision &revision)
{
    if (!store) {
        takeAsStored(version, revision);
        return;
    }
    const auto keepOurs = [this, version, revision] {
        if (version.request == saveRequest)
            takeAsStored(version, revision);
    };
    const auto onParsed = [this, version](const StoredState &written, const ParseResult &parsed) {
        if (version.request != saveRequest)
            return;
        if (!parsed || written.text == version.text)
            takeAsStored(version, written.revision);
        else
            takeRewritten(version, written, *parsed);
    };
    const auto onResult = [this, revision, keepOurs, onParsed](const Result<StoredState> &written) {
        if (!written || written->revision != revision) { // somebody was faster: the next save will tell
            keepOurs();
            return;
        }
        whenFinished<ParseResult>(parseInBackground(written->text), q,
            [written = *written, onParsed](const ParseResult &parsed) { onParsed(written, parsed); });
    };
    whenFinished<Result<StoredState>>(store->load(id), q, onResult, keepOurs);
}

void DocumentSession::Private::takeRewritten(
    const Version &version, const StoredState &written, const JsonDocument &writtenDocument)
{
    if (isTyping) { // nothing may change below it: the words are ours until it is over
        rewritten = written;
        return takeAsStored(version, written.revision);
    }
    uncertain.reset();
    rememberSave(version);
    setStored(written, writtenDocument);
    completeSave();
    part.reset();
    setNewer({});
    saveReason.clear();
    phase = Phase::Ready;
    if (undoStack.index() == savingIndex) {
        const auto place = writtenDocument.resolve(document.pointer(currentNode));
        setDocument(writtenDocument, 0);
        q->setCurrentNode(place.value_or(JsonDocument::Root));
    } else {
        cleanIndex = -1; // the edits made meanwhile are on our words, not on the store's
        updateModified();
        compare();
        setSaving(false);
    }
    Q_EMIT q->saved();
    Q_EMIT q->rewritten();
}

/// The store sets its times itself, so they have to be asked for.
void DocumentSession::Private::loadSummary()
{
    if (!store)
        return;
    whenFinished<Result<StoredState>>(store->load(id), q, [this](const Result<StoredState> &now) {
        if (now && now->revision == stored.revision) // else somebody was faster: the next save will tell
            takeSummary(now->summary);
    });
}

void DocumentSession::Private::takeSummary(const WorkflowSummary &summary)
{
    stored.summary = summary;
    summaryTime = currentMicros();
    Q_EMIT q->summaryChanged();
}

void DocumentSession::Private::stopSaving(const Error &reason)
{
    uncertain.reset();
    setSaving(false);
    Q_EMIT q->saveFailed(reason);
    if (reason.kind == ErrorKind::NotFound)
        fail(Phase::Gone, reason);
}

void DocumentSession::Private::loadTheirs(quint64 request)
{
    if (!store) {
        stopSaving(closedStore());
        return;
    }
    const auto onResult = [this, request](const Result<StoredState> &theirs) {
        if (request != saveRequest)
            return;
        if (theirs)
            takeConflict(*theirs);
        else
            stopSaving(theirs.error());
    };
    const auto onCancelled = [this, request] {
        if (request == saveRequest)
            stopSaving(stoppedLoading());
    };
    whenFinished<Result<StoredState>>(store->load(id), q, onResult, onCancelled);
}

void DocumentSession::Private::takeConflict(const StoredState &theirs)
{
    uncertain.reset();
    setSaving(false);
    Q_EMIT q->conflictFound(theirs);
}

} // namespace stateloupe
