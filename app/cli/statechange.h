#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/storearguments.h"
#include "core/json/jsondocument.h"

#include <functional>
#include <optional>
#include <string>

namespace stateloupe {

/// Which state a sub-command changes, and whether it really does.
struct StateChange
{
    StoreArguments store;
    std::string id;
    std::optional<std::string> revision;
    bool dryRun = false;
};

/// STORE, --unlock, --password-stdin and ID; `change` has to outlive the sub-command.
void addStateChangeArguments(CLI::App &command, StateChange &change);
/// --revision and --dry-run, after what the sub-command itself takes.
void addStateChangeOptions(CLI::App &command, StateChange &change);

/// Makes one edit of a stored state: loads it, tells what changes and what the store would make of it, and saves it if
/// the store still holds what was loaded. An edit that changes nothing writes nothing.
ExitCode changeState(
    const StateChange &change, const std::function<Result<JsonEdit>(const JsonDocument &document)> &makeEdit);

/// A word of the command line as text. Errors: InvalidArgument when it is not UTF-8; `what` names it.
Result<QString> textArgument(const std::string &word, const QString &what);

} // namespace stateloupe
