#pragma once

#include <QStringList>

namespace stateloupe {

/// What the command line says about the window.
struct WindowOptions
{
    QStringList stores; ///< names of saved connections or addresses to open, the first one is shown
    bool sample = false; ///< open the user's copy of the sample store too
    QString workflow; ///< the id of one to open in the first store
    QString view; ///< "transcript", "context", "checkpoints", "metadata" or "text": where it opens
    bool fresh = false; ///< start with nothing instead of with what was open last
    QString screenshot; ///< a path: without a display, shows the first workflow, saves a picture there and quits
    QString language; ///< as in a locale: "de"; empty: the desktop's
    QString scheme; ///< "light", "dark" or "system"; empty: as remembered
};

/// What WindowOptions::view may be, in the order of the tabs.
const QStringList &windowViews();

/// Runs the window until it is closed; the result is the exit status. Makes the QApplication, so nobody else may have
/// made one, and there must be a display unless `screenshot` is set.
int runWindow(int &argc, char **argv, const WindowOptions &options);

} // namespace stateloupe
