#pragma once

#include "core/json/jsonbatch.h"
#include "core/operations/localclock.h"

namespace stateloupe {

// What the operations on a state share.

/// The part of the state that `type` and `key` name, in batch.document(). One that is missing is made, empty, as the
/// reference system takes it. Errors: InvalidData when it is of another type, or the document is no object.
Result<NodeId> ensurePart(JsonBatch &batch, const QString &key, JsonType type);

/// The state's metadata. Errors: InvalidData when there is none, or no object: it holds the id and times, which nobody
/// can make up.
Result<NodeId> requiredMetadata(const JsonDocument &document);

/// Replaces the last member of that key, which is the one Python sees, or appends it. A value that is written alike
/// makes no edit.
void setMember(JsonBatch &batch, NodeId object, const QString &key, const QByteArray &json);

/// Sets metadata.updated_at to what the clock shows. A state without metadata has no such time and gets none.
void touch(JsonBatch &batch, const LocalClock &clock);

/// Errors: InvalidArgument when `json` is neither empty nor a JSON object; `what` names it.
Result<> checkObject(const QByteArray &json, const QString &what);

} // namespace stateloupe
