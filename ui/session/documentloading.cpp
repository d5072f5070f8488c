#include "core/async/background.h"
#include "core/async/whenfinished.h"
#include "ui/session/documentsession_p.h"
#include "ui/text/formats.h"

namespace stateloupe {

QFuture<DocumentSession::Private::ParseResult> DocumentSession::Private::parseInBackground(const QByteArray &text)
{
    return runInBackground<ParseResult>(
        [text](const std::function<bool()> &) -> ParseResult { return JsonDocument::parse(text); });
}

Error DocumentSession::Private::closedStore()
{
    return {ErrorKind::Unavailable, DocumentSession::tr("The store was closed before it had answered. Open it again.")};
}

Error DocumentSession::Private::stoppedLoading() const
{
    if (!store)
        return closedStore();
    return {ErrorKind::Cancelled,
        DocumentSession::tr("Loading was stopped before the store had answered. Load the workflow again.")};
}

void DocumentSession::Private::failLoading(const Error &newError)
{
    if (newError.kind == ErrorKind::NotFound) {
        fail(Phase::Gone, newError);
    } else if (phaseBefore == Phase::Ready || phaseBefore == Phase::Malformed || phaseBefore == Phase::Gone) {
        setPhase(phaseBefore);
        Q_EMIT q->reloadFailed(newError);
    } else {
        fail(Phase::Unavailable, newError);
    }
}

void DocumentSession::Private::parseStored(const StoredState &newState)
{
    ++loadRequest;
    parsing.start<ParseResult>(parseInBackground(newState.text),
        [this, newState](const ParseResult &parsed) { finishLoading(newState, parsed); });
}

void DocumentSession::Private::finishLoading(const StoredState &newState, const ParseResult &parsed)
{
    stored = newState;
    summaryTime = currentMicros();
    storedDocument = parsed ? *parsed : JsonDocument();
    isStoredMalformed = !parsed;
    malformedText = parsed ? QByteArray() : newState.text;
    if (!parsed)
        jsonError = parsed.error();
    phase = parsed ? Phase::Ready : Phase::Malformed;
    setDocument(storedDocument, 0);
}

void DocumentSession::Private::finishRepair(const QByteArray &text, const ParseResult &parsed)
{
    malformedText = parsed ? QByteArray() : text;
    if (!parsed)
        jsonError = parsed.error();
    phase = parsed ? Phase::Ready : Phase::Malformed;
    setDocument(parsed ? *parsed : JsonDocument(), text == stored.text ? 0 : -1);
    if (parsed)
        compare();
}

void DocumentSession::load()
{
    const quint64 request = ++d->loadRequest;
    d->loading.cancel();
    d->parsing.cancel();
    if (d->phase != Phase::Loading) {
        d->phaseBefore = d->phase;
        d->setPhase(Phase::Loading);
    }
    if (!d->store) {
        d->failLoading(Private::closedStore());
        return;
    }
    d->loading = d->store->load(d->id);
    const auto onResult = [this, request](const Result<StoredState> &result) {
        if (request != d->loadRequest)
            return;
        if (result)
            d->parseStored(*result);
        else
            d->failLoading(result.error());
    };
    const auto onCancelled = [this, request] {
        if (request == d->loadRequest)
            d->failLoading(d->stoppedLoading());
    };
    whenFinished<Result<StoredState>>(d->loading, this, onResult, onCancelled);
}

void DocumentSession::adopt(const StoredState &theirs)
{
    d->rebase(Private::Rebase::Kind::TakeTheirs, theirs);
}

void DocumentSession::replaceText(const QByteArray &text)
{
    if (d->phase != Phase::Malformed || d->traits.readOnly)
        return;
    ++d->loadRequest;
    d->parsing.start<Private::ParseResult>(Private::parseInBackground(text),
        [this, text](const Private::ParseResult &parsed) { d->finishRepair(text, parsed); });
}

} // namespace stateloupe
