#include "app/cli/changereport.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/fidelityreport.h"
#include "app/cli/jsonstate.h"
#include "app/cli/stateinput.h"
#include "app/cli/storeconnection.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct SaveOptions
{
    StoreArguments store;
    std::string id;
    std::string file;
    std::optional<std::string> revision;
    bool create = false;
};

Result<> checkInput(const SaveOptions &options)
{
    if (!options.store.passwordFromInput || !meansInput(options.file))
        return {};
    return failure(ErrorKind::InvalidArgument,
        u"Standard input cannot be the password and the state. Name a FILE for the state. Nothing was written."_s);
}

Result<StoredState> loadOld(StoreConnection &store, const SaveOptions &options)
{
    auto state = store.load(options.id);
    if (!state && state.error().kind == ErrorKind::NotFound)
        return failure(ErrorKind::NotFound, state.error().detail + u" To make it, add --create."_s);
    if (!state)
        return state;
    if (const auto expected = checkRevision(*state, options.revision); !expected)
        return tl::unexpected(expected.error());
    return state;
}

ExitCode replace(StoreConnection &store, const SaveOptions &options, const QByteArray &text)
{
    const auto old = loadOld(store, options);
    if (!old)
        return console::report(old.error());
    const SentChange change{old->summary.id, old->revision, text};
    const auto saved = store.backend().save(change.id, text, change.before, StoreConnection::callControl());
    return reportSaved(store, change, saved);
}

ExitCode save(const SaveOptions &options)
{
    if (const auto possible = checkInput(options); !possible)
        return console::report(possible.error());
    const auto document = readState(options.file);
    if (!document)
        return console::report(document.error());
    const auto access = options.create ? StoreConnection::Access::Create : StoreConnection::Access::Write;
    auto store = StoreConnection::open(options.store, access);
    if (!store)
        return console::report(store.error());
    if (const auto fits = reportFidelity(store->backend().traits(), *document); !fits)
        return console::report(fits.error());
    const QByteArray text = document->bytes();
    const WorkflowId id(QByteArray::fromStdString(options.id));
    return options.create ? createWorkflow(*store, id, text) : replace(*store, options, text);
}

} // namespace

void addSaveCommand(CLI::App &app, Work &work)
{
    auto options = std::make_shared<SaveOptions>();
    CLI::App *command = app.add_subcommand("save", "Replace a whole state by the JSON of a file or of standard input");
    command->footer(
        "The text is stored byte for byte, except in PostgreSQL, which writes it anew: what that changes is "
        "told. Saves only if the store still holds what was read.");
    addWritableStoreArguments(*command, options->store);
    command->add_option("ID", options->id, "The workflow")->required();
    command->add_option("FILE", options->file, "The new state; standard input when left out");
    CLI::Option *revision = addRevisionOption(*command, options->revision);
    command
        ->add_flag("--create", options->create, "A workflow that is not there yet; makes a missing file or table, too")
        ->excludes(revision);
    command->callback([options, &work] { work = [options] { return save(*options); }; });
}

} // namespace stateloupe
