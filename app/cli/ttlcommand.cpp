#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/interruption.h"
#include "app/cli/jsonstate.h"
#include "app/cli/storeconnection.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr qint64 MillisecondsPerSecond = 1'000;
constexpr qint64 MaximumSeconds = 100'000'000'000;

struct TtlOptions
{
    StoreArguments store;
    std::string id;
    std::optional<std::string> seconds;
    std::optional<std::string> revision;
};

QString ttlText(const WorkflowId &id, std::optional<qint64> milliseconds)
{
    if (!milliseconds)
        return u"%1 does not expire"_s.arg(quoted(id));
    return u"%1 expires in %2 s"_s.arg(
        quoted(id), QString::number(double(*milliseconds) / MillisecondsPerSecond, 'f', 3));
}

std::string checkSeconds(const std::string &text)
{
    bool isNumber = false;
    const qint64 seconds = QByteArray::fromStdString(text).toLongLong(&isNumber);
    if (text == "none" || (isNumber && seconds >= 1 && seconds <= MaximumSeconds))
        return {};
    return "neither a number of seconds nor \"none\"";
}

std::optional<qint64> millisecondsOf(const std::string &seconds)
{
    if (seconds == "none")
        return std::nullopt;
    return QByteArray::fromStdString(seconds).toLongLong() * MillisecondsPerSecond;
}

Result<> checkTraits(const StoreTraits &traits)
{
    if (traits.hasTtl)
        return {};
    return failure(
        ErrorKind::Unsupported, u"Workflows in %1 never expire. Only those in Redis can."_s.arg(traits.location));
}

/// An expiry whose setting was never answered.
void lookAgain(StoreConnection &store, const WorkflowId &id)
{
    const auto now = store.backend().load(id, StoreConnection::callControl());
    console::writeNote(now ? QString(u"Looked again: "_s + ttlText(id, now->summary.ttl) + u'.')
                           : QString(u"Looking again failed: "_s + now.error().detail));
}

ExitCode set(StoreConnection &store, const StoredState &state, const TtlOptions &options)
{
    if (const auto expected = checkRevision(state, options.revision); !expected)
        return console::report(expected.error());
    const WorkflowId &id = state.summary.id;
    const auto ttl = millisecondsOf(*options.seconds);
    const auto done = store.backend().setTtl(id, ttl, state.revision, StoreConnection::callControl());
    if (done) {
        console::writeLine(ttlText(id, ttl));
        return ExitCode::Done;
    }
    const ExitCode code = console::report(done.error());
    if (done.error().kind == ErrorKind::OutcomeUnknown && !wasInterrupted())
        lookAgain(store, id);
    return code;
}

ExitCode ttl(const TtlOptions &options)
{
    const bool sets = options.seconds.has_value();
    auto store
        = StoreConnection::open(options.store, sets ? StoreConnection::Access::Write : StoreConnection::Access::Read);
    if (!store)
        return console::report(store.error());
    if (const auto able = checkTraits(store->backend().traits()); !able)
        return console::report(able.error());
    const auto state = store->load(options.id);
    if (!state)
        return console::report(state.error());
    if (sets)
        return set(*store, *state, options);
    console::writeLine(ttlText(state->summary.id, state->summary.ttl));
    return ExitCode::Done;
}

} // namespace

void addTtlCommand(CLI::App &app, Work &work)
{
    auto options = std::make_shared<TtlOptions>();
    CLI::App *command = app.add_subcommand("ttl", "Show, set or remove the time after which a workflow expires");
    command->footer("For stores whose workflows can expire: Redis. The state itself stays as it is.");
    addWritableStoreArguments(*command, options->store);
    command->add_option("ID", options->id, "The workflow")->required();
    // CLI11 alone would take an empty word for an absent one.
    const auto keep = [wanted = options.get()](const std::string &seconds) { wanted->seconds = seconds; };
    command->add_option_function<std::string>("SECONDS", keep, "When it expires, from now; \"none\": never")
        ->check(checkSeconds, "");
    addRevisionOption(*command, options->revision);
    command->callback([options, &work] { work = [options] { return ttl(*options); }; });
}

} // namespace stateloupe
