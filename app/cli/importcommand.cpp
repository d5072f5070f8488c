#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/conversionreport.h"
#include "app/cli/newstate.h"
#include "app/cli/stateinput.h"
#include "core/conversion/foreignshape.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct ImportOptions
{
    StoreArguments store;
    std::string file;
    std::string framework = "auto";
    std::string id;
    bool isFaithful = false;
    bool create = false;
    bool dryRun = false;
};

Result<ImportedState> readForeign(const ImportOptions &options)
{
    if (options.store.passwordFromInput && meansInput(options.file)) {
        return failure(ErrorKind::InvalidArgument,
            u"Standard input cannot be the password and the text. Name a FILE. Nothing was written."_s);
    }
    const auto document = readState(options.file);
    if (!document)
        return tl::unexpected(document.error());
    const auto named = frameworkOfId(QString::fromStdString(options.framework));
    const auto framework = named ? Result<Framework>(*named) : detectFramework(*document);
    if (!framework)
        return tl::unexpected(framework.error());
    const ImportSettings settings = newImport(conversionMode(options.isFaithful), QString::fromStdString(options.id));
    auto state = convertFrom(*document, *framework, settings);
    if (state && state->workflowId.isEmpty())
        state->workflowId = settings.workflowId.isEmpty() ? settings.newId : settings.workflowId;
    return state;
}

StoreConnection::Access accessOf(const ImportOptions &options)
{
    if (options.dryRun)
        return StoreConnection::Access::Read;
    return options.create ? StoreConnection::Access::Create : StoreConnection::Access::Write;
}

ExitCode importForeign(const ImportOptions &options)
{
    const auto state = readForeign(options);
    if (!state) // whatever is wrong is in what was given
        return console::report({ErrorKind::InvalidArgument, state.error().detail});
    auto store = StoreConnection::open(options.store, accessOf(options));
    if (!store)
        return console::report(store.error());
    for (const QString &line : conversionReport(state->losses))
        console::writeNote(line);
    if (state->note) {
        console::writeNote(u"The metadata and the checkpoints (%1) are taken from the note at \"%2\"."_s.arg(
            QString::number(state->notedCheckpoints), console::inOneLine(state->note->toString())));
    }
    const ExitCode code = createState(*store, state->workflowId, state->json, options.dryRun);
    return code == ExitCode::Done && !state->losses.isEmpty() ? ExitCode::Found : code;
}

} // namespace

void addImportCommand(CLI::App &app, Work &work)
{
    auto options = std::make_shared<ImportOptions>();
    CLI::App *command = app.add_subcommand("import", "Create a workflow from what a framework wrote");
    command->footer("Never touches a workflow that is there. What is left out is told on standard error.");
    addWritableStoreArguments(*command, options->store);
    command->add_option("FILE", options->file, "What the framework wrote, as JSON; standard input when left out");
    auto frameworks = frameworkIds();
    frameworks.insert(frameworks.begin(), "auto");
    command
        ->add_option(
            "--from", options->framework, "auto (tell by its shape), langgraph, crewai, autogen or\nllamaindex")
        ->check(CLI::IsMember(frameworks))
        ->type_name("FRAMEWORK");
    command->add_option("--id", options->id, "The new workflow; the id in the text, or a random one, when left out")
        ->type_name("ID");
    addFaithfulOption(*command, options->isFaithful);
    command->add_flag("--create", options->create, "Make a missing file or table, too");
    command->add_flag("--dry-run", options->dryRun, "Tell what would be created, write nothing");
    command->callback([options, &work] { work = [options] { return importForeign(*options); }; });
}

} // namespace stateloupe
