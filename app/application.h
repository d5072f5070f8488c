#pragma once

#include "ui/mainwindow/mainwindow.h"
#include "ui/preferences/settings.h"

#include <QApplication>

namespace stateloupe {

/// Puts the window together with what it does not know itself: its settings, the sample store, the look.
class Application
{
public:
    /// Both must outlive this.
    Application(QApplication &application, Settings *settings, Theme::Scheme scheme);

    void open(const QStringList &addresses, bool sample);
    MainWindow *window() { return &m_window; }

private:
    MainWindow m_window;
};

} // namespace stateloupe
