#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/queryargument.h"
#include "app/cli/storeconnection.h"
#include "app/cli/wordlist.h"
#include "core/export/exportwriter.h"

#include <CLI/CLI.hpp>

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct ExportOptions
{
    StoreArguments store;
    std::vector<std::string> ids;
    bool all = false;
    std::string where;
    std::string format = "jsonl";
    std::string output;
    bool overwrite = false;
};

ExportFormat formatOf(const ExportOptions &options)
{
    if (options.format == "json-folder")
        return ExportFormat::JsonFolder;
    return options.format == "csv" ? ExportFormat::Csv : ExportFormat::JsonLines;
}

Result<> check(const ExportOptions &options)
{
    if (int(options.all) + int(!options.ids.empty()) + int(!options.where.empty()) != 1)
        return failure(ErrorKind::InvalidArgument,
            u"Name the workflows to export, or say --all, or which with --where. Nothing was written."_s);
    if (!options.output.empty())
        return {};
    if (options.format == "json-folder")
        return failure(
            ErrorKind::InvalidArgument, u"A folder needs a name: add --output FOLDER. Nothing was written."_s);
    if (console::outputIsTerminal())
        return failure(ErrorKind::InvalidArgument,
            u"States do not go to a terminal: add --output FILE, or lead standard output elsewhere. Nothing was written."_s);
    return {};
}

/// Standard output. What can go wrong there shows when it is flushed.
class OutputWriter : public ExportWriter
{
public:
    explicit OutputWriter(ExportFormat format)
        : m_format(format)
    {
    }

    Result<> open() override
    {
        console::write(exportHead(m_format));
        return {};
    }
    Result<QString> write(const StoredState &state) override
    {
        console::write(exportLine(m_format, state));
        return QString();
    }
    Result<> commit() override { return {}; }

private:
    const ExportFormat m_format;
};

std::unique_ptr<ExportWriter> makeWriter(const ExportOptions &options)
{
    if (options.output.empty())
        return std::make_unique<OutputWriter>(formatOf(options));
    const auto existing = options.overwrite ? AtomicFile::Existing::Replace : AtomicFile::Existing::Keep;
    return makeExportWriter(formatOf(options), QFile::decodeName(options.output.c_str()), existing);
}

/// Hands workflows to a writer. One that is gone, or that alone cannot be read, is told of and left out, which code()
/// says. Errors: the store does not answer; it cannot be written.
class Export
{
public:
    Export(StoreConnection &store, ExportWriter &writer)
        : m_store(store)
        , m_writer(writer)
    {
    }

    Result<> exportListed(const Query &query)
    {
        const auto list = query.isEmpty() ? m_store.list(false) : m_store.search(query);
        if (!list)
            return tl::unexpected(list.error());
        for (qsizetype row = 0; row < list->size(); ++row) {
            const WorkflowId id = list->at(row).id;
            const auto state = m_store.backend().load(id, StoreConnection::callControl());
            if (!state && state.error().kind == ErrorKind::NotFound)
                continue; // was deleted since it was listed
            if (const auto taken = take(state); !taken)
                return taken;
        }
        return {};
    }

    Result<> exportNamed(const std::vector<std::string> &ids)
    {
        for (const std::string &id : ids) {
            if (const auto taken = take(m_store.load(id)); !taken)
                return taken;
        }
        return {};
    }

    ExitCode code() const { return m_code; }

private:
    Result<> take(const Result<StoredState> &state)
    {
        if (state)
            return m_writer.write(*state).map([](const QString &) {});
        const ErrorKind kind = state.error().kind;
        if (kind == ErrorKind::Unavailable || kind == ErrorKind::Cancelled)
            return tl::unexpected(state.error());
        m_code = std::max(m_code, console::report(state.error()));
        return {};
    }

    StoreConnection &m_store;
    ExportWriter &m_writer;
    ExitCode m_code = ExitCode::Done;
};

ExitCode exportWorkflows(const ExportOptions &options)
{
    if (const auto checked = check(options); !checked)
        return console::report(checked.error());
    const auto query = readQueryArgument(options.where);
    if (!query)
        return ExitCode::Usage;
    auto store = StoreConnection::open(options.store, StoreConnection::Access::Read);
    if (!store)
        return console::report(store.error());
    const auto writer = makeWriter(options);
    Export work(*store, *writer);
    const auto done
        = writer->open()
              .and_then([&] { return options.ids.empty() ? work.exportListed(*query) : work.exportNamed(options.ids); })
              .and_then([&] { return writer->commit(); });
    return done ? work.code() : console::report(done.error());
}

} // namespace

void addExportCommand(CLI::App &app, Work &work)
{
    auto options = std::make_shared<ExportOptions>();
    CLI::App *command = app.add_subcommand("export", "Write workflows to files, byte for byte as they are stored");
    command->footer(
        "jsonl: one JSON object a line; \"state\" holds the exact bytes, or \"state_base64\" where they do not "
        "fit into a line. json-folder: a file a workflow, named after it. csv: what list shows. A file is "
        "there whole or not at all; existing ones are not overwritten.");
    addStoreArguments(*command, options->store);
    addWordList(*command, "ID", options->ids, "The workflows");
    command->add_flag("--all", options->all, "All workflows of the store");
    command
        ->add_option("--where", options->where,
            "The workflows of which this is true, such as 'context.status = \"stuck\"'; the man page has the language")
        ->type_name("QUERY");
    command->add_option("--format", options->format, "jsonl, json-folder or csv")
        ->check(CLI::IsMember({"jsonl", "json-folder", "csv"}))
        ->type_name("FORMAT");
    command->add_option("--output", options->output, "The file or folder, instead of standard output")
        ->type_name("FILE");
    command->add_flag("--overwrite", options->overwrite, "Replace a file that is there");
    command->callback([options, &work] { work = [options] { return exportWorkflows(*options); }; });
}

} // namespace stateloupe
