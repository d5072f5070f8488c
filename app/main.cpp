#include "app/cli/commandline.h"
#include "app/cli/console.h"

#include <QCoreApplication>

#include <csignal>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace stateloupe;

namespace {

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

/// A core dump would hold passwords and what workflows say; and no other program may look into this one.
void keepMemoryPrivate()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

} // namespace

int main(int argc, char *argv[])
{
    keepMemoryPrivate();
    umask(S_IRWXG | S_IRWXO); // what this program makes is its user's alone
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error to report, not a reason to die
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
