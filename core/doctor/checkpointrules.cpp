#include "core/doctor/checkpointrules.h"

#include "core/doctor/findingbuilder.h"
#include "core/doctor/loadfault.h"
#include "core/json/jsonmembers.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// When the snapshot was taken, as its metadata has it written; empty when it does not say.
QByteArray snapshotTime(const JsonDocument &document, const CheckpointAnatomy &checkpoint)
{
    const NodeId updatedAt = metadataAt(document, checkpoint.snapshot.metadata).updatedAt;
    return timeAt(document, updatedAt) ? document.rawValue(updatedAt) : QByteArray();
}

bool canBeNamed(const JsonDocument &document, const CheckpointView &checkpoint)
{
    return checkpoint.name == NoNode && isOfType(document, checkpoint.id, JsonType::String);
}

bool canBeDated(const JsonDocument &document, const CheckpointAnatomy &checkpoint)
{
    return checkpoint.view.createdAt == NoNode && !snapshotTime(document, checkpoint).isEmpty();
}

/// Calls `visit` with each id that an earlier checkpoint has.
template <typename Visit>
void visitRepeatedIds(const Examination &examination, QSet<QString> &ids, Visit visit)
{
    QList<std::pair<NodeId, QString>> repeated;
    for (const CheckpointAnatomy &checkpoint : examination.anatomy.checkpoints) {
        const NodeId node = checkpoint.view.id;
        if (!isOfType(examination.document, node, JsonType::String))
            continue;
        const QString id = examination.document.string(node);
        if (ids.contains(id))
            repeated.append({node, id});
        ids.insert(id);
    }
    for (const auto &[node, id] : repeated)
        visit(node, id);
}

} // namespace

CheckpointKeysRule::CheckpointKeysRule()
    : DoctorRule({.id = "U09",
        .severity = Severity::Error,
        .title = u"Incomplete checkpoint"_s,
        .explanation = u"A checkpoint needs id, name, state_snapshot and created_at; without them the reference system "
                       "cannot load the workflow. The name can be the id, and the time that of the snapshot."_s,
        .repairTitle = u"Complete checkpoints"_s})
{
}

std::optional<Finding> CheckpointKeysRule::examine(const Examination &examination) const
{
    const JsonDocument &document = examination.document;
    FindingBuilder builder(*this, examination);
    QString first;
    for (const CheckpointAnatomy &checkpoint : examination.anatomy.checkpoints) {
        const CheckpointView &view = checkpoint.view;
        QStringList missing;
        const auto look = [&missing](NodeId node, const QString &key) {
            if (node == NoNode)
                missing << key;
        };
        look(view.id, u"id"_s);
        look(view.name, u"name"_s);
        look(view.snapshot, u"state_snapshot"_s);
        look(view.createdAt, u"created_at"_s);
        if (missing.isEmpty())
            continue;
        const bool isObject = document.type(view.node) == JsonType::Object;
        if (builder.isEmpty())
            first
                = isObject ? u"A checkpoint has no %1."_s.arg(missing.join(u", "_s)) : u"A checkpoint is no object."_s;
        builder.add(view.node, isObject && (canBeNamed(document, view) || canBeDated(document, checkpoint)));
    }
    return builder.finding(first);
}

/// From the last to the first, so that places of earlier checkpoints stay as they were.
void CheckpointKeysRule::repair(const Examination &examination, JsonBatch &batch) const
{
    const auto &checkpoints = examination.anatomy.checkpoints;
    for (auto checkpoint = checkpoints.rbegin(); checkpoint != checkpoints.rend(); ++checkpoint) {
        const CheckpointView &view = checkpoint->view;
        if (canBeDated(examination.document, *checkpoint)) {
            const quint32 end = batch.document().childCount(view.node);
            batch.add(insertMember(
                batch.document(), view.node, end, u"created_at"_s, snapshotTime(examination.document, *checkpoint)));
        }
        if (canBeNamed(examination.document, view)) {
            batch.add(insertMember(batch.document(), view.node, examination.document.row(view.id) + 1, u"name"_s,
                examination.document.rawValue(view.id)));
        }
    }
}

RestorableRule::RestorableRule()
    : DoctorRule({.id = "U10",
        .severity = Severity::Warning,
        .title = u"Checkpoint that cannot be restored"_s,
        .explanation
        = u"The snapshot in a checkpoint is only looked at when it is restored. The reference system fails "
          "then, because something in it is missing or wrong. Correct the snapshot, or make another "
          "checkpoint before this one is needed."_s})
{
}

