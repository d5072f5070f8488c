#include "app/cli/commandline.h"

#include "app/cli/console.h"
#include "app/cli/interruption.h"
#include "app/cli/passwords.h"
#include "app/cli/wordlist.h"
#include "core/backends/storeaddress.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <sstream>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr auto Footer = R"(
STORE is the name of a saved connection, the path of a file that exists, or
  sqlite:PATH    file:PATH    memory:
  redis://[USER@]HOST[:PORT][/DB][?prefix=workflow:&ttl=SECONDS]
  rediss://...   the same with TLS;   redis+unix:///PATH/OF/SOCKET[?db=N]
  postgresql://[USER@][HOST][:PORT][/DATABASE][?table=workflow_states]
The man page tells of all parameters.

Passwords are never part of it: they come from standard input with
--password-stdin, from the keyring for a saved connection, from
STATELOUPE_PASSWORD, from PGPASSFILE for PostgreSQL, or you are asked.

Exit status: 0 done; 1 done, but something was found (a difference, a missing
workflow, a state that is not JSON); 2 usage, or input that is not JSON; 3 store
unavailable or timed out, or a change whose outcome is unknown; 4 conflict;
5 refused; 69 no display for the window; 70 internal error; 130 interrupted.)";

struct WindowArguments
{
    std::vector<std::string> stores;
    bool sample = false;
    bool fresh = false;
    std::string workflow;
    std::string view;
    std::string screenshot;
    std::string language;
    std::string scheme;
};

void addWindowArguments(CLI::App &app, WindowArguments &arguments)
{
    addWordList(app, "STORE", arguments.stores, "Stores to open in the window");
    app.add_flag("--sample", arguments.sample, "Open the window on your copy of the sample store");
    app.add_flag("--fresh", arguments.fresh, "Open the window with nothing in it, not with what was open last");
    CLI::Option *workflow
        = app.add_option("--open", arguments.workflow, "Open this workflow of the first store")->type_name("ID");
    app.add_option("--view", arguments.view, "Where it opens: transcript, context, checkpoints, metadata\nor text")
        ->check(CLI::IsMember({"transcript", "context", "checkpoints", "metadata", "text"}))
        ->needs(workflow)
        ->type_name("VIEW");
    app.add_option(
           "--screenshot", arguments.screenshot, "Write a picture of the window to FILE and leave; needs no display")
        ->type_name("FILE");
    app.add_option("--language", arguments.language, "Language of the window, such as en or de")->type_name("LANGUAGE");
    app.add_option("--scheme", arguments.scheme,
           "Colours of the window: light, dark, system, high-contrast-light\nor high-contrast-dark")
        ->check(CLI::IsMember({"light", "dark", "system", "high-contrast-light", "high-contrast-dark"}))
        ->type_name("SCHEME");
}

WindowOptions toWindowOptions(const WindowArguments &arguments)
{
    WindowOptions options;
    for (const std::string &store : arguments.stores)
        options.stores << QString::fromStdString(store);
    options.sample = arguments.sample;
    options.fresh = arguments.fresh;
    options.workflow = QString::fromStdString(arguments.workflow);
    options.view = QString::fromStdString(arguments.view);
    options.screenshot = QString::fromStdString(arguments.screenshot);
    options.language = QString::fromStdString(arguments.language);
    options.scheme = QString::fromStdString(arguments.scheme);
    return options;
}

/// Prints the help that was asked for, or what is wrong.
ExitCode tellAbout(const CLI::ParseError &error, const CLI::App &app)
{
    std::ostringstream output;
    std::ostringstream errors;
    if (app.exit(error, output, errors) == 0) {
        console::write(QByteArray::fromStdString(output.str()));
        return ExitCode::Done;
    }
    console::writeNote(u"stateloupe: "_s + QString::fromStdString(errors.str()).trimmed());
    return ExitCode::Usage;
}

/// The arguments of a window stay readable as long as it is open.
bool hasPassword(const QString &store)
{
    const auto address = parseStoreAddress(store);
    return address && !address->password.isEmpty();
}

} // namespace

CommandLine readCommandLine(int argc, const char *const *argv)
{
    CommandLine result;
    WindowArguments windowArguments;
    CLI::App app(
        "Inspector and editor for AI-workflow state.\nWithout a sub-command it opens a window on the given stores.",
        "stateloupe");
    app.footer(Footer);
    app.get_formatter()->label("TEXT", "");
    app.get_formatter()->label("REQUIRED", "");
    app.set_version_flag("--version", "stateloupe " STATELOUPE_VERSION, "Print the version and leave");
    app.require_subcommand(0, 1);
    addWindowArguments(app, windowArguments);
    for (const auto add :
        {addListCommand, addShowCommand, addSetCommand, addSaveCommand, addDeleteCommand, addNewCommand,
            addDuplicateCommand, addForkCommand, addMessageCommand, addContextCommand, addCheckpointCommand,
            addTagCommand, addFrameworkCommand, addCustomCommand, addConvertCommand, addImportCommand, addExportCommand,
            addDiffCommand, addCheckCommand, addHealthCommand, addTtlCommand, addConnectionsCommand})
        add(app, result.work);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        result.finished = tellAbout(error, app);
    }
    result.window = toWindowOptions(windowArguments);
    if (!result.finished && std::any_of(result.window.stores.begin(), result.window.stores.end(), hasPassword))
        result.finished = console::report(passwordInArguments().value());
    return result;
}

ExitCode runCommand(const Work &work)
{
    catchInterruption();
    const ExitCode code = work();
    if (console::flush())
        return code;
    console::writeNote(u"stateloupe: The output could not be written completely."_s);
    return ExitCode::Internal;
}

} // namespace stateloupe
