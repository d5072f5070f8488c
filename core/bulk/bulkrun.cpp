#include "core/bulk/bulkrun.h"

#include "core/json/jsondiff.h"

#include <QDateTime>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

using Kind = BulkStep::Kind;

std::optional<qint64> expiryOf(const StoredState &state)
{
    if (!state.summary.ttl)
        return std::nullopt;
    return QDateTime::currentMSecsSinceEpoch() + *state.summary.ttl;
}

/// Whether a time to live is the one that was set `LookInterval`s ago at most; a store counts it down meanwhile.
bool isAboutTtl(std::optional<qint64> now, std::optional<qint64> set)
{
    constexpr qint64 Tolerance = 60'000;
    if (!now || !set)
        return !now && !set;
    return *now <= *set && *set - *now < Tolerance;
}

} // namespace

BulkRun::BulkRun(StateStore *store, const StoreTraits &traits, std::shared_ptr<const BulkChange> change,
    std::shared_ptr<BulkList> list, QObject *parent)
    : BulkJob(store, std::move(list), parent)
    , m_traits(traits)
    , m_change(std::move(change))
{
}

void BulkRun::begin(qsizetype index)
{
    const auto onStopped = [this, index] { end(index, BulkOutcome::NotReached); };
    if (m_change->creates(index)) {
        StoredState nothing;
        nothing.summary.id = item(index).id;
        return prepare(index, nothing);
    }
    const auto onState = [this, index](const Result<StoredState> &state) {
        if (!state)
            endFailed(index, state.error());
        else if (state->revision != item(index).revision)
            end(index, BulkOutcome::ChangedMeanwhile);
        else
            prepare(index, *state);
    };
    await<Result<StoredState>>(index, store()->load(item(index).id), onState, onStopped);
}

void BulkRun::prepare(qsizetype index, const StoredState &state)
{
    const auto passage = std::make_shared<Passage>();
    passage->index = index;
    passage->before = state;
    const auto work = [change = m_change, index, state] { return change->stepFor(index, state); };
    const auto onStep = [this, passage](const BulkStep &step) {
        passage->step = step;
        act(passage);
    };
    compute<BulkStep>(index, work, onStep, [this, index] { end(index, BulkOutcome::NotReached); });
}

void BulkRun::act(const PassagePtr &passage)
{
    const BulkStep &step = passage->step;
    const WorkflowId &id = passage->before.summary.id;
    const Revision &revision = passage->before.revision;
    if (isStopping() || !store())
        return end(passage->index, BulkOutcome::NotReached);
    switch (step.kind) {
    case Kind::Nothing:
        return end(passage->index, BulkOutcome::Unchanged);
    case Kind::Refuse:
        return end(passage->index, BulkOutcome::Refused, step.reason);
    case Kind::Remove:
        return send(passage, store()->remove(id, revision));
    case Kind::Save:
        return send(passage, store()->save(id, step.text, revision));
    case Kind::Create:
        return send(passage, store()->create(id, step.text));
    case Kind::SetTtl:
        return send(passage, store()->setTtl(id, step.ttl, revision));
    }
}

template <typename T>
void BulkRun::send(const PassagePtr &passage, const QFuture<Result<T>> &sent)
{
    const auto onResult = [this, passage](const Result<T> &result) {
        if (!result && result.error().kind == ErrorKind::OutcomeUnknown)
            return lookUp(passage);
        if (!result)
            return endFailed(passage->index, result.error());
        if constexpr (std::is_void_v<T>)
            takeRevision(passage, passage->before.revision);
        else
            takeRevision(passage, *result);
    };
    await<Result<T>>(passage->index, sent, onResult, [this, passage] { lookUp(passage); });
}

void BulkRun::takeRevision(const PassagePtr &passage, const Revision &revision)
{
    const bool isKept = item(passage->index).canBeUndone;
    if (passage->step.kind == Kind::Create && m_traits.hasTtl)
        setExpiryOfCreated(passage, revision);
    else if (passage->step.kind == Kind::Save && isKept && !m_traits.keepsBytes)
        keepRewritten(passage, revision);
    else
        finishItem(passage, revision);
}

void BulkRun::setExpiryOfCreated(const PassagePtr &passage, const Revision &revision)
{
    const QString lost = u"It is there again, but its expiry could not be set; look at it."_s;
    if (!store())
        return end(passage->index, BulkOutcome::Done, lost);
    std::optional<qint64> ttl = passage->step.expiresAt;
    if (ttl)
        ttl = qMax(1, *ttl - QDateTime::currentMSecsSinceEpoch());
    const auto onResult = [this, index = passage->index, lost](
                              const Result<> &result) { end(index, BulkOutcome::Done, result ? QString() : lost); };
    await<Result<>>(passage->index, store()->setTtl(passage->before.summary.id, ttl, revision), onResult,
        [this, index = passage->index, lost] { end(index, BulkOutcome::Done, lost); });
}

