#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/newstate.h"
#include "app/cli/stateinput.h"
#include "core/operations/workflowoperations.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct NewOptions
{
    StoreArguments store;
    NewState state;
    std::optional<std::string> pattern;
    bool create = false;
};

Result<QByteArray> makeText(const NewOptions &options, const QString &id)
{
    if (!options.pattern)
        return newWorkflow(id, systemClock());
    if (options.store.passwordFromInput && meansInput(*options.pattern)) {
        return failure(ErrorKind::InvalidArgument,
            u"Standard input cannot be the password and the template. Name a FILE. Nothing was written."_s);
    }
    const auto document = readState(*options.pattern);
    return document ? workflowFromTemplate(*document, id, systemClock()) : tl::make_unexpected(document.error());
}

StoreConnection::Access accessOf(const NewOptions &options)
{
    if (options.state.dryRun)
        return StoreConnection::Access::Read;
    return options.create ? StoreConnection::Access::Create : StoreConnection::Access::Write;
}

ExitCode make(const NewOptions &options)
{
    const auto id = newIdOf(options.state);
    if (!id)
        return console::report(id.error());
    const auto text = makeText(options, *id);
    if (!text)
        return console::report(text.error());
    auto store = StoreConnection::open(options.store, accessOf(options));
    return store ? createState(*store, *id, *text, options.state.dryRun) : console::report(store.error());
}

} // namespace

void addNewCommand(CLI::App &app, Work &work)
{
    auto options = std::make_shared<NewOptions>();
    CLI::App *command = app.add_subcommand("new", "Create a workflow, empty or from a template");
    command->footer("Never touches a workflow that is there. It begins now, also one made from a template.");
    addWritableStoreArguments(*command, options->store);
    addNewStateArguments(*command, "ID", options->state);
    command->add_option("--template", options->pattern, "A state to begin with; \"-\": standard input")
        ->type_name("FILE");
    command->add_flag("--create", options->create, "Make a missing file or table, too");
    command->callback([options, &work] { work = [options] { return make(*options); }; });
}

} // namespace stateloupe
