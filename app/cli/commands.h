#pragma once

#include "app/cli/exitcode.h"

#include <functional>

namespace CLI {
class App;
}

namespace stateloupe {

/// What the chosen sub-command does once all arguments are read.
using Work = std::function<ExitCode()>;

// Each adds one sub-command to `app`; when it is chosen, its work is put into `work`, which has to outlive `app`.
void addListCommand(CLI::App &app, Work &work);
void addShowCommand(CLI::App &app, Work &work);
void addSetCommand(CLI::App &app, Work &work);
void addSaveCommand(CLI::App &app, Work &work);
void addDeleteCommand(CLI::App &app, Work &work);
void addDiffCommand(CLI::App &app, Work &work);
void addNewCommand(CLI::App &app, Work &work);
void addDuplicateCommand(CLI::App &app, Work &work);
void addForkCommand(CLI::App &app, Work &work);
void addMessageCommand(CLI::App &app, Work &work);
void addContextCommand(CLI::App &app, Work &work);
void addCheckpointCommand(CLI::App &app, Work &work);
void addTagCommand(CLI::App &app, Work &work);
void addFrameworkCommand(CLI::App &app, Work &work);
void addCustomCommand(CLI::App &app, Work &work);
void addExportCommand(CLI::App &app, Work &work);
void addCheckCommand(CLI::App &app, Work &work);
void addHealthCommand(CLI::App &app, Work &work);
void addTtlCommand(CLI::App &app, Work &work);
void addConvertCommand(CLI::App &app, Work &work);
void addImportCommand(CLI::App &app, Work &work);
void addConnectionsCommand(CLI::App &app, Work &work);

} // namespace stateloupe
