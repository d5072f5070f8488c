// How DocumentSession goes over to what others wrote: the document becomes their version, or its edits on top of it.

#include "core/async/background.h"
#include "core/json/jsonmerge.h"
#include "core/json/jsontransition.h"
#include "ui/commands/editcommand.h"
#include "ui/session/documentsession_p.h"
#include "ui/session/nodemapping.h"
#include "ui/text/formats.h"

namespace stateloupe {

namespace {

using Choice = JsonConflict::Choice;

/// The edits on top of theirs, mine where both changed the same place.
JsonDocument withAllMine(const JsonMerge &merge)
{
    const QList<Choice> mine(merge.conflicts().size(), Choice::Mine);
    return merge.merged(mine).value_or(merge.mine());
}

/// Where `node` is after a step, or else the nearest of those around it that is still there.
NodeId nearestNode(const JsonDocument &before, NodeId node, const QList<JsonChange> &changes)
{
    for (NodeId place = node; place != NoNode; place = before.parent(place)) {
        if (const NodeId moved = movedNode(place, changes); moved != NoNode)
            return moved;
    }
    return JsonDocument::Root;
}

} // namespace

void DocumentSession::Private::rebase(Rebase::Kind kind, const StoredState &theirs)
{
    if (phase == Phase::Malformed) // there is no document to go on from
        return parseStored(theirs);
    const auto prepare = [kind, theirs, base = storedDocument, mine = document, hasEdits = isModified](
                             const std::function<bool()> &) -> Rebase {
        Rebase rebase;
        rebase.kind = kind;
        rebase.theirs = theirs;
        const auto parsed = JsonDocument::parse(theirs.text);
        rebase.isJson = parsed.has_value();
        rebase.passage.from = mine;
        if (!parsed)
            return rebase;
        rebase.theirsDocument = *parsed;
        if (kind != Rebase::Kind::KeepMine) {
            rebase.passage = passage(mine, *parsed);
            if (hasEdits)
                rebase.undo = transition(*parsed, withAllMine(JsonMerge(base, mine, *parsed)));
            return rebase;
        }
        const JsonMerge merge(base, mine, *parsed);
        rebase.isDecided = merge.conflicts().isEmpty();
        if (rebase.isDecided) {
            const JsonDocument merged = merge.merged().value_or(mine);
            rebase.passage = passage(mine, merged);
            rebase.undo = transition(merged, *parsed);
        }
        return rebase;
    };
    startRebase(runInBackground<Rebase>(prepare));
}

void DocumentSession::takeMerged(
    const StoredState &theirs, const JsonDocument &theirsDocument, const JsonDocument &merged, bool saves)
{
    const auto part = saves && d->part ? std::optional(d->part->document) : std::nullopt;
    const auto prepare
        = [theirs, theirsDocument, merged, saves, part, mine = d->document](const std::function<bool()> &) {
              const JsonDocument whole = part ? withAllMine(JsonMerge(*part, mine, merged)) : merged;
              Private::Rebase rebase;
              rebase.kind = Private::Rebase::Kind::KeepMine;
              rebase.theirs = theirs;
              rebase.theirsDocument = theirsDocument;
              rebase.passage = passage(mine, whole);
              rebase.undo = transition(whole, theirsDocument);
              rebase.savesAfterwards = saves;
              if (part)
                  rebase.part = merged;
              return rebase;
          };
    d->startRebase(runInBackground<Private::Rebase>(prepare));
}

void DocumentSession::Private::startRebase(const QFuture<Rebase> &preparing)
{
    rebasing.start<Rebase>(preparing, [this](const Rebase &rebase) { finishRebase(rebase); });
}

void DocumentSession::Private::finishRebase(const Rebase &rebase)
{
    // Whoever edited or saved meanwhile made it old; the next look finds out again.
    if (rebase.passage.from.version() != document.version() || isSaving || uncertain)
        return;
    if (rebase.kind == Rebase::Kind::Rewritten && (!mayAdopt() || rebase.theirs.revision != stored.revision))
        return;
    if (rebase.kind == Rebase::Kind::Adopt && !mayAdopt()) {
        setNewer(rebase.theirs);
        return;
    }
    if (rebase.isJson && rebase.isDecided)
        takeRebase(rebase);
    else if (rebase.kind == Rebase::Kind::KeepMine)
        Q_EMIT q->choiceNeeded(rebase.theirs);
    else
        parseStored(rebase.theirs);
}

void DocumentSession::Private::takeRebase(const Rebase &rebase)
{
    isRebasing = true;
    Q_EMIT q->aboutToTakeTheirs();
    undoStack.clear();
    setStored(rebase.theirs, rebase.theirsDocument);
    walk(rebase.passage);
    cleanIndex = 0;
    if (!rebase.undo.splices.isEmpty()) {
        const bool goesBack = rebase.kind == Rebase::Kind::TakeTheirs;
        const auto apply = [this](const JsonEdit &step) { return applyEdit(step); };
        undoStack.push(new EditCommand(goesBack ? tr("Drop my changes") : tr("My changes"), rebase.undo, apply));
        cleanIndex = goesBack ? undoStack.index() : 0;
    }
    isRebasing = false;
    if (phase != Phase::Ready)
        setPhase(Phase::Ready);
    setNewer({});
    fresh.show(rebase.passage.changed);
    tookTheirsAt = currentMicros();
    compare();
    updateModified();
    Q_EMIT q->summaryChanged();
    Q_EMIT q->tookTheirs();
    if (rebase.kind == Rebase::Kind::Adopt)
        Q_EMIT q->changedElsewhere(true);
    if (rebase.kind == Rebase::Kind::Rewritten)
        Q_EMIT q->rewritten();
    if (rebase.savesAfterwards)
        save(stored.revision, rebase.part);
}

void DocumentSession::Private::setStored(const StoredState &newStored, const JsonDocument &newDocument)
{
    stored = newStored;
    summaryTime = currentMicros();
    storedDocument = newDocument;
    isStoredMalformed = false;
}

void DocumentSession::Private::walk(const Passage &passage)
{
    bool isPlaceLost = false;
    for (const Passage::Step &step : passage.steps) {
        isPlaceLost |= movedNode(currentNode, step.changes) == NoNode;
        currentNode = nearestNode(document, currentNode, step.changes);
        document = step.document;
        state = UnifiedState(document);
        changes.follow(step.changes);
        fresh.follow(step.changes);
        Q_EMIT q->documentChanged(step.changes);
    }
    document = passage.to; // the same bytes and nodes
    state = UnifiedState(document);
    if (isPlaceLost)
        Q_EMIT q->currentNodeChanged(currentNode);
}

void DocumentSession::Private::setNewer(const std::optional<StoredState> &newState)
{
    if (!newer && !newState)
        return;
    newer = newState;
    Q_EMIT q->newerChanged();
}

const std::optional<StoredState> &DocumentSession::newer() const
{
    return d->newer;
}

void DocumentSession::setTyping(bool typing)
{
    d->isTyping = typing;
    if (typing || !d->mayAdopt() || !d->canLook())
        return;
    if (d->newer)
        d->rebase(Private::Rebase::Kind::Adopt, *d->newer);
    else if (d->rewritten && d->rewritten->revision == d->stored.revision)
        d->rebase(Private::Rebase::Kind::Rewritten, *d->rewritten);
    d->rewritten.reset();
}

void DocumentSession::takeTheirs()
{
    if (d->newer && d->canLook())
        d->rebase(Private::Rebase::Kind::TakeTheirs, *d->newer);
}

void DocumentSession::reload()
{
    if (!d->canLook())
        return;
    d->looking.start<Result<StoredState>>(d->store->load(d->id), [this](const Result<StoredState> &now) {
        if (now)
            d->rebase(Private::Rebase::Kind::TakeTheirs, *now);
        else if (now.error().kind == ErrorKind::NotFound)
            d->fail(Phase::Gone, now.error());
        else
            Q_EMIT reloadFailed(now.error());
    });
}

void DocumentSession::compareWithNewer()
{
    if (d->newer)
        Q_EMIT choiceNeeded(*d->newer);
}

void DocumentSession::keepMine()
{
    if (d->newer && d->canLook())
        d->rebase(Private::Rebase::Kind::KeepMine, *d->newer);
}

FreshPlaces *DocumentSession::fresh() const
{
    return &d->fresh;
}

std::optional<qint64> DocumentSession::tookTheirsAt() const
{
    return d->tookTheirsAt;
}

bool DocumentSession::isFollowed() const
{
    return d->isFollowed;
}

void DocumentSession::setFollowed(bool followed)
{
    if (followed == d->isFollowed || (followed && (d->isModified || d->phase != Phase::Ready)))
        return;
    d->isFollowed = followed;
    Q_EMIT followedChanged(followed);
}

} // namespace stateloupe
