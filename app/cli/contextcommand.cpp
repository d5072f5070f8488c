#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/statechange.h"
#include "core/operations/contextoperations.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct ContextOptions
{
    StateChange change;
    std::string key;
    std::string json;
};

ExitCode set(const ContextOptions &options)
{
    const auto key = textArgument(options.key, u"key"_s);
    if (!key)
        return console::report(key.error());
    return changeState(options.change, [&](const JsonDocument &document) {
        return updateContext(document, {{*key, QByteArray::fromStdString(options.json)}}, systemClock());
    });
}

} // namespace

void addContextCommand(CLI::App &app, Work &work)
{
    CLI::App *context = app.add_subcommand("context", "Update the context, as programs do");
    context->footer("To replace a value anywhere in a state, and no time, use \"stateloupe set\".");
    context->require_subcommand(1);
    auto options = std::make_shared<ContextOptions>();
    CLI::App *command = context->add_subcommand("set", "Set a key of the context, new or there already");
    command->footer("metadata.updated_at becomes now. Saves only if the store still holds what was read.");
    addStateChangeArguments(*command, options->change);
    command->add_option("KEY", options->key, "The key")->required();
    command->add_option("JSON", options->json, "Its value, as JSON")->required();
    addStateChangeOptions(*command, options->change);
    command->callback([options, &work] { work = [options] { return set(*options); }; });
}

} // namespace stateloupe
