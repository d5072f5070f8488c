#include "app/cli/changereport.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/storeconnection.h"
#include "app/cli/wordlist.h"

#include <CLI/CLI.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct DeleteOptions
{
    StoreArguments store;
    std::vector<std::string> ids;
    bool yes = false;
};

ExitCode worse(ExitCode a, ExitCode b)
{
    return std::max(a, b);
}

/// What is there of the named workflows; `code` learns about the others.
std::vector<StoredState> loadNamed(StoreConnection &store, const std::vector<std::string> &ids, ExitCode &code)
{
    std::vector<StoredState> states;
    for (const std::string &id : ids) {
        auto state = store.load(id);
        if (!state) {
            code = worse(code, console::report(state.error()));
            continue;
        }
        state->text.clear(); // the revision is all that is needed
        states.push_back(*std::move(state));
    }
    return states;
}

bool isAgreed(const std::vector<StoredState> &states, const QString &location)
{
    if (!console::inputIsTerminal()) {
        console::writeNote(u"stateloupe: Deleting needs --yes when nobody can be asked. Nothing was deleted."_s);
        return false;
    }
    const QString what = states.size() == 1 ? quoted(states.front().summary.id) : u"%1 workflows"_s.arg(states.size());
    if (console::confirm(u"Delete %1 from %2? This cannot be undone."_s.arg(what, location)))
        return true;
    console::writeNote(u"Nothing was deleted."_s);
    return false;
}

ExitCode remove(const DeleteOptions &options)
{
    if (options.store.passwordFromInput && !options.yes) {
        return console::report({ErrorKind::InvalidArgument,
            u"Standard input cannot be the password and the answer. Add --yes. Nothing was deleted."_s});
    }
    auto store = StoreConnection::open(options.store, StoreConnection::Access::Write);
    if (!store)
        return console::report(store.error());
    ExitCode code = ExitCode::Done;
    const std::vector<StoredState> states = loadNamed(*store, options.ids, code);
    if (states.empty())
        return code;
    if (!options.yes && !isAgreed(states, store->backend().traits().location))
        return worse(code, ExitCode::Refused);
    for (const StoredState &state : states) {
        const WorkflowId &id = state.summary.id;
        const auto removed = store->backend().remove(id, state.revision, StoreConnection::callControl());
        if (removed)
            console::writeLine(u"Deleted %1"_s.arg(quoted(id)));
        else
            code = worse(code, reportFailedChange(*store, {id, state.revision, std::nullopt}, removed.error()));
    }
    return code;
}

} // namespace

void addDeleteCommand(CLI::App &app, Work &work)
{
    auto options = std::make_shared<DeleteOptions>();
    CLI::App *command = app.add_subcommand("delete", "Delete workflows");
    command->footer("Asks before; without a terminal it needs --yes. A workflow that changes meanwhile is left alone.");
    addWritableStoreArguments(*command, options->store);
    addWordList(*command, "ID", options->ids, "The workflows")->required();
    command->add_flag("--yes", options->yes, "Do not ask");
    command->callback([options, &work] { work = [options] { return remove(*options); }; });
}

} // namespace stateloupe
