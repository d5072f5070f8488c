#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/jsonstate.h"
#include "app/cli/storeconnection.h"

#include <CLI/CLI.hpp>

namespace stateloupe {

namespace {

struct DiffOptions
{
    StoreArguments firstStore;
    std::string firstId;
    StoreArguments secondStore;
    std::string secondId;
    bool passwordsFromInput = false;
};

Result<StoredState> loadState(const StoreArguments &arguments, const std::string &id)
{
    auto store = StoreConnection::open(arguments, StoreConnection::Access::Read);
    if (!store)
        return tl::unexpected(store.error());
    return store->load(id);
}

ExitCode compare(DiffOptions options)
{
    options.firstStore.passwordFromInput = options.passwordsFromInput;
    options.secondStore.passwordFromInput = options.passwordsFromInput;
    options.secondStore.passwordVariable = "STATELOUPE_PASSWORD2";
    const auto first = loadState(options.firstStore, options.firstId);
    if (!first)
        return console::report(first.error());
    const auto second = loadState(options.secondStore, options.secondId);
    if (!second)
        return console::report(second.error());
    if (first->text == second->text)
        return ExitCode::Done;

    const auto before = parseState(*first);
    if (!before)
        return console::report(before.error());
    const auto after = parseState(*second);
    if (!after)
        return console::report(after.error());
    writeDifferences(*before, *after);
    return ExitCode::Found;
}

} // namespace

void addDiffCommand(CLI::App &app, Work &work)
{
    auto options = std::make_shared<DiffOptions>();
    CLI::App *command = app.add_subcommand("diff", "Compare two states value by value");
    command->footer("One line a difference: + added, - removed, ~ changed. Exit status 1 when the states differ.\n"
                    "STATELOUPE_PASSWORD is for STORE, STATELOUPE_PASSWORD2 for STORE2.");
    command->add_option("STORE", options->firstStore.store, "Address, file or saved connection")->required();
    command->add_option("ID", options->firstId, "The workflow")->required();
    command->add_option("STORE2", options->secondStore.store, "The other store, or the same")->required();
    command->add_option("ID2", options->secondId, "The workflow to compare with")->required();
    addPasswordOption(*command, options->passwordsFromInput,
        "Read both passwords from standard input, a line each; leave the line of a store without one empty");
    command->callback([options, &work] { work = [options] { return compare(*options); }; });
}

} // namespace stateloupe
