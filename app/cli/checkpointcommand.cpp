#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/jsonline.h"
#include "app/cli/jsonstate.h"
#include "app/cli/statechange.h"
#include "app/cli/storeconnection.h"
#include "core/operations/checkpointoperations.h"
#include "core/state/unifiedstate.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct ListOptions
{
    StoreArguments store;
    std::string id;
    bool json = false;
};

struct CheckpointOptions
{
    StateChange change;
    std::string word; ///< the name of a new one, the id of one to restore
    std::string metadata;
};

/// What a list tells of one checkpoint; texts are null where the value is none.
struct Line
{
    QString id;
    QString name;
    QString framework;
    QString createdAt;
    std::optional<qint64> messages;
};

QString textAt(const JsonDocument &document, NodeId node)
{
    constexpr qsizetype MaximumLength = 200;
    return node != NoNode && document.type(node) == JsonType::String ? document.string(node, MaximumLength) : QString();
}

Line lineOf(const JsonDocument &document, NodeId node)
{
    const CheckpointView view = UnifiedState::checkpoint(document, node);
    Line line{textAt(document, view.id), textAt(document, view.name), textAt(document, view.framework),
        textAt(document, view.createdAt), {}};
    const NodeId messages = view.snapshot == NoNode ? NoNode : UnifiedState(document, view.snapshot).messages();
    if (messages != NoNode)
        line.messages = document.childCount(messages);
    return line;
}

QString toText(const Line &line, bool json)
{
    if (json) {
        return JsonLine()
            .add("id", line.id)
            .add("name", line.name)
            .add("framework", line.framework)
            .add("created_at", line.createdAt)
            .add("messages", line.messages)
            .toString();
    }
    QStringList fields;
    for (const QString &text : {line.id, line.createdAt, line.framework})
        fields << console::inOneLine(text);
    fields << (line.messages ? QString::number(*line.messages) : QString()) << console::inOneLine(line.name);
    return fields.join(u'\t');
}

ExitCode list(const ListOptions &options)
{
    auto store = StoreConnection::open(options.store, StoreConnection::Access::Read);
    if (!store)
        return console::report(store.error());
    const auto document = loadDocument(*store, options.id);
    if (!document)
        return console::report(document.error());
    const NodeId checkpoints = UnifiedState(*document).checkpoints();
    if (checkpoints == NoNode)
        return ExitCode::Done;
    auto walker = document->children(checkpoints);
    for (quint32 left = document->childCount(checkpoints); left > 0; --left, walker.toNextSibling())
        console::writeLine(toText(lineOf(*document, walker.node()), options.json));
    return ExitCode::Done;
}

ExitCode create(const CheckpointOptions &options)
{
    const auto name = textArgument(options.word, u"name"_s);
    if (!name)
        return console::report(name.error());
    const NewCheckpoint checkpoint{newUuid(), *name, QByteArray::fromStdString(options.metadata)};
    return changeState(options.change,
        [&](const JsonDocument &document) { return createCheckpoint(document, checkpoint, systemClock()); });
}

ExitCode restore(const CheckpointOptions &options)
{
    const auto id = textArgument(options.word, u"id"_s);
    if (!id)
        return console::report(id.error());
    return changeState(
        options.change, [&](const JsonDocument &document) { return restoreCheckpoint(document, *id, systemClock()); });
}

void addCheckpointListCommand(CLI::App &checkpoint, Work &work)
{
    auto options = std::make_shared<ListOptions>();
    CLI::App *command = checkpoint.add_subcommand("list", "List the checkpoints of a workflow, from old to new");
    command->footer("One line each, tab-separated: id, time, framework, number of messages, name.");
    addStoreArguments(*command, options->store);
    command->add_option("ID", options->id, "The workflow")->required();
    command->add_flag("--json", options->json, "One JSON object a line");
    command->callback([options, &work] { work = [options] { return list(*options); }; });
}

void addCreateCommand(CLI::App &checkpoint, Work &work)
{
    auto options = std::make_shared<CheckpointOptions>();
    CLI::App *command = checkpoint.add_subcommand("create", "Keep messages, context and metadata as they are now");
    command->footer("The checkpoint gets an id of its own, and metadata.updated_at the time of now.");
    addStateChangeArguments(*command, options->change);
    command->add_option("NAME", options->word, "What to call it")->required();
    command->add_option("--metadata", options->metadata, "The metadata of the checkpoint, an object")
        ->type_name("JSON");
    addStateChangeOptions(*command, options->change);
    command->callback([options, &work] { work = [options] { return create(*options); }; });
}

void addRestoreCommand(CLI::App &checkpoint, Work &work)
{
    auto options = std::make_shared<CheckpointOptions>();
    CLI::App *command = checkpoint.add_subcommand("restore", "Put messages and context back as they were");
    command->footer("Checkpoints and metadata stay; metadata.updated_at becomes now.");
    addStateChangeArguments(*command, options->change);
    command->add_option("CHECKPOINT", options->word, "The id of the checkpoint; its name is not enough")->required();
    addStateChangeOptions(*command, options->change);
    command->callback([options, &work] { work = [options] { return restore(*options); }; });
}

} // namespace

void addCheckpointCommand(CLI::App &app, Work &work)
{
    CLI::App *command = app.add_subcommand("checkpoint", "List, create and restore checkpoints");
    command->footer("Saves only if the store still holds what was read; every other byte stays.");
    command->require_subcommand(1);
    addCheckpointListCommand(*command, work);
    addCreateCommand(*command, work);
    addRestoreCommand(*command, work);
}

} // namespace stateloupe
