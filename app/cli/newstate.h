#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/storeconnection.h"
#include "core/json/jsondocument.h"

#include <functional>
#include <optional>
#include <string>

namespace stateloupe {

/// A workflow that a sub-command creates.
struct NewState
{
    std::optional<std::string> id; ///< absent: a random one
    bool dryRun = false;
};

/// The words NAME (the id, which may be left out) and --dry-run; `state` has to outlive the sub-command.
void addNewStateArguments(CLI::App &command, const char *name, NewState &state);

/// The id that was given, or a random UUID. Errors: InvalidArgument when it is no text.
Result<QString> newIdOf(const NewState &state);

/// Creates the workflow under `id`, after telling what the store would make of `text`. Refuses an id that is taken,
/// with --dry-run as well.
ExitCode createState(StoreConnection &store, const QString &id, const QByteArray &text, bool isDryRun);

/// Makes a new state from one that the store holds.
using MakeState = std::function<Result<QByteArray>(const JsonDocument &document, const QString &id)>;
ExitCode deriveState(
    const StoreArguments &arguments, const std::string &source, const NewState &state, const MakeState &makeState);

} // namespace stateloupe
