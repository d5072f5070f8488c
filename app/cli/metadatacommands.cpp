#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/jsonstate.h"
#include "app/cli/statechange.h"
#include "app/cli/storeconnection.h"
#include "core/operations/metadataoperations.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct TagOptions
{
    StateChange change;
    std::string tag;
    bool remove = false;
};

struct FrameworkOptions
{
    StateChange change;
    std::string framework;
};

struct CustomOptions
{
    StateChange change;
    std::string key;
    std::string json;
};

ExitCode setTag(const TagOptions &options)
{
    const auto tag = textArgument(options.tag, u"tag"_s);
    if (!tag)
        return console::report(tag.error());
    return changeState(options.change, [&](const JsonDocument &document) {
        return options.remove ? removeTags(document, {*tag}) : addTags(document, {*tag});
    });
}

ExitCode framework(const FrameworkOptions &options)
{
    const auto name = textArgument(options.framework, u"framework"_s);
    if (!name)
        return console::report(name.error());
    return changeState(options.change, [&](const JsonDocument &document) {
        return setFramework(document, *name == u"none"_s ? std::nullopt : std::optional(*name));
    });
}

ExitCode setCustom(const CustomOptions &options)
{
    const auto key = textArgument(options.key, u"key"_s);
    if (!key)
        return console::report(key.error());
    return changeState(options.change, [&](const JsonDocument &document) {
        return setCustomValue(document, *key, QByteArray::fromStdString(options.json));
    });
}

} // namespace

void addTagCommand(CLI::App &app, Work &work)
{
    auto options = std::make_shared<TagOptions>();
    CLI::App *command = app.add_subcommand("tag", "Add a tag to a workflow, or take it off");
    command->footer("A tag that is there already is not added again. No time is changed.");
    addStateChangeArguments(*command, options->change);
    command->add_option("TAG", options->tag, "The tag")->required();
    command->add_flag("--remove", options->remove, "Take it off");
    addStateChangeOptions(*command, options->change);
    command->callback([options, &work] { work = [options] { return setTag(*options); }; });
}

void addFrameworkCommand(CLI::App &app, Work &work)
{
    auto options = std::make_shared<FrameworkOptions>();
    CLI::App *command = app.add_subcommand("framework", "Set the current framework of a workflow");
    command->footer("Only its name in the metadata; nothing is converted, and no time is changed.");
    addStateChangeArguments(*command, options->change);
    command->add_option("FRAMEWORK", options->framework, "Its name, such as langgraph; \"none\": null")->required();
    addStateChangeOptions(*command, options->change);
    command->callback([options, &work] { work = [options] { return framework(*options); }; });
}

void addCustomCommand(CLI::App &app, Work &work)
{
    auto options = std::make_shared<CustomOptions>();
    CLI::App *command = app.add_subcommand("custom", "Set a value of the custom metadata, new or there already");
    command->footer("In metadata.custom. No time is changed.");
    addStateChangeArguments(*command, options->change);
    command->add_option("KEY", options->key, "The key")->required();
    command->add_option("JSON", options->json, "Its value, as JSON")->required();
    addStateChangeOptions(*command, options->change);
    command->callback([options, &work] { work = [options] { return setCustom(*options); }; });
}

} // namespace stateloupe