std::optional<Finding> RestorableRule::examine(const Examination &examination) const
{
    FindingBuilder builder(*this, examination);
    QString first;
    for (const CheckpointAnatomy &checkpoint : examination.anatomy.checkpoints) {
        if (checkpoint.view.snapshot == NoNode || (examination.isCancelled && examination.isCancelled()))
            continue;
        const auto fault = findLoadFault(examination.document, checkpoint.view.snapshot, checkpoint.snapshot);
        if (!fault)
            continue;
        if (builder.isEmpty())
            first = u"A checkpoint cannot be restored. "_s + fault->message;
        builder.add(fault->place);
    }
    return builder.finding(first);
}

CheckpointIdRule::CheckpointIdRule()
    : DoctorRule({.id = "U11",
        .severity = Severity::Warning,
        .title = u"Checkpoints of the same id"_s,
        .explanation = u"A checkpoint is restored by its id, and the first of that id is taken: the others cannot be "
                       "reached. They can get ids of their own; what names the first goes on doing so."_s,
        .repairTitle = u"Give later ones an id of their own"_s})
{
}

std::optional<Finding> CheckpointIdRule::examine(const Examination &examination) const
{
    FindingBuilder builder(*this, examination);
    QSet<QString> ids;
    visitRepeatedIds(examination, ids, [&builder](NodeId node, const QString &) { builder.addRepairable(node); });
    return builder.finding(u"A checkpoint has the id of an earlier one, and cannot be reached."_s);
}

void CheckpointIdRule::repair(const Examination &examination, JsonBatch &batch) const
{
    QSet<QString> ids;
    QHash<QString, int> numbers; ///< the last one given for an id
    QList<JsonReplacement> given;
    visitRepeatedIds(examination, ids, [&](NodeId node, const QString &id) {
        QString free;
        for (int &number = numbers[id]; free.isEmpty() || ids.contains(free);)
            free = id + u'-' + QString::number(++number + 1);
        ids.insert(free);
        given.append({node, encodeJsonString(free)});
    });
    batch.replace(std::move(given));
}

NestedCheckpointsRule::NestedCheckpointsRule()
    : DoctorRule({.id = "U12",
        .severity = Severity::Warning,
        .title = u"Checkpoints within a snapshot"_s,
        .explanation = u"The snapshot of a checkpoint holds checkpoints itself. Restoring ignores them; they only take "
                       "room, and more of it with every checkpoint."_s})
{
}

std::optional<Finding> NestedCheckpointsRule::examine(const Examination &examination) const
{
    FindingBuilder builder(*this, examination);
    for (const CheckpointAnatomy &checkpoint : examination.anatomy.checkpoints) {
        const NodeId nested = checkpoint.snapshot.checkpoints;
        if (isOfType(examination.document, nested, JsonType::Array) && examination.document.childCount(nested) > 0)
            builder.add(nested);
    }
    return builder.finding(u"A snapshot holds checkpoints, which restoring ignores."_s);
}

SnapshotOwnerRule::SnapshotOwnerRule()
    : DoctorRule({.id = "U13",
        .severity = Severity::Warning,
        .title = u"Snapshot of another workflow"_s,
        .explanation = u"The snapshot of a checkpoint names another workflow than the one it is in. It may have been "
                       "copied with its checkpoints; restoring would bring back that workflow's conversation."_s})
{
}

std::optional<Finding> SnapshotOwnerRule::examine(const Examination &examination) const
{
    const JsonDocument &document = examination.document;
    const NodeId own = examination.anatomy.metadata.workflowId;
    if (!isOfType(document, own, JsonType::String))
        return {};
    FindingBuilder builder(*this, examination);
    for (const CheckpointAnatomy &checkpoint : examination.anatomy.checkpoints) {
        const NodeId owner = metadataAt(document, checkpoint.snapshot.metadata).workflowId;
        if (!isOfType(document, owner, JsonType::String))
            continue;
        if (bytesOf(document, document.valueSpan(owner)) != bytesOf(document, document.valueSpan(own))
            && document.string(owner) != document.string(own))
            builder.add(owner);
    }
    return builder.finding(u"The snapshot of a checkpoint is of another workflow."_s);
}

} // namespace stateloupe
