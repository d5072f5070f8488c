#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/interruption.h"
#include "app/cli/jsonline.h"
#include "app/cli/storeconnection.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct HealthOptions
{
    StoreArguments store;
    bool thorough = false;
    bool json = false;
};

QString transportName(Transport transport)
{
    switch (transport) {
    case Transport::Local:
        return u"local"_s;
    case Transport::Encrypted:
        return u"encrypted"_s;
    case Transport::Plaintext:
        break;
    }
    return u"plaintext"_s;
}

QString transportText(Transport transport)
{
    switch (transport) {
    case Transport::Local:
        return u"stays on this machine"_s;
    case Transport::Encrypted:
        return u"encrypted, to a server that has proved its name"_s;
    case Transport::Plaintext:
        break;
    }
    return u"NOT encrypted: others on the network can read it"_s;
}

QString asJson(const HealthReport &report)
{
    const auto workflows = report.workflows < 0 ? std::nullopt : std::optional(report.workflows);
    return JsonLine()
        .add("healthy", report.healthy)
        .add("kind", report.traits.kind)
        .add("location", report.traits.location)
        .add("product", report.traits.product)
        .add("transport", transportName(report.traits.transport))
        .add("workflows", workflows)
        .add("latency_us", std::optional(report.latencyMicroseconds))
        .add("findings", report.findings)
        .toString();
}

void writeReport(const HealthReport &report)
{
    const auto line
        = [](const QString &name, const QString &value) { console::writeLine(name.leftJustified(11) + value); };
    line(u"Store"_s, report.traits.location);
    line(u"Kind"_s, report.traits.product);
    line(u"Transport"_s, transportText(report.traits.transport));
    if (report.workflows >= 0)
        line(u"Workflows"_s, QString::number(report.workflows));
    line(u"Answered"_s, u"in %1 ms"_s.arg(double(report.latencyMicroseconds) / 1000, 0, 'f', 2));
    line(u"Health"_s, report.healthy ? u"good"_s : u"damaged"_s);
    for (const QString &finding : report.findings)
        line({}, finding);
}

ExitCode health(const HealthOptions &options)
{
    auto store = StoreConnection::open(options.store, StoreConnection::Access::Inspect);
    if (!store)
        return console::report(store.error());
    const HealthDepth depth = options.thorough ? HealthDepth::Thorough : HealthDepth::Quick;
    const CallControl control = options.thorough ? CallControl(QDeadlineTimer(QDeadlineTimer::Forever), wasInterrupted)
                                                 : StoreConnection::callControl();
    const auto report = store->backend().health(depth, control);
    if (!report)
        return console::report(report.error());
    if (options.json)
        console::writeLine(asJson(*report));
    else
        writeReport(*report);
    return report->healthy ? ExitCode::Done : ExitCode::Found;
}

} // namespace

void addHealthCommand(CLI::App &app, Work &work)
{
    auto options = std::make_shared<HealthOptions>();
    CLI::App *command = app.add_subcommand("health", "Tell whether a store answers and is undamaged");
    addStoreArguments(*command, options->store);
    command->add_flag("--thorough", options->thorough, "Read everything and look for damage");
    command->add_flag("--json", options->json, "One JSON object");
    command->callback([options, &work] { work = [options] { return health(*options); }; });
}

} // namespace stateloupe
