#include "app/cli/changereport.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/fidelityreport.h"
#include "app/cli/jsonstate.h"
#include "app/cli/storeconnection.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct SetOptions
{
    StoreArguments store;
    std::string id;
    std::string pointer;
    std::string json;
    std::optional<std::string> revision;
    bool dryRun = false;
};

/// `document` with the value replaced, everything else untouched.
Result<JsonDocument> withValue(JsonDocument document, const JsonPointer &pointer, const QByteArray &json)
{
    const auto node = document.resolve(pointer);
    if (!node)
        return tl::unexpected(node.error());
    const auto edit = replaceValue(document, *node, json);
    if (!edit) // whatever is wrong is in what was typed
        return failure(ErrorKind::InvalidArgument, edit.error().detail);
    const auto applied = document.apply(*edit);
    if (!applied)
        return tl::unexpected(applied.error());
    return document;
}

/// Tells what changed only once it has: output that ends in a failure would be taken for what was done.
ExitCode saveChange(
    StoreConnection &store, const StoredState &state, const JsonDocument &before, const JsonDocument &after)
{
    const QByteArray text = after.bytes();
    const auto saved = store.backend().save(state.summary.id, text, state.revision, StoreConnection::callControl());
    if (!saved)
        return reportFailedChange(store, {state.summary.id, state.revision, text}, saved.error());
    writeDifferences(before, after);
    console::writeLine(u"Saved %1; its revision is now %2"_s.arg(quoted(state.summary.id), saved->toString()));
    return ExitCode::Done;
}

ExitCode setValue(const SetOptions &options)
{
    const auto pointer = JsonPointer::parse(QString::fromStdString(options.pointer));
    if (!pointer)
        return console::report(pointer.error());
    const auto access = options.dryRun ? StoreConnection::Access::Read : StoreConnection::Access::Write;
    auto store = StoreConnection::open(options.store, access);
    if (!store)
        return console::report(store.error());
    const auto state = store->load(options.id);
    if (!state)
        return console::report(state.error());
    if (const auto expected = checkRevision(*state, options.revision); !expected)
        return console::report(expected.error());
    const auto before = parseState(*state);
    if (!before)
        return console::report(before.error());
    const auto after = withValue(*before, *pointer, QByteArray::fromStdString(options.json));
    if (!after)
        return console::report(after.error());

    if (after->bytes() == state->text) {
        console::writeLine(u"Nothing to change."_s);
        return ExitCode::Done;
    }
    if (const auto fits = reportFidelity(store->backend().traits(), *after); !fits)
        return console::report(fits.error());
    if (options.dryRun) {
        writeDifferences(*before, *after);
        console::writeLine(u"Dry run: nothing was written."_s);
        return ExitCode::Done;
    }
    return saveChange(*store, *state, *before, *after);
}

} // namespace

void addSetCommand(CLI::App &app, Work &work)
{
    auto options = std::make_shared<SetOptions>();
    CLI::App *command = app.add_subcommand("set", "Replace one value of a state; every other byte stays");
    command->footer("Saves only if the store still holds what was read. The value has to be there already.");
    addWritableStoreArguments(*command, options->store);
    command->add_option("ID", options->id, "The workflow")->required();
    command->add_option("POINTER", options->pointer, "The value, as RFC 6901 names it: /context/step")->required();
    command->add_option("JSON", options->json, "The new value, as JSON")->required();
    addRevisionOption(*command, options->revision);
    command->add_flag("--dry-run", options->dryRun, "Show what would change, write nothing");
    command->callback([options, &work] { work = [options] { return setValue(*options); }; });
}

} // namespace stateloupe
