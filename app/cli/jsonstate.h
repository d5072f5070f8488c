#pragma once

#include "core/json/jsondiff.h"
#include "core/json/jsondocument.h"
#include "core/result.h"
#include "core/state/storedstate.h"

namespace stateloupe {

/// The document of a state. Errors: InvalidData, saying where the text is not JSON.
Result<JsonDocument> parseState(const StoredState &state);

/// Whether the state is still what the user believes it to be. Errors: Conflict when `expected` is given and another.
Result<> checkRevision(const StoredState &state, const std::string &expected);

/// Prints one line a difference: "+ POINTER value", "- POINTER value", "~ POINTER before → after". True if any.
bool writeDifferences(const JsonDocument &before, const JsonDocument &after);

} // namespace stateloupe
