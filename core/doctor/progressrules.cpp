#include "core/doctor/progressrules.h"

#include "core/doctor/findingbuilder.h"
#include "core/doctor/workflowstatus.h"
#include "core/json/jsonmembers.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

qint64 sizeOf(const JsonDocument &document, NodeId node)
{
    return node == NoNode ? 0 : document.valueSpan(node).length;
}

qint64 sizeOf(const JsonDocument &document, const StateParts &state)
{
    return sizeOf(document, state.messages) + sizeOf(document, state.context);
}

/// A part of a state, and by how much it has grown.
struct Growth
{
    NodeId node = NoNode;
    qint64 bytes = 0;
    QString name;
};

/// What has grown most from one state to the next: the messages, or one value of the context.
Growth largestGrowth(const JsonDocument &document, const StateParts &before, const StateParts &after)
{
    constexpr qsizetype LongestName = 40;
    Growth largest{
        after.messages, sizeOf(document, after.messages) - sizeOf(document, before.messages), u"the messages"_s};
    if (!isOfType(document, after.context, JsonType::Object))
        return largest;
    QHash<QByteArray, qint64> sizes;
    if (isOfType(document, before.context, JsonType::Object)) {
        visitChildren(document, before.context,
            [&](NodeId node) { sizes.insert(document.bytes(document.keySpan(node)), sizeOf(document, node)); });
    }
    visitChildren(document, after.context, [&](NodeId node) {
        const qint64 bytes = sizeOf(document, node) - sizes.value(document.bytes(document.keySpan(node)), 0);
        if (bytes > largest.bytes)
            largest = {node, bytes, u"\"%1\" in the context"_s.arg(document.key(node).left(LongestName))};
    });
    return largest;
}

} // namespace

GrowthRule::GrowthRule()
    : DoctorRule({.id = "W01",
        .severity = Severity::Warning,
        .title = u"Sudden growth"_s,
        .explanation = u"From one checkpoint to the next, or since the last one, the workflow has grown to five times "
                       "its size or more. The place is what has grown most. A program may put whole files or answers "
                       "into the state, and every checkpoint repeats them."_s})
{
}

std::optional<Finding> GrowthRule::examine(const Examination &examination) const
{
    constexpr qint64 Smallest = 100'000; // bytes more, below which nobody minds
    constexpr qint64 Factor = 5;
    constexpr qint64 PerKilobyte = 1'000;
    const JsonDocument &document = examination.document;
    if (document.size() < Smallest || examination.anatomy.checkpoints.empty())
        return {};
    std::vector<StateParts> states;
    for (const CheckpointAnatomy &checkpoint : examination.anatomy.checkpoints)
        states.push_back(checkpoint.snapshot);
    states.push_back(examination.anatomy.parts);
    FindingBuilder builder(*this, examination);
    QString first;
    for (std::size_t i = 1; i < states.size(); ++i) {
        const qint64 before = sizeOf(document, states[i - 1]);
        const qint64 after = sizeOf(document, states[i]);
        if (after - before < Smallest || after < Factor * before)
            continue;
        const Growth growth = largestGrowth(document, states[i - 1], states[i]);
        if (builder.isEmpty())
            first = u"The workflow grew from %1 to %2 kB, most of it in %3."_s.arg(
                QString::number(before / PerKilobyte), QString::number(after / PerKilobyte), growth.name);
        builder.add(growth.node == NoNode ? JsonDocument::Root : growth.node);
    }
    return builder.finding(first);
}

ProgressRule::ProgressRule()
    : DoctorRule({.id = "W02",
        .severity = Severity::Warning,
        .title = u"No progress"_s,
        .explanation = u"The workflow has not changed since the time that was asked about, and says neither that it is "
                       "over nor that it waits for somebody. The program that works on it may have stopped."_s})
{
}

std::optional<Finding> ProgressRule::examine(const Examination &examination) const
{
    if (!examination.settings.noProgressSince)
        return {};
    const NodeId updatedAt = examination.anatomy.metadata.updatedAt;
    const auto updated = timeAt(examination.document, updatedAt);
    std::optional<qint64> latest;
    if (updated)
        latest = updated->time.utcFromHere();
    if (examination.row && examination.row->updatedAt)
        latest = std::max(latest.value_or(*examination.row->updatedAt), *examination.row->updatedAt);
    if (!latest || *latest >= *examination.settings.noProgressSince)
        return {};
    const WorkflowStatus status = workflowStatus(examination);
    if (status == WorkflowStatus::Waiting || status == WorkflowStatus::Over)
        return {};
    const QString message = u"The workflow has not changed since the time that was asked about."_s;
    if (updatedAt == NoNode)
        return findingOf(*this, message);
    FindingBuilder builder(*this, examination);
    builder.add(updatedAt);
    return builder.finding(message);
}

} // namespace stateloupe
