#pragma once

#include "core/backends/statebackend.h"
#include "core/json/placeforms.h"

namespace stateloupe {

/// What asks a store for one value of one workflow with the store's own tools, ready to be pasted: SQL for SQLite
/// (json_extract) and PostgreSQL (#>>), a shell command with redis-cli and jq for Redis. Empty where there is no such
/// tool. `traits` are those of the opened store.
///
/// SQL gives strings decoded and NULL for null; jq gives JSON. SQLite 3.40 cannot name a key that holds both a quote
/// and a NUL.
QString placeQuery(const StoreTraits &traits, const WorkflowId &id, const PlacePath &path);

} // namespace stateloupe
