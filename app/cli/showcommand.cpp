#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/jsonstate.h"
#include "app/cli/storeconnection.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct ShowOptions
{
    StoreArguments store;
    std::string id;
    std::string pointer;
    bool raw = false;
};

Result<QByteArray> wantedBytes(const StoredState &state, const std::string &pointerText)
{
    if (pointerText.empty())
        return state.text;
    const auto pointer = JsonPointer::parse(QString::fromStdString(pointerText));
    if (!pointer)
        return tl::unexpected(pointer.error());
    const auto document = parseState(state);
    if (!document)
        return tl::unexpected(document.error());
    const auto node = document->resolve(*pointer);
    if (!node)
        return tl::unexpected(node.error());
    return document->rawValue(*node);
}

ExitCode show(const ShowOptions &options)
{
    auto store = StoreConnection::open(options.store, StoreConnection::Access::Read);
    if (!store)
        return console::report(store.error());
    const auto state = store->load(options.id);
    if (!state)
        return console::report(state.error());
    const auto bytes = wantedBytes(*state, options.pointer);
    if (!bytes)
        return console::report(bytes.error());
    if (console::outputIsTerminal() && !options.raw)
        console::writeLine(QString::fromUtf8(*bytes));
    else
        console::write(*bytes);
    return ExitCode::Done;
}

} // namespace

void addShowCommand(CLI::App &app, Work &work)
{
    auto options = std::make_shared<ShowOptions>();
    CLI::App *command = app.add_subcommand("show", "Print a state, or one value of it, byte for byte as it is stored");
    command->footer("On a terminal, control and bidirectional characters are made visible and a line break is added.");
    addStoreArguments(*command, options->store);
    command->add_option("ID", options->id, "The workflow")->required();
    command->add_option("POINTER", options->pointer, "The value, as RFC 6901 names it: /messages/0/content");
    command->add_flag("--raw", options->raw, "The exact bytes on a terminal, too");
    command->callback([options, &work] { work = [options] { return show(*options); }; });
}

} // namespace stateloupe
