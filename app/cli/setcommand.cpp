#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/statechange.h"

#include <CLI/CLI.hpp>

namespace stateloupe {

namespace {

struct SetOptions
{
    StateChange change;
    std::string pointer;
    std::string json;
};

Result<JsonEdit> replaceAt(const JsonDocument &document, const JsonPointer &pointer, const QByteArray &json)
{
    const auto node = document.resolve(pointer);
    if (!node)
        return tl::unexpected(node.error());
    const auto edit = replaceValue(document, *node, json);
    if (!edit) // whatever is wrong is in what was typed
        return failure(ErrorKind::InvalidArgument, edit.error().detail);
    return edit;
}

ExitCode setValue(const SetOptions &options)
{
    const auto pointer = JsonPointer::parse(QString::fromStdString(options.pointer));
    if (!pointer)
        return console::report(pointer.error());
    return changeState(options.change, [&](const JsonDocument &document) {
        return replaceAt(document, *pointer, QByteArray::fromStdString(options.json));
    });
}

} // namespace

void addSetCommand(CLI::App &app, Work &work)
{
    auto options = std::make_shared<SetOptions>();
    CLI::App *command = app.add_subcommand("set", "Replace one value of a state; every other byte stays");
    command->footer("Saves only if the store still holds what was read. The value has to be there already.");
    addStateChangeArguments(*command, options->change);
    command->add_option("POINTER", options->pointer, "The value, as RFC 6901 names it: /context/step")->required();
    command->add_option("JSON", options->json, "The new value, as JSON")->required();
    addStateChangeOptions(*command, options->change);
    command->callback([options, &work] { work = [options] { return setValue(*options); }; });
}

} // namespace stateloupe
