#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/statechange.h"
#include "core/operations/messageoperations.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct MessageOptions
{
    StateChange change;
    quint32 number = 0;
    std::optional<std::string> role;
    std::optional<std::string> content;
    std::optional<std::string> name;
    std::optional<std::string> functionCall;
    std::optional<std::string> metadata;
};

/// CLI11 alone would take an empty word for an absent one.
CLI::Option *addWord(
    CLI::App &command, const char *name, std::optional<std::string> &word, const char *type, const char *description)
{
    const auto keep = [&word](const std::string &given) { word = given; };
    return command.add_option_function<std::string>(name, keep, description)->type_name(type);
}

void addMessageOptions(CLI::App &command, MessageOptions &options)
{
    addWord(command, "--name", options.name, "NAME", "Who says it; empty: null");
    addWord(command, "--function-call", options.functionCall, "JSON", "The function call, an object; empty: null");
    addWord(command, "--metadata", options.metadata, "JSON", "The metadata of the message, an object");
}

/// The words that were given. Errors: InvalidArgument for one that is not UTF-8.
Result<MessageChange> readWords(const MessageOptions &options)
{
    MessageChange change;
    for (const auto &[word, text, what] : {std::tuple(&options.role, &change.role, u"role"_s),
             std::tuple(&options.content, &change.content, u"content"_s)}) {
        if (!*word)
            continue;
        const auto read = textArgument(**word, what);
        if (!read)
            return tl::unexpected(read.error());
        *text = *read;
    }
    if (options.name) {
        const auto name = textArgument(*options.name, u"name"_s);
        if (!name)
            return tl::unexpected(name.error());
        change.name = name->isEmpty() ? std::nullopt : std::optional(*name);
    }
    if (options.functionCall)
        change.functionCall = QByteArray::fromStdString(*options.functionCall);
    if (options.metadata)
        change.metadata = QByteArray::fromStdString(*options.metadata);
    return change;
}

ExitCode add(MessageOptions options)
{
    if (!options.content) {
        if (options.change.store.passwordFromInput) {
            return console::report({ErrorKind::InvalidArgument,
                u"Standard input cannot be the password and the content. Give the CONTENT as a word."_s});
        }
        const auto input = console::readInput();
        if (!input)
            return console::report(input.error());
        options.content = input->toStdString();
    }
    const auto words = readWords(options);
    if (!words)
        return console::report(words.error());
    const NewMessage message{.role = *words->role,
        .content = *words->content,
        .name = words->name.value_or(std::nullopt),
        .functionCall = words->functionCall.value_or(QByteArray()),
        .metadata = words->metadata.value_or(QByteArray())};
    if (const auto valid = checkMessage(message); !valid)
        return console::report(valid.error());
    return changeState(
        options.change, [&](const JsonDocument &document) { return addMessage(document, message, systemClock()); });
}

ExitCode edit(const MessageOptions &options)
{
    const auto words = readWords(options);
    if (!words)
        return console::report(words.error());
    return changeState(
        options.change, [&](const JsonDocument &document) { return changeMessage(document, options.number, *words); });
}

ExitCode remove(const MessageOptions &options)
{
    return changeState(
        options.change, [&](const JsonDocument &document) { return removeMessage(document, options.number); });
}

void addAddCommand(CLI::App &message, Work &work)
{
    auto options = std::make_shared<MessageOptions>();
    CLI::App *command = message.add_subcommand("add", "Append a message, as programs do");
    command->footer("It gets the time of now, and so does metadata.updated_at.");
    addStateChangeArguments(*command, options->change);
    addWord(*command, "ROLE", options->role, "", "system, user, assistant, function or tool")->required();
    addWord(*command, "CONTENT", options->content, "", "What it says; standard input when left out");
    addMessageOptions(*command, *options);
    addStateChangeOptions(*command, options->change);
    command->callback([options, &work] { work = [options] { return add(*options); }; });
}

void addEditCommand(CLI::App &message, Work &work)
{
    auto options = std::make_shared<MessageOptions>();
    CLI::App *command = message.add_subcommand("edit", "Change parts of a message; all others stay");
    command->footer("No time is changed.");
    addStateChangeArguments(*command, options->change);
    command->add_option("NUMBER", options->number, "Which message, from 0")->required();
    addWord(*command, "--role", options->role, "ROLE", "system, user, assistant, function or tool");
    addWord(*command, "--content", options->content, "TEXT", "What it says");
    addMessageOptions(*command, *options);
    addStateChangeOptions(*command, options->change);
    command->callback([options, &work] { work = [options] { return edit(*options); }; });
}

void addDeleteMessageCommand(CLI::App &message, Work &work)
{
    auto options = std::make_shared<MessageOptions>();
    CLI::App *command = message.add_subcommand("delete", "Take out one message");
    command->footer("No time is changed.");
    addStateChangeArguments(*command, options->change);
    command->add_option("NUMBER", options->number, "Which message, from 0")->required();
    addStateChangeOptions(*command, options->change);
    command->callback([options, &work] { work = [options] { return remove(*options); }; });
}

} // namespace

void addMessageCommand(CLI::App &app, Work &work)
{
    CLI::App *command = app.add_subcommand("message", "Add, edit and delete messages");
    command->footer("Saves only if the store still holds what was read; every other byte stays.");
    command->require_subcommand(1);
    addAddCommand(*command, work);
    addEditCommand(*command, work);
    addDeleteMessageCommand(*command, work);
}

} // namespace stateloupe
