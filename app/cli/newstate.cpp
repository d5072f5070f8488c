#include "app/cli/newstate.h"

#include "app/cli/changereport.h"
#include "app/cli/console.h"
#include "app/cli/fidelityreport.h"
#include "app/cli/jsonstate.h"
#include "app/cli/statechange.h"
#include "core/operations/localclock.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

Result<> checkFree(StoreConnection &store, const WorkflowId &id)
{
    const auto there = store.backend().load(id, StoreConnection::callControl());
    if (there) {
        return failure(ErrorKind::Conflict,
            u"There is a workflow %1 already; choose another id. Nothing was written."_s.arg(quoted(id)));
    }
    return there.error().kind == ErrorKind::NotFound ? Result<>() : tl::make_unexpected(there.error());
}

} // namespace

void addNewStateArguments(CLI::App &command, const char *name, NewState &state)
{
    // CLI11 alone would take an empty word for an absent one.
    const auto keep = [&state](const std::string &id) { state.id = id; };
    command.add_option_function<std::string>(name, keep, "The id of the new workflow; a random UUID when left out");
    command.add_flag("--dry-run", state.dryRun, "Look whether it can be made, write nothing");
}

Result<QString> newIdOf(const NewState &state)
{
    return state.id ? textArgument(*state.id, u"new id"_s) : newUuid();
}

ExitCode createState(StoreConnection &store, const QString &id, const QByteArray &text, bool isDryRun)
{
    const auto document = JsonDocument::parse(text);
    if (const auto fits = reportFidelity(store.backend().traits(), document.value()); !fits)
        return console::report(fits.error());
    const WorkflowId workflow = WorkflowId::fromString(id);
    if (!isDryRun)
        return createWorkflow(store, workflow, text);
    if (const auto free = checkFree(store, workflow); !free)
        return console::report(free.error());
    console::writeLine(u"Dry run: %1 would be created; nothing was written."_s.arg(quoted(workflow)));
    return ExitCode::Done;
}

ExitCode deriveState(
    const StoreArguments &arguments, const std::string &source, const NewState &state, const MakeState &makeState)
{
    const auto id = newIdOf(state);
    if (!id)
        return console::report(id.error());
    const auto access = state.dryRun ? StoreConnection::Access::Read : StoreConnection::Access::Write;
    auto store = StoreConnection::open(arguments, access);
    if (!store)
        return console::report(store.error());
    const auto document = loadDocument(*store, source);
    if (!document)
        return console::report(document.error());
    const auto text = makeState(*document, *id);
    return text ? createState(*store, *id, *text, state.dryRun) : console::report(text.error());
}

} // namespace stateloupe
