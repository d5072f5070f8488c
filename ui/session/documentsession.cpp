#include "ui/session/documentsession.h"

#include "ui/commands/editcommand.h"
#include "ui/commands/stepcommand.h"
#include "ui/session/documentsession_p.h"
#include "ui/session/nodemapping.h"
#include "ui/session/preparededit.h"
#include "ui/session/sessionfindings.h"
#include "ui/text/formats.h"

namespace stateloupe {

namespace {

using namespace std::chrono_literals;

constexpr auto OutcomeInterval = 2s; ///< between two looks at what became of a save

/// Where the user should look after an edit: at what is new, or beside what went away.
NodeId placeOf(const JsonDocument &document, const JsonChange &change)
{
    if (change.inserted > 0 || change.container == NoNode)
        return std::min(change.first, document.nodeCount() - 1);
    if (change.first < document.nodeCount() && document.parent(change.first) == change.container)
        return change.first;
    NodeId node = change.first - 1; // the last value inside the sibling before
    while (node > change.container && document.parent(node) != change.container)
        node = document.parent(node);
    return node;
}

} // namespace

DocumentSession::Private::Private(
    DocumentSession *session, StateStore *stateStore, StoreTraits storeTraits, WorkflowId workflowId)
    : q(session)
    , store(stateStore)
    , traits(std::move(storeTraits))
    , id(std::move(workflowId))
    , state(document)
    , parsing(session)
    , looking(session)
    , discarding(session)
    , rebasing(session)
{
    outcomeRetry.setSingleShot(true);
    outcomeRetry.setInterval(OutcomeInterval);
    connect(&outcomeRetry, &QTimer::timeout, q, [this] { lookForOutcome(); });
    connect(&undoStack, &QUndoStack::indexChanged, q, [this] { updateModified(); });
    connect(&changes, &ChangeTracker::updated, q, [this] { takeComparison(); });
}

DocumentSession::Private::~Private()
{
    undoStack.disconnect(q); // clearing it in its own destructor would reach into what is gone
    loading.cancel();
}

void DocumentSession::Private::setPhase(Phase newPhase)
{
    phase = newPhase;
    Q_EMIT q->phaseChanged();
}

void DocumentSession::Private::fail(Phase newPhase, const Error &newError)
{
    error = newError;
    setPhase(newPhase);
}

void DocumentSession::Private::setDocument(const JsonDocument &newDocument, int newCleanIndex)
{
    document = newDocument;
    state = UnifiedState(document);
    currentNode = JsonDocument::Root;
    changes.reset();
    cleanIndex = newCleanIndex;
    hasDraft = false;
    typedText = unusedText();
    uncertain.reset();
    part.reset();
    undoStack.clear();
    updateModified();
    rebasing.cancel();
    fresh.clear();
    setNewer({});
    ++saveRequest;
    if (isSaving)
        setSaving(false);
    Q_EMIT q->documentReset();
    Q_EMIT q->phaseChanged();
    Q_EMIT q->changesUpdated();
    Q_EMIT q->currentNodeChanged(currentNode);
}

/// Of a text that is not JSON, what was restored and is not stored.
QByteArray DocumentSession::Private::unusedText() const
{
    return phase == Phase::Malformed && malformedText != stored.text ? malformedText : QByteArray();
}

Error DocumentSession::Private::refusal() const
{
    QString reason = DocumentSession::tr("This workflow is not loaded. Nothing was changed.");
    if (phase == Phase::Gone)
        reason = DocumentSession::tr(
            "This workflow is gone from the store. Nothing was changed; save it to create it again first.");
    else if (traits.readOnly && !traits.readOnlyReason.isEmpty())
        reason = DocumentSession::tr("%1 Nothing was changed.", "why, as a sentence").arg(traits.readOnlyReason);
    else if (traits.readOnly)
        reason = DocumentSession::tr("This store is open for reading only. Nothing was changed.");
    return {ErrorKind::PermissionDenied, reason};
}

Result<JsonEdit> DocumentSession::Private::applyEdit(const JsonEdit &edit)
{
    Result<JsonDocument::Applied> applied = document.apply(edit);
    if (!applied)
        return tl::make_unexpected(applied.error());
    showEdited(applied->changes);
    return applied->inverse;
}

void DocumentSession::Private::showEdited(const QList<JsonChange> &steps)
{
    state = UnifiedState(document);
    currentNode = steps.isEmpty() ? currentNode : placeOf(document, steps.last());
    changes.follow(steps);
    fresh.follow(steps);
    Q_EMIT q->documentChanged(steps);
    Q_EMIT q->currentNodeChanged(currentNode);
    compare();
}

bool DocumentSession::Private::goTo(const JsonDocument &from, const JsonDocument &to, const QList<JsonChange> &steps)
{
    if (document.version() != from.version())
        return false;
    document = to;
    showEdited(steps);
    return true;
}

void DocumentSession::Private::aboutToPush()
{
    if (undoStack.index() < cleanIndex)
        cleanIndex = -1; // the new step replaces the ones that led to the stored version
    if (undoStack.index() < savingIndex)
        savingIndex = -1;
}

void DocumentSession::Private::push(QUndoCommand *command)
{
    aboutToPush();
    undoStack.push(command);
    updateModified();
}

void DocumentSession::Private::updateModified()
{
    const bool modified = hasDraft || undoStack.index() != cleanIndex;
    if (modified == isModified || isRebasing)
        return;
    isModified = modified;
    if (modified)
        q->setFollowed(false);
    Q_EMIT q->modifiedChanged(modified);
}

void DocumentSession::Private::compare()
{
    changes.compare(storedDocument, document);
}

void DocumentSession::Private::takeComparison()
{
    const bool isAsStored = changes.comparedVersion() == document.version() && changes.diff().differences.isEmpty()
        && !changes.diff().layoutDiffers;
    if (isAsStored && phase == Phase::Ready && !isStoredMalformed) {
        cleanIndex = undoStack.index(); // edits that took each other back are none
        updateModified();
    }
    Q_EMIT q->changesUpdated();
}

DocumentSession::DocumentSession(StateStore *store, StoreTraits traits, WorkflowId id, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, store, std::move(traits), std::move(id)))
{
    d->findings = new SessionFindings(this);
}

