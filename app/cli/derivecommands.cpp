#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/newstate.h"
#include "app/cli/statechange.h"
#include "core/operations/checkpointoperations.h"
#include "core/operations/workflowoperations.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct DeriveOptions
{
    StoreArguments store;
    std::string id;
    std::string checkpoint;
    NewState state;
};

ExitCode duplicate(const DeriveOptions &options)
{
    return deriveState(options.store, options.id, options.state, duplicateWorkflow);
}

ExitCode fork(const DeriveOptions &options)
{
    const auto checkpoint = textArgument(options.checkpoint, u"id of the checkpoint"_s);
    if (!checkpoint)
        return console::report(checkpoint.error());
    return deriveState(options.store, options.id, options.state, [&](const JsonDocument &document, const QString &id) {
        const auto node = findCheckpoint(document, *checkpoint);
        return node ? forkWorkflow(document, *node, id, systemClock()) : tl::make_unexpected(node.error());
    });
}

} // namespace

void addDuplicateCommand(CLI::App &app, Work &work)
{
    auto options = std::make_shared<DeriveOptions>();
    CLI::App *command = app.add_subcommand("duplicate", "Create a copy of a workflow under another id");
    command->footer("Every byte stays but the id, also in the snapshots of its checkpoints.");
    addWritableStoreArguments(*command, options->store);
    command->add_option("ID", options->id, "The workflow")->required();
    addNewStateArguments(*command, "NEW-ID", options->state);
    command->callback([options, &work] { work = [options] { return duplicate(*options); }; });
}

void addForkCommand(CLI::App &app, Work &work)
{
    auto options = std::make_shared<DeriveOptions>();
    CLI::App *command = app.add_subcommand("fork", "Create a workflow from a checkpoint of another");
    command->footer("It is as the other was at that checkpoint, with the checkpoints up to there, and begins now.");
    addWritableStoreArguments(*command, options->store);
    command->add_option("ID", options->id, "The workflow")->required();
    command->add_option("CHECKPOINT", options->checkpoint, "The id of the checkpoint")->required();
    addNewStateArguments(*command, "NEW-ID", options->state);
    command->callback([options, &work] { work = [options] { return fork(*options); }; });
}

} // namespace stateloupe
