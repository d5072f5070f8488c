#include "core/operations/checkpointoperations.h"

#include "core/json/jsonwriter.h"
#include "core/operations/snapshot.h"
#include "core/operations/stateparts.h"
#include "core/state/isotime.h"
#include "core/state/unifiedstate.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

QByteArray checkpointJson(
    const JsonDocument &document, NodeId metadata, const NewCheckpoint &checkpoint, const LocalClock &clock)
{
    JsonWriter writer;
    writer.beginObject().key(u"id"_s).string(checkpoint.id).key(u"name"_s).string(checkpoint.name);
    writer.key(u"state_snapshot"_s).raw(snapshotJson(document, metadata));
    const NodeId framework = document.member(metadata, u"current_framework"_s);
    writer.key(u"framework"_s).raw(framework == NoNode ? "null" : document.rawValue(framework));
    writer.key(u"created_at"_s).string(writeNaiveTime(clock()));
    writer.key(u"metadata"_s).raw(checkpoint.metadata.isEmpty() ? "{}" : checkpoint.metadata.trimmed());
    writer.endObject();
    return writer.json();
}

} // namespace

Result<NodeId> findCheckpoint(const JsonDocument &document, const QString &id)
{
    const NodeId checkpoints = UnifiedState(document).checkpoints();
    const quint32 count = checkpoints == NoNode ? 0 : document.childCount(checkpoints);
    if (count > 0) {
        auto walker = document.children(checkpoints);
        for (quint32 left = count; left > 0; --left, walker.toNextSibling()) {
            const NodeId found = UnifiedState::checkpoint(document, walker.node()).id;
            if (found != NoNode && document.type(found) == JsonType::String && document.string(found) == id)
                return walker.node();
        }
    }
    return failure(ErrorKind::NotFound,
        u"No checkpoint has the id \"%1\"; a name is not enough. Nothing was changed."_s.arg(id.left(80)));
}

Result<JsonEdit> createCheckpoint(
    const JsonDocument &document, const NewCheckpoint &checkpoint, const LocalClock &clock)
{
    if (const auto valid = checkObject(checkpoint.metadata, u"metadata of a checkpoint"_s); !valid)
        return tl::make_unexpected(valid.error());
    const auto metadata = requiredMetadata(document);
    if (!metadata)
        return tl::make_unexpected(metadata.error());
    if (const auto parts = checkSnapshotParts(document); !parts)
        return tl::make_unexpected(parts.error());
    if (findCheckpoint(document, checkpoint.id)) {
        return failure(ErrorKind::InvalidArgument,
            u"A checkpoint has the id \"%1\" already. Nothing was changed."_s.arg(checkpoint.id.left(80)));
    }
    const QByteArray json = checkpointJson(document, *metadata, checkpoint, clock);
    JsonBatch batch(document);
    const auto checkpoints = ensurePart(batch, u"checkpoints"_s, JsonType::Array);
    if (!checkpoints)
        return tl::make_unexpected(checkpoints.error());
    batch.add(insertElement(batch.document(), *checkpoints, batch.document().childCount(*checkpoints), json));
    touch(batch, clock);
    return batch.edit();
}

Result<JsonEdit> restoreCheckpoint(const JsonDocument &document, const QString &id, const LocalClock &clock)
{
    const auto checkpoint = findCheckpoint(document, id);
    return checkpoint ? restoreCheckpoint(document, *checkpoint, clock) : tl::make_unexpected(checkpoint.error());
}

Result<JsonEdit> restoreCheckpoint(const JsonDocument &document, NodeId checkpoint, const LocalClock &clock)
{
    JsonBatch batch(document);
    const auto restored = restoreSnapshot(batch, UnifiedState::checkpoint(document, checkpoint).snapshot);
    if (!restored)
        return tl::make_unexpected(restored.error());
    touch(batch, clock);
    return batch.edit();
}

} // namespace stateloupe
