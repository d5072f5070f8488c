#include "app/cli/commandline.h"
#include "app/cli/console.h"

#include <QCoreApplication>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace stateloupe;

namespace {

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

} // namespace

int main(int argc, char *argv[])
{
    umask(S_IRWXG | S_IRWXO); // what this program makes is its user's alone
    QCoreApplication::setApplicationName(u"stateloupe"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(STATELOUPE_VERSION));

    const CommandLine commandLine = readCommandLine(argc, argv);
    if (commandLine.finished)
        return int(*commandLine.finished);
    if (commandLine.work) {
        const QCoreApplication application(argc, argv);
        return int(runCommand(commandLine.work));
    }
    const bool needsDisplay = commandLine.window.screenshot.isEmpty();
    if (needsDisplay && !hasDisplay()) {
        console::writeNote(
            u"stateloupe: There is no display for a window. See \"stateloupe --help\" for the sub-commands."_s);
        return int(ExitCode::NoDisplay);
    }
    return runWindow(argc, argv, commandLine.window);
}
