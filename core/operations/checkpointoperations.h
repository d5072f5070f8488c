#pragma once

#include "core/json/jsondocument.h"
#include "core/operations/localclock.h"

namespace stateloupe {

/// A checkpoint to create. JSON goes in as it is written.
struct NewCheckpoint
{
    QString id; ///< newUuid() as a rule
    QString name;
    QByteArray metadata = {}; ///< an object; empty: {}
};

/// What the reference system's create_checkpoint does: appends a snapshot of messages, context and metadata (without
/// the checkpoints, and with the metadata as it is before this), named after the current framework, and sets
/// metadata.updated_at. Everything in the snapshot keeps its bytes.
/// Errors: InvalidArgument for metadata that is no object, or an id that a checkpoint has already; InvalidData for a
/// state without metadata, which nobody could restore, or with a part of another type.
Result<JsonEdit> createCheckpoint(
    const JsonDocument &document, const NewCheckpoint &checkpoint, const LocalClock &clock);

/// What the reference system's restore_checkpoint does: messages and context become those of the snapshot, as copies of
/// its bytes; checkpoints and the rest of the metadata stay, metadata.updated_at is set. What a snapshot leaves out is
/// restored as empty, as it is there. A snapshot without metadata, at which the reference system fails, is restored as
/// well: nothing of its metadata is needed.
/// Errors: NotFound when no checkpoint has the id (of several the first counts); InvalidData when the snapshot is none.
Result<JsonEdit> restoreCheckpoint(const JsonDocument &document, const QString &id, const LocalClock &clock);

/// The same for the checkpoint at that place, also when an earlier one has its id.
Result<JsonEdit> restoreCheckpoint(const JsonDocument &document, NodeId checkpoint, const LocalClock &clock);

/// The first checkpoint of that id, as the reference system finds it. Errors: NotFound.
Result<NodeId> findCheckpoint(const JsonDocument &document, const QString &id);

} // namespace stateloupe
