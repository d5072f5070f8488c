#pragma once

#include "app/cli/commands.h"
#include "app/window.h"

#include <optional>

namespace stateloupe {

/// What the arguments of the program ask for: one of the three.
struct CommandLine
{
    std::optional<ExitCode> finished; ///< nothing more: help was printed, or they made no sense and that was said
    Work work; ///< a sub-command
    WindowOptions window;
};

CommandLine readCommandLine(int argc, const char *const *argv);

/// Runs a sub-command: without a window, ended cleanly by Ctrl+C.
ExitCode runCommand(const Work &work);

} // namespace stateloupe
