// How DocumentSession saves: compare-and-set, and what to do when somebody else was faster.

#include "core/async/background.h"
#include "core/async/whenfinished.h"
#include "ui/session/documentsession_p.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

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
        return {
            ErrorKind::InvalidData, u"The text is not JSON, or not used yet. Nothing was written. Repair it first."_s};
    return {ErrorKind::Unavailable, u"The workflow is not loaded. Nothing was written. Load it first."_s};
}

void DocumentSession::Private::save(const Revision &expected)
{
    if (isSaving || traits.readOnly)
        return;
    if (phase != Phase::Ready) {
        Q_EMIT q->saveFailed(unsavable());
        return;
    }
    savingIndex = undoStack.index();
    setSaving(true);
    const auto putTogether = [request = ++saveRequest, snapshot = document](const std::function<bool()> &) {
        return Version{request, snapshot, snapshot.bytes()};
    };
    whenFinished<Version>(runInBackground<Version>(putTogether), q, [this, expected](const Version &version) {
        if (version.request == saveRequest)
            write(version, expected);
    });
}

void DocumentSession::Private::write(const Version &version, const Revision &expected)
{
    if (!store) {
        stopSaving(closedStore());
        return;
    }
    const auto onResult = [this, version](const Result<Revision> &result) {
        if (version.request == saveRequest)
            finishSaving(version, result);
    };
    const auto onCancelled = [this, request = version.request] {
        if (request == saveRequest)
            stopSaving(closedStore());
    };
    whenFinished<Result<Revision>>(store->save(id, version.text, expected), q, onResult, onCancelled);
}

void DocumentSession::Private::finishSaving(const Version &version, const Result<Revision> &result)
{
    if (!result && result.error().kind == ErrorKind::Conflict) {
        loadTheirs(version.request);
        return;
    }
    if (!result) {
        stopSaving(result.error());
        return;
    }
    stored.text = version.text;
    stored.form = StoredState::Form::Text;
    stored.revision = *result;
    stored.summary.size = version.text.size();
    storedDocument = version.document;
    isStoredMalformed = false;
    cleanIndex = savingIndex;
    updateModified();
    compare();
    loadSummary();
    setSaving(false);
    Q_EMIT q->saved();
}

/// The store sets its times itself, so they have to be asked for.
void DocumentSession::Private::loadSummary()
{
    if (!store)
        return;
    whenFinished<Result<StoredState>>(store->load(id), q, [this](const Result<StoredState> &now) {
        if (!now || now->revision != stored.revision)
            return; // somebody was faster: the next save will tell
        stored.summary = now->summary;
        Q_EMIT q->summaryChanged();
    });
}

void DocumentSession::Private::stopSaving(const Error &reason)
{
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
        if (!theirs) {
            stopSaving(theirs.error());
            return;
        }
        setSaving(false);
        Q_EMIT q->conflictFound(*theirs);
    };
    const auto onCancelled = [this, request] {
        if (request == saveRequest)
            stopSaving(closedStore());
    };
    whenFinished<Result<StoredState>>(store->load(id), q, onResult, onCancelled);
}

} // namespace stateloupe
