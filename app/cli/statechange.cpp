#include "app/cli/statechange.h"

#include "app/cli/changereport.h"
#include "app/cli/console.h"
#include "app/cli/fidelityreport.h"
#include "app/cli/jsonstate.h"
#include "app/cli/storeconnection.h"
#include "core/json/jsonutf8.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

Result<JsonDocument> edited(JsonDocument document, const Result<JsonEdit> &edit)
{
    if (!edit)
        return tl::unexpected(edit.error());
    const auto applied = document.apply(*edit);
    if (!applied)
        return tl::unexpected(applied.error());
    return document;
}

/// Tells what changed only once it has: output that ends in a failure would be taken for what was done.
ExitCode save(StoreConnection &store, const StoredState &state, const JsonDocument &before, const JsonDocument &after)
{
    const QByteArray text = after.bytes();
    const auto saved = store.backend().save(state.summary.id, text, state.revision, StoreConnection::callControl());
    if (saved)
        writeDifferences(before, after);
    return reportSaved(store, {state.summary.id, state.revision, text}, saved);
}

ExitCode writeChange(StoreConnection &store, const StoredState &state, const JsonDocument &before,
    const JsonDocument &after, bool isDryRun)
{
    if (after.bytes() == state.text) {
        console::writeLine(u"Nothing to change."_s);
        return ExitCode::Done;
    }
    if (const auto fits = reportFidelity(store.backend().traits(), after); !fits)
        return console::report(fits.error());
    if (!isDryRun)
        return save(store, state, before, after);
    writeDifferences(before, after);
    console::writeLine(u"Dry run: nothing was written."_s);
    return ExitCode::Done;
}

} // namespace

void addStateChangeArguments(CLI::App &command, StateChange &change)
{
    addWritableStoreArguments(command, change.store);
    command.add_option("ID", change.id, "The workflow")->required();
}

void addStateChangeOptions(CLI::App &command, StateChange &change)
{
    addRevisionOption(command, change.revision);
    command.add_flag("--dry-run", change.dryRun, "Show what would change, write nothing");
}

ExitCode changeState(
    const StateChange &change, const std::function<Result<JsonEdit>(const JsonDocument &document)> &makeEdit)
{
    const auto access = change.dryRun ? StoreConnection::Access::Read : StoreConnection::Access::Write;
    auto store = StoreConnection::open(change.store, access);
    if (!store)
        return console::report(store.error());
    const auto state = store->load(change.id);
    if (!state)
        return console::report(state.error());
    if (const auto expected = checkRevision(*state, change.revision); !expected)
        return console::report(expected.error());
    const auto before = parseState(*state);
    if (!before)
        return console::report(before.error());
    const auto after = edited(*before, makeEdit(*before));
    if (!after)
        return console::report(after.error());
    return writeChange(*store, *state, *before, *after, change.dryRun);
}

Result<QString> textArgument(const std::string &word, const QString &what)
{
    const QByteArray bytes = QByteArray::fromStdString(word);
    if (!firstInvalidUtf8(bytes))
        return textFromUtf8(bytes);
    return failure(ErrorKind::InvalidArgument, u"The %1 is not UTF-8. Nothing was changed."_s.arg(what));
}

} // namespace stateloupe
