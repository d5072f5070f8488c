#include "core/operations/workflowoperations.h"

#include "core/json/jsonstring.h"
#include "core/json/jsonwriter.h"
#include "core/operations/snapshot.h"
#include "core/operations/stateparts.h"
#include "core/state/isotime.h"
#include "core/state/unifiedstate.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

QByteArray newMetadata(const QString &id, const LocalClock &clock)
{
    JsonWriter writer;
    writer.beginObject().key(u"workflow_id"_s).string(id).key(u"current_framework"_s).null();
    writer.key(u"created_at"_s).string(writeNaiveTime(clock()));
    writer.key(u"updated_at"_s).string(writeNaiveTime(clock()));
    writer.key(u"version"_s).string(u"1.0.0"_s).key(u"tags"_s).beginArray().endArray();
    writer.key(u"custom"_s).beginObject().endObject().endObject();
    return writer.json();
}

/// Calls `visit` with the metadata of each snapshot in batch.document(), as it is after the visit before.
template <typename Visit>
void visitSnapshotMetadata(const JsonBatch &batch, Visit visit)
{
    const NodeId checkpoints = UnifiedState(batch.document()).checkpoints();
    if (checkpoints == NoNode)
        return;
    // Nodes after an edit move; those of checkpoints to come are looked up from the one before.
    const quint32 count = batch.document().childCount(checkpoints);
    NodeId checkpoint = checkpoints + 1;
    for (quint32 row = 0; row < count; ++row) {
        const NodeId snapshot = UnifiedState::checkpoint(batch.document(), checkpoint).snapshot;
        if (snapshot != NoNode) {
            const NodeId metadata = UnifiedState(batch.document(), snapshot).metadata();
            if (metadata != NoNode)
                visit(metadata);
        }
        checkpoint = batch.document().nextSibling(checkpoint);
    }
}

/// Gives the state another id, and the snapshots that were taken of it under the old one.
void setWorkflowId(JsonBatch &batch, const QString &id)
{
    const NodeId metadata = UnifiedState(batch.document()).metadata();
    if (metadata == NoNode)
        return;
    const NodeId old = batch.document().member(metadata, u"workflow_id"_s);
    if (old != NoNode && batch.document().type(old) == JsonType::String) {
        const QString oldId = batch.document().string(old);
        visitSnapshotMetadata(batch, [&](NodeId ofSnapshot) {
            const NodeId node = batch.document().member(ofSnapshot, u"workflow_id"_s);
            if (node != NoNode && batch.document().type(node) == JsonType::String
                && batch.document().string(node) == oldId)
                setMember(batch, ofSnapshot, u"workflow_id"_s, encodeJsonString(id));
        });
    }
    // The metadata may stand before or after the checkpoints.
    setMember(batch, UnifiedState(batch.document()).metadata(), u"workflow_id"_s, encodeJsonString(id));
}

void beginNow(JsonBatch &batch, const LocalClock &clock)
{
    const NodeId metadata = UnifiedState(batch.document()).metadata();
    for (const QString &key : {u"created_at"_s, u"updated_at"_s})
        setMember(batch, metadata, key, encodeJsonString(writeNaiveTime(clock())));
}

/// What batch.document() has become.
Result<QByteArray> textOf(const JsonBatch &batch)
{
    return batch.edit().map([&batch](const JsonEdit &) { return batch.document().bytes(); });
}

void removeCheckpointsAfter(JsonBatch &batch, NodeId checkpoint)
{
    for (NodeId next = batch.document().nextSibling(checkpoint); next != NoNode;
         next = batch.document().nextSibling(checkpoint)) {
        if (!batch.add(removeNode(batch.document(), next)))
            return;
    }
}

} // namespace

QByteArray newWorkflow(const QString &id, const LocalClock &clock)
{
    JsonWriter writer;
    writer.beginObject().key(u"messages"_s).beginArray().endArray().key(u"context"_s).beginObject().endObject();
    writer.key(u"checkpoints"_s).beginArray().endArray().key(u"metadata"_s).raw(newMetadata(id, clock)).endObject();
    return writer.json();
}

Result<QByteArray> workflowFromTemplate(const JsonDocument &pattern, const QString &id, const LocalClock &clock)
{
    const UnifiedState state(pattern);
    if (!state.isUnified())
        return failure(ErrorKind::InvalidData, u"This is no template of a workflow. "_s + state.reason());
    JsonBatch batch(pattern);
    if (pattern.member(JsonDocument::Root, u"metadata"_s) == NoNode) {
        setMember(batch, JsonDocument::Root, u"metadata"_s, newMetadata(id, clock));
        return textOf(batch);
    }
    if (const auto metadata = requiredMetadata(pattern); !metadata)
        return tl::make_unexpected(metadata.error());
    setWorkflowId(batch, id);
    beginNow(batch, clock);
    return textOf(batch);
}

Result<QByteArray> duplicateWorkflow(const JsonDocument &document, const QString &id)
{
    JsonBatch batch(document);
    setWorkflowId(batch, id);
    return textOf(batch);
}

Result<QByteArray> forkWorkflow(
    const JsonDocument &document, NodeId checkpoint, const QString &id, const LocalClock &clock)
{
    const NodeId snapshot = UnifiedState::checkpoint(document, checkpoint).snapshot;
    JsonBatch batch(document);
    removeCheckpointsAfter(batch, checkpoint);
    // Nothing before the checkpoint has moved, nor has anything in it.
    if (const auto restored = restoreSnapshot(batch, snapshot); !restored)
        return tl::make_unexpected(restored.error());
    const NodeId metadata = snapshot == NoNode ? NoNode : UnifiedState(document, snapshot).metadata();
    if (metadata != NoNode)
        setMember(batch, JsonDocument::Root, u"metadata"_s, document.rawValue(metadata));
    if (const auto own = requiredMetadata(batch.document()); !own)
        return tl::make_unexpected(own.error());
    setWorkflowId(batch, id);
    beginNow(batch, clock);
    return textOf(batch);
}

} // namespace stateloupe