DocumentSession::~DocumentSession() = default;

const WorkflowId &DocumentSession::id() const
{
    return d->id;
}

const StoreTraits &DocumentSession::storeTraits() const
{
    return d->traits;
}

void DocumentSession::setStore(StateStore *store, StoreTraits traits)
{
    const bool isOther = d->store != store;
    d->store = store;
    d->traits = std::move(traits);
    if (isOther && d->phase == Phase::Loading)
        load();
    Q_EMIT traitsChanged();
}

DocumentSession::Phase DocumentSession::phase() const
{
    return d->phase;
}

const Error &DocumentSession::error() const
{
    return d->error;
}

const JsonError &DocumentSession::jsonError() const
{
    return d->jsonError;
}

bool DocumentSession::isReadOnly() const
{
    return d->traits.readOnly || d->phase != Phase::Ready;
}

bool DocumentSession::isSaving() const
{
    return d->isSaving;
}

bool DocumentSession::isOutcomeUnknown() const
{
    return d->uncertain.has_value();
}

bool DocumentSession::canSave() const
{
    if (d->isSaving || d->uncertain || d->traits.readOnly)
        return false;
    return d->phase == Phase::Ready ? d->isModified : d->phase == Phase::Gone && d->document.nodeCount() > 1;
}

const StoredState &DocumentSession::stored() const
{
    return d->stored;
}

std::optional<qint64> DocumentSession::ttl() const
{
    const auto &told = d->stored.summary.ttl;
    const qint64 age = (currentMicros() - d->summaryTime) / 1'000;
    return told ? std::optional(std::max(qint64(0), *told - age)) : std::nullopt;
}

const JsonDocument &DocumentSession::document() const
{
    return d->document;
}

const JsonDocument &DocumentSession::storedDocument() const
{
    return d->storedDocument;
}

