// How DocumentSession finds out what a store holds now: after a save whose answer never came, and after the store was
// out of reach.

#include "core/async/background.h"
#include "core/async/whenfinished.h"
#include "ui/session/documentsession_p.h"

#include <algorithm>

namespace stateloupe {

namespace {

/// `text` as a document, if it holds the values of `document`, however they are written and ordered.
std::optional<JsonDocument> rewrittenForm(const JsonDocument &document, const QByteArray &text)
{
    const auto other = JsonDocument::parse(text);
    if (!other)
        return std::nullopt;
    const JsonDiff difference = diff(document, *other);
    const bool isSame
        = std::all_of(difference.differences.begin(), difference.differences.end(), [](const JsonDifference &entry) {
              return entry.kind == DifferenceKind::Spelling || entry.kind == DifferenceKind::Moved;
          });
    return isSame ? std::optional(*other) : std::nullopt;
}

} // namespace

void DocumentSession::Private::awaitOutcome(const Version &version, const Error &reason)
{
    uncertain = version;
    setSaving(false);
    Q_EMIT q->outcomeUnknown(reason);
    lookForOutcome();
}

void DocumentSession::Private::lookForOutcome()
{
    if (!uncertain)
        return;
    if (!store) {
        stopSaving(closedStore());
        return;
    }
    const auto onResult = [this](const Result<StoredState> &now) {
        if (!uncertain)
            return;
        if (now)
            judgeOutcome(*now);
        else if (now.error().kind == ErrorKind::NotFound)
            stopSaving(now.error());
        else
            outcomeRetry.start();
    };
    looking.start<Result<StoredState>>(store->load(id), onResult, [this] { outcomeRetry.start(); });
}

void DocumentSession::Private::judgeOutcome(const StoredState &theirs)
{
    if (theirs.text == uncertain->text) {
        const Version version = *uncertain;
        takeAsStored(version, theirs.revision);
    } else if (theirs.revision == uncertain->expected) {
        stopSaving({ErrorKind::Unavailable,
            DocumentSession::tr(
                "The store answers again and still holds what you had loaded. Nothing was written. Save again.")});
    } else if (traits.keepsBytes) {
        takeConflict(theirs);
    } else {
        judgeRewritten(theirs);
    }
}

void DocumentSession::Private::judgeRewritten(const StoredState &theirs)
{
    using Written = std::optional<JsonDocument>;
    const auto compareThem = [document = uncertain->document, text = theirs.text](
                                 const std::function<bool()> &) { return rewrittenForm(document, text); };
    looking.start<Written>(runInBackground<Written>(compareThem), [this, theirs](const Written &written) {
        if (!uncertain)
            return;
        const Version version = *uncertain;
        if (written)
            takeRewritten(version, theirs, *written);
        else
            takeConflict(theirs);
    });
}

void DocumentSession::lookAgain()
{
    if (d->uncertain)
        return d->lookForOutcome();
    if (d->phase == Phase::Unavailable)
        return load();
    if (!d->canLook())
        return;
    d->looking.start<Result<StoredState>>(
        d->store->load(d->id), [this](const Result<StoredState> &now) { d->takeLook(now); });
}

std::chrono::milliseconds DocumentSession::lookTime() const
{
    return d->lookTime;
}

void DocumentSession::Private::takeLook(const Result<StoredState> &now)
{
    if (isSaving || uncertain || phase == Phase::Loading)
        return;
    if (!now && now.error().kind == ErrorKind::NotFound)
        return fail(Phase::Gone, now.error());
    if (!now)
        return; // the next look will tell
    if (now->revision == stored.revision) {
        setNewer({});
        return takeSummary(now->summary);
    }
    if (mayAdopt())
        return rebase(Rebase::Kind::Adopt, *now);
    const bool isNews = !newer || newer->revision != now->revision;
    setNewer(*now);
    if (isNews)
        Q_EMIT q->changedElsewhere(false);
}

/// Nobody has done anything that another version would take away, not even what is undone.
bool DocumentSession::Private::mayAdopt() const
{
    return !isModified && !isTyping && !undoStack.canRedo();
}

bool DocumentSession::Private::canLook() const
{
    const bool isShown = phase == Phase::Ready || phase == Phase::Malformed;
    return isShown && !isSaving && store && !looking.isRunning() && !rebasing.isRunning();
}

void DocumentSession::lookForChange()
{
    if (d->uncertain || !d->canLook())
        return;
    const auto onRevision = [this](const Result<Revision> &now) {
        d->lookTime = std::chrono::milliseconds(d->lookClock.elapsed());
        const Revision &known = d->newer ? d->newer->revision : d->stored.revision;
        if (now ? *now == known : now.error().kind != ErrorKind::NotFound)
            return;
        if (d->store)
            d->looking.start<Result<StoredState>>(d->store->load(d->id), [this](const Result<StoredState> &state) {
                d->lookTime = std::chrono::milliseconds(d->lookClock.elapsed());
                d->takeLook(state);
            });
    };
    d->lookClock.start();
    d->looking.start<Result<Revision>>(d->store->peek(d->id), onRevision);
}

} // namespace stateloupe
