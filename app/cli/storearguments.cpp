#include "app/cli/storearguments.h"

#include <CLI/CLI.hpp>

namespace stateloupe {

void addStoreArguments(CLI::App &command, StoreArguments &arguments)
{
    command.add_option("STORE", arguments.store, "Address, file or saved connection")->required();
    addPasswordOption(command, arguments.passwordFromInput, "Read the password from the first line of standard input");
}

void addWritableStoreArguments(CLI::App &command, StoreArguments &arguments)
{
    addStoreArguments(command, arguments);
    command.add_flag("--unlock", arguments.unlock, "Write to a production store");
}

CLI::Option *addPasswordOption(CLI::App &command, bool &fromInput, const char *what)
{
    return command.add_flag("--password-stdin", fromInput, what);
}

} // namespace stateloupe
