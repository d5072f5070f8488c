#pragma once

#include "core/json/jsonbatch.h"

namespace stateloupe {

// A state inside a checkpoint.

/// Errors: InvalidData when messages or context are of another type, so that a snapshot could not be restored.
Result<> checkSnapshotParts(const JsonDocument &document);

/// The state as a checkpoint keeps it: without its checkpoints, every other part as it is written.
QByteArray snapshotJson(const JsonDocument &document, NodeId metadata);

/// Puts the messages and the context of a snapshot in batch.document() in the place of its own. Those that the snapshot
/// leaves out become empty. Errors: InvalidData when it has no such parts; the batch may then be half done.
Result<> restoreSnapshot(JsonBatch &batch, NodeId snapshot);

} // namespace stateloupe
