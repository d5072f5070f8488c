#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/jsonstate.h"
#include "app/cli/storeconnection.h"
#include "core/connections/connectionbook.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct DiffOptions
{
    std::string first; ///< a store; what follows depends on how many words there are
    std::string second;
    std::optional<std::string> third;
    std::optional<std::string> fourth;
    bool passwordsFromInput = false;
};

/// One of the two states.
struct DiffSide
{
    StoreArguments store;
    std::optional<std::string> id; ///< none: the one that a file holds
};

bool isFile(const std::string &store)
{
    const ConnectionBook book(ConnectionBook::defaultFileName());
    const auto named = findStore(QString::fromStdString(store), book);
    return named && std::holds_alternative<FileSettings>(named->connection.settings);
}

DiffSide side(const std::string &store, const std::optional<std::string> &id)
{
    DiffSide side;
    side.store.store = store;
    side.id = id;
    return side;
}

/// A JSON file needs no id, so that two to four words name two states.
Result<std::pair<DiffSide, DiffSide>> sidesOf(const DiffOptions &options)
{
    if (options.fourth)
        return std::pair(side(options.first, options.second), side(*options.third, *options.fourth));
    if (options.third && isFile(*options.third))
        return std::pair(side(options.first, options.second), side(*options.third, {}));
    if (options.third && isFile(options.first))
        return std::pair(side(options.first, {}), side(options.second, *options.third));
    if (!options.third && isFile(options.first) && isFile(options.second))
        return std::pair(side(options.first, {}), side(options.second, {}));
    return failure(ErrorKind::InvalidArgument,
        u"Name a workflow of each store: STORE ID STORE2 ID2. Only a JSON file needs no ID."_s);
}

Result<StoredState> loadState(const DiffSide &side)
{
    auto store = StoreConnection::open(side.store, StoreConnection::Access::Read);
    if (!store)
        return tl::unexpected(store.error());
    if (side.id)
        return store->load(*side.id);
    const auto list = store->list(false);
    if (!list)
        return tl::unexpected(list.error());
    if (list->size() == 0)
        return failure(ErrorKind::NotFound,
            u"\"%1\" holds no workflow. Check its name."_s.arg(QString::fromStdString(side.store.store)));
    return store->backend().load(list->at(0).id, StoreConnection::callControl());
}

ExitCode compare(const DiffOptions &options)
{
    auto sides = sidesOf(options);
    if (!sides)
        return console::report(sides.error());
    sides->first.store.passwordFromInput = options.passwordsFromInput;
    sides->second.store.passwordFromInput = options.passwordsFromInput;
    sides->second.store.passwordVariable = "STATELOUPE_PASSWORD2";
    const auto first = loadState(sides->first);
    if (!first)
        return console::report(first.error());
    const auto second = loadState(sides->second);
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
                    "A JSON file holds one workflow and needs no ID: stateloupe diff before.json after.json\n"
                    "STATELOUPE_PASSWORD is for STORE, STATELOUPE_PASSWORD2 for STORE2.");
    command->add_option("STORE", options->first, "Address, file or saved connection")->required();
    command->add_option("ID", options->second, "The workflow; not for a JSON file")->required();
    command->add_option("STORE2", options->third, "The other store, or the same");
    command->add_option("ID2", options->fourth, "The workflow to compare with; not for a JSON file");
    addPasswordOption(*command, options->passwordsFromInput,
        "Read both passwords from standard input, a line each; leave the line of a store without one empty");
    command->callback([options, &work] { work = [options] { return compare(*options); }; });
}

} // namespace stateloupe
