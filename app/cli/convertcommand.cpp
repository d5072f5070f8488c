#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/conversionreport.h"
#include "app/cli/jsonstate.h"
#include "app/cli/storeconnection.h"
#include "core/conversion/lossreport.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct ConvertOptions
{
    StoreArguments store;
    std::string id;
    std::string framework;
    bool isFaithful = false;
    bool dryRun = false;
};

void tell(const QStringList &report, bool dryRun)
{
    if (!dryRun) {
        for (const QString &line : report)
            console::writeNote(line);
        return;
    }
    for (const QString &line : report)
        console::writeLine(line);
    if (report.isEmpty())
        console::writeLine(u"Nothing would be lost."_s);
}

ExitCode convert(const ConvertOptions &options)
{
    const Framework framework = *frameworkOfId(QString::fromStdString(options.framework));
    const ConversionMode mode = conversionMode(options.isFaithful);
    auto store = StoreConnection::open(options.store, StoreConnection::Access::Read);
    if (!store)
        return console::report(store.error());
    const auto document = loadDocument(*store, options.id);
    if (!document)
        return console::report(document.error());
    const auto converted = convertTo(*document, framework, mode);
    if (!converted)
        return console::report(converted.error());

    const QStringList report = conversionReport(lossesOf(*document, *converted, framework, mode));
    tell(report, options.dryRun);
    if (!options.dryRun && console::outputIsTerminal())
        console::writeLine(QString::fromUtf8(*converted));
    else if (!options.dryRun)
        console::write(*converted + '\n');
    return report.isEmpty() ? ExitCode::Done : ExitCode::Found;
}

} // namespace

void addConvertCommand(CLI::App &app, Work &work)
{
    auto options = std::make_shared<ConvertOptions>();
    CLI::App *command = app.add_subcommand("convert", "Print a workflow as a framework writes one");
    command->footer("What would not come back is told on standard error, and the exit status is then 1.");
    addStoreArguments(*command, options->store);
    command->add_option("ID", options->id, "The workflow")->required();
    command->add_option("--to", options->framework, "langgraph, crewai, autogen or llamaindex")
        ->required()
        ->check(CLI::IsMember(frameworkIds()))
        ->type_name("FRAMEWORK");
    addFaithfulOption(*command, options->isFaithful);
    command->add_flag("--dry-run", options->dryRun, "Only tell what would be lost");
    command->callback([options, &work] { work = [options] { return convert(*options); }; });
}

} // namespace stateloupe