bool DocumentSession::isRepair() const
{
    return d->isStoredMalformed && d->phase == Phase::Ready;
}

const UnifiedState &DocumentSession::state() const
{
    return d->state;
}

QByteArray DocumentSession::bytes() const
{
    return d->phase == Phase::Malformed ? d->malformedText : d->document.bytes();
}

QUndoStack *DocumentSession::undoStack()
{
    return &d->undoStack;
}

bool DocumentSession::isModified() const
{
    return d->isModified;
}

bool DocumentSession::edit(const Result<JsonEdit> &edit, const QString &stepName)
{
    if (isReadOnly()) {
        refuseEdit();
        return false;
    }
    const auto apply = [this](const JsonEdit &step) { return d->applyEdit(step); };
    const Result<JsonEdit> inverse = edit ? apply(*edit) : edit;
    if (!inverse) {
        Q_EMIT editRefused(inverse.error());
        return false;
    }
    d->push(new EditCommand(stepName, *inverse, apply));
    return true;
}

bool DocumentSession::edit(const PreparedEdit &edit, const QString &stepName)
{
    if (isReadOnly()) {
        refuseEdit();
        return false;
    }
    if (!d->goTo(edit.before, edit.after, edit.there))
        return false;
    d->push(new StepCommand(
        stepName, [this, edit] { d->goTo(edit.after, edit.before, edit.back); },
        [this, edit] { d->goTo(edit.before, edit.after, edit.there); }));
    return true;
}

void DocumentSession::refuseEdit()
{
    Q_EMIT editRefused(d->refusal());
}

void DocumentSession::beginStep(const QString &stepName)
{
    d->aboutToPush();
    d->undoStack.beginMacro(stepName);
}

void DocumentSession::endStep()
{
    d->undoStack.endMacro();
    d->updateModified();
}

void DocumentSession::setHasDraft(bool hasDraft)
{
    d->hasDraft = hasDraft && d->phase == Phase::Malformed;
    if (!d->hasDraft)
        setTypedText(d->unusedText());
    d->updateModified();
}

bool DocumentSession::isChanged(NodeId node) const
{
    return d->changes.isChanged(node);
}

const JsonDiff &DocumentSession::changes() const
{
    return d->changes.diff();
}

bool DocumentSession::areChangesCurrent() const
{
    return d->changes.comparedVersion() == d->document.version();
}

SessionFindings *DocumentSession::findings() const
{
    return d->findings;
}

NodeId DocumentSession::currentNode() const
{
    return d->currentNode;
}

void DocumentSession::setCurrentNode(NodeId node)
{
    if (node >= d->document.nodeCount() || node == d->currentNode)
        return;
    d->currentNode = node;
    Q_EMIT currentNodeChanged(node);
}

const QString &DocumentSession::reason() const
{
    return d->saveReason;
}

void DocumentSession::setReason(const QString &reason)
{
    d->saveReason = reason;
}

void DocumentSession::save()
{
    d->save(d->stored.revision);
}

void DocumentSession::saveWithout(const QList<JsonDifference> &left)
{
    if (left.isEmpty() || areChangesCurrent())
        d->saveLeaving(d->stored.revision, left);
    else
        Q_EMIT saveFailed({ErrorKind::InvalidArgument,
            tr("The workflow was edited meanwhile. Nothing was written; look at the changes again.")});
}

void DocumentSession::saveOver(const StoredState &theirs)
{
    if (d->phase == Phase::Gone)
        d->setPhase(Phase::Ready); // somebody put the workflow back
    d->save(theirs.revision, d->part ? std::optional(d->part->document) : std::nullopt);
}

void DocumentSession::createAgain()
{
    if (d->phase != Phase::Gone)
        return;
    const bool isPart = d->part && d->part->whole == d->document.version();
    d->save(Revision(), isPart ? std::optional(d->part->document) : std::nullopt);
}

const JsonDocument &DocumentSession::refusedDocument() const
{
    return d->part ? d->part->document : d->document;
}

} // namespace stateloupe
