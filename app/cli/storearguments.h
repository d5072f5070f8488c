#pragma once

#include <string>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace stateloupe {

/// What a command line says about a store.
struct StoreArguments
{
    std::string store; ///< an address, the path of a file, or the name of a saved connection
    bool passwordFromInput = false; ///< the next line of standard input is its password
    const char *passwordVariable = "STATELOUPE_PASSWORD"; ///< of the environment
    bool unlock = false; ///< write to a production store, too
};

// Each adds options to a sub-command; what they are read into has to outlive it.

/// STORE and --password-stdin.
void addStoreArguments(CLI::App &command, StoreArguments &arguments);
/// The same and --unlock, for sub-commands that change something.
void addWritableStoreArguments(CLI::App &command, StoreArguments &arguments);
CLI::Option *addPasswordOption(CLI::App &command, bool &fromInput, const char *what);

} // namespace stateloupe