void BulkRun::keepRewritten(const PassagePtr &passage, const Revision &revision)
{
    const auto cannotBeUndone = [this, passage] {
        BulkItem done = item(passage->index);
        done.canBeUndone = false;
        done.outcome = BulkOutcome::Done;
        end(passage->index, std::move(done));
    };
    if (!store())
        return cannotBeUndone();
    const auto onState = [this, passage, revision, cannotBeUndone](const Result<StoredState> &now) {
        if (!now || now->revision != revision)
            return cannotBeUndone();
        passage->step.text = now->text;
        finishItem(passage, revision);
    };
    // A stop gives up what is waited for. What was written is to have its undo all the same, so it is read once more.
    const auto readAgain = [this, passage, onState, cannotBeUndone] {
        if (!store())
            return cannotBeUndone();
        auto reading = store()->load(passage->before.summary.id);
        QTimer::singleShot(LookAfterCancel, this, [reading]() mutable { reading.cancel(); });
        await<Result<StoredState>>(passage->index, reading, onState, cannotBeUndone);
    };
    await<Result<StoredState>>(passage->index, store()->load(passage->before.summary.id), onState, readAgain);
}

void BulkRun::finishItem(const PassagePtr &passage, const Revision &revision)
{
    const StoredState &before = passage->before;
    if (item(passage->index).canBeUndone) {
        if (passage->step.kind == Kind::Remove)
            m_undo.addRemoval(before, expiryOf(before));
        else if (passage->step.kind == Kind::Save)
            m_undo.addSave(before.summary.id, before.text, passage->step.text, revision);
        else if (passage->step.kind == Kind::SetTtl)
            m_undo.addExpiry(before.summary.id, expiryOf(before), revision);
    }
    end(passage->index, BulkOutcome::Done);
}

void BulkRun::lookUp(const PassagePtr &passage)
{
    const auto onStopped = [this, passage] { end(passage->index, BulkOutcome::Unknown); };
    if (!store())
        return onStopped();
    auto looking = store()->load(passage->before.summary.id);
    if (isCancelled())
        QTimer::singleShot(LookAfterCancel, this, [looking]() mutable { looking.cancel(); });
    ++passage->looks;
    await<Result<StoredState>>(
        passage->index, looking, [this, passage](const Result<StoredState> &now) { judge(passage, now); }, onStopped);
}

void BulkRun::lookUpLater(const PassagePtr &passage)
{
    if (isCancelled())
        return end(passage->index, BulkOutcome::Unknown);
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    connect(this, &BulkJob::cancelRequested, pause, [pause] { pause->start(0); });
    connect(pause, &QTimer::timeout, this, [this, passage, pause] {
        pause->deleteLater();
        isCancelled() ? end(passage->index, BulkOutcome::Unknown) : lookUp(passage);
    });
    pause->start(LookInterval);
}

void BulkRun::judge(const PassagePtr &passage, const Result<StoredState> &now)
{
    const Kind kind = passage->step.kind;
    const qsizetype index = passage->index;
    const bool isGone = !now && now.error().kind == ErrorKind::NotFound;
    const QString notMade = u"The store answers again; this was not changed."_s;
    if (!now && !isGone)
        return lookUpLater(passage);
    if (isGone && kind == Kind::Remove)
        return finishItem(passage, {});
    if (isGone)
        return kind == Kind::Create ? end(index, BulkOutcome::Failed, notMade) : end(index, BulkOutcome::Gone);
    if (kind == Kind::SetTtl && now->revision == passage->before.revision
        && isAboutTtl(now->summary.ttl, passage->step.ttl))
        return finishItem(passage, now->revision);
    if (kind != Kind::Create && now->revision == passage->before.revision)
        return isCancelled() ? end(index, BulkOutcome::NotReached) : end(index, BulkOutcome::Failed, notMade);
    if (kind == Kind::Save || kind == Kind::Create)
        return judgeText(passage, *now);
    end(index, BulkOutcome::ChangedMeanwhile);
}

void BulkRun::judgeText(const PassagePtr &passage, const StoredState &now)
{
    const auto work = [wanted = passage->step.text, is = now.text] { return saySame(wanted, is); };
    const auto onCompared = [this, passage, now](bool isSame) {
        if (!isSame)
            return end(passage->index, BulkOutcome::ChangedMeanwhile);
        if (!m_traits.keepsBytes)
            passage->step.text = now.text; // what an undo has to begin with
        if (passage->step.kind == Kind::Create && m_traits.hasTtl)
            return setExpiryOfCreated(passage, now.revision);
        finishItem(passage, now.revision);
    };
    compute<bool>(passage->index, work, onCompared, [this, passage] { end(passage->index, BulkOutcome::Unknown); });
}

} // namespace stateloupe
