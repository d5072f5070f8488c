#pragma once

#include "tests/ui/mainwindow/drivenwindow.h"

namespace stateloupe {

/// A window on a copy of the sample store, for one picture: what a scene does with it, until it has come to rest.
class Stage
{
public:
    Stage();

    DrivenWindow &driven() { return m_driven; }
    MainWindow *window() { return m_driven.window(); }

    /// Opens the sample store and waits for its list.
    void openSample();
    /// The same and a workflow of it, at one of its views.
    DocumentView *openWorkflow(const QByteArray &id, int view = 0);
    /// Selects workflows of the list.
    void select(const QList<QByteArray> &ids);
    /// Does an action of the window by its name: "help.commands".
    void run(const QString &action);
    void type(const QString &text);
    void settle();

    /// The window and what is open over it.
    QImage picture();

private:
    bool isBusy();

    DrivenWindow m_driven;
};

} // namespace stateloupe
