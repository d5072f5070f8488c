#include "core/bulk/bulkplanner.h"

#include "core/bulk/textpatch.h"

#include <QDateTime>

namespace stateloupe {

/// What is kept of a workflow that was looked at.
struct BulkPlanner::Finding
{
    BulkItem item;
    std::optional<qint64> undoCost; ///< bytes; nullopt: cannot be taken back
};

namespace {

/// A copy, so that a few bytes do not keep the whole text alive.
QByteArray excerpt(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray() : QByteArray(bytes.constData(), qMin(bytes.size(), BulkItem::LongestExcerpt));
}

BulkOutcome outcomeOf(const BulkStep &step)
{
    if (step.kind == BulkStep::Kind::Nothing)
        return BulkOutcome::Unchanged;
    return step.kind == BulkStep::Kind::Refuse ? BulkOutcome::Refused : BulkOutcome::Planned;
}

std::optional<qint64> undoCostOf(const BulkStep &step, const StoredState &state)
{
    if (step.kind == BulkStep::Kind::Save)
        return TextPatch(step.text, state.text).memoryUse();
    if (step.kind != BulkStep::Kind::Remove)
        return 0;
    // Stores take new workflows as text, under a key that is text.
    const bool canBeCreated
        = state.form == StoredState::Form::Text && state.summary.id.form() == WorkflowId::Form::Text;
    return canBeCreated ? std::optional<qint64>(state.text.size()) : std::nullopt;
}

} // namespace

BulkPlanner::BulkPlanner(
    StateStore *store, std::shared_ptr<const BulkChange> change, const QList<WorkflowId> &ids, QObject *parent)
    : BulkJob(store, std::make_shared<BulkList>(ids), parent)
    , m_change(std::move(change))
{
}

void BulkPlanner::begin(qsizetype index)
{
    const auto onState = [this, index](const Result<StoredState> &state) {
        if (state)
            look(index, *state);
        else
            endFailed(index, state.error());
    };
    await<Result<StoredState>>(
        index, store()->load(item(index).id), onState, [this, index] { end(index, BulkOutcome::NotReached); });
}

void BulkPlanner::look(qsizetype index, const StoredState &state)
{
    const auto work = [change = m_change, index, state, item = item(index)]() mutable {
        const BulkStep step = change->stepFor(index, state);
        item.outcome = outcomeOf(step);
        item.note = step.reason;
        item.revision = state.revision;
        item.size = state.text.size();
        if (state.summary.ttl)
            item.expiresAt = QDateTime::currentMSecsSinceEpoch() + *state.summary.ttl;
        item.before = excerpt(step.before);
        item.after = excerpt(step.after);
        return Finding{item, undoCostOf(step, state)};
    };
    compute<Finding>(
        index, work, [this, index](const Finding &finding) { take(index, finding); },
        [this, index] { end(index, BulkOutcome::NotReached); });
}

void BulkPlanner::take(qsizetype index, const Finding &finding)
{
    BulkItem item = finding.item;
    item.canBeUndone = item.outcome == BulkOutcome::Planned && finding.undoCost && *finding.undoCost <= m_undoMemory;
    if (item.canBeUndone)
        m_undoMemory -= *finding.undoCost;
    end(index, std::move(item));
}

} // namespace stateloupe
