#include "app/cli/changereport.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/fidelityreport.h"
#include "app/cli/jsonstate.h"
#include "app/cli/storeconnection.h"

#include <CLI/CLI.hpp>

#include <QFile>

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

bool readsInput(const std::string &file)
{
    return file.empty() || file == "-";
}

Result<QByteArray> readText(const std::string &file)
{
    if (readsInput(file))
        return console::readInput();
    QFile source(QFile::decodeName(file.c_str()));
    QByteArray text;
    if (source.open(QIODevice::ReadOnly))
        text = source.readAll();
    if (source.error() != QFile::NoError) { // half a text may be JSON, too
        return failure(ErrorKind::InvalidArgument,
            u"\"%1\" cannot be read: %2. Nothing was written."_s.arg(source.fileName(), source.errorString()));
    }
    return text;
}

Result<JsonDocument> readDocument(const std::string &file)
{
    const auto text = readText(file);
    if (!text)
        return tl::unexpected(text.error());
    auto document = JsonDocument::parse(*text);
    if (!document) {
        return failure(ErrorKind::InvalidArgument,
            u"The new state is not JSON: %1. Nothing was written."_s.arg(document.error().toString()));
    }
    return *std::move(document);
}

Result<> checkInput(const SaveOptions &options)
{
    if (!options.store.passwordFromInput || !readsInput(options.file))
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

ExitCode tell(StoreConnection &store, const SentChange &change, const Result<Revision> &saved)
{
    if (!saved)
        return reportFailedChange(store, change, saved.error());
    console::writeLine(u"Saved %1; its revision is now %2"_s.arg(quoted(change.id), saved->toString()));
    return ExitCode::Done;
}

ExitCode create(StoreConnection &store, const SaveOptions &options, const QByteArray &text)
{
    const SentChange change{WorkflowId(QByteArray::fromStdString(options.id)), {}, text};
    return tell(store, change, store.backend().create(change.id, text, StoreConnection::callControl()));
}

ExitCode replace(StoreConnection &store, const SaveOptions &options, const QByteArray &text)
{
    const auto old = loadOld(store, options);
    if (!old)
        return console::report(old.error());
    const SentChange change{old->summary.id, old->revision, text};
    return tell(store, change, store.backend().save(change.id, text, change.before, StoreConnection::callControl()));
}

ExitCode save(const SaveOptions &options)
{
    if (const auto possible = checkInput(options); !possible)
        return console::report(possible.error());
    const auto document = readDocument(options.file);
    if (!document)
        return console::report(document.error());
    const auto access = options.create ? StoreConnection::Access::Create : StoreConnection::Access::Write;
    auto store = StoreConnection::open(options.store, access);
    if (!store)
        return console::report(store.error());
    if (const auto fits = reportFidelity(store->backend().traits(), *document); !fits)
        return console::report(fits.error());
    const QByteArray text = document->bytes();
    return options.create ? create(*store, options, text) : replace(*store, options, text);
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
