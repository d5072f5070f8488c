#pragma once

#include "core/json/jsondocument.h"
#include "core/operations/localclock.h"

namespace stateloupe {

// New workflows: the texts that a store is to create under `id`.

/// An empty state as the reference system makes one.
QByteArray newWorkflow(const QString &id, const LocalClock &clock);

/// A copy that begins now: with the id and new times, made if the template has no metadata; everything else keeps its
/// bytes. Errors: InvalidData when the template is no unified state or its metadata is no object.
Result<QByteArray> workflowFromTemplate(const JsonDocument &pattern, const QString &id, const LocalClock &clock);

/// The same workflow under another id, which its metadata and the snapshots of its checkpoints then name. Everything
/// else keeps its bytes, the times among it; a document without metadata all of them.
Result<QByteArray> duplicateWorkflow(const JsonDocument &document, const QString &id);

/// The workflow as it was at a checkpoint, as a new one that begins now: messages, context and metadata of the
/// snapshot, and the checkpoints up to that one. Where the snapshot has no metadata, that of the workflow is taken.
/// Errors: as restoreCheckpoint() of a place.
Result<QByteArray> forkWorkflow(
    const JsonDocument &document, NodeId checkpoint, const QString &id, const LocalClock &clock);

} // namespace stateloupe
