#pragma once

#include "core/json/jsondiff.h"
#include "core/json/jsondocument.h"
#include "core/result.h"
#include "core/state/storedstate.h"

#include <optional>
#include <string>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace stateloupe {

class StoreConnection;

/// The document of a state. Errors: InvalidData, saying where the text is not JSON.
Result<JsonDocument> parseState(const StoredState &state);

/// The document of the workflow that `id` names on the command line. Errors: those of loading it and of parseState().
Result<JsonDocument> loadDocument(StoreConnection &store, const std::string &id);

/// Adds "--revision TOKEN" to a sub-command; `revision` has to outlive it.
CLI::Option *addRevisionOption(CLI::App &command, std::optional<std::string> &revision);

/// Whether the state is still what the user believes it to be. Errors: Conflict when `expected` is given and another,
/// even if it is empty: a script that lost a revision must not save over others.
Result<> checkRevision(const StoredState &state, const std::optional<std::string> &expected);

/// Prints one line a difference: "+ POINTER value", "- POINTER value", "~ POINTER before → after".
void writeDifferences(const JsonDocument &before, const JsonDocument &after);

} // namespace stateloupe
