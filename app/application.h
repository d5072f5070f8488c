#pragma once

#include "core/connections/connectionbook.h"
#include "core/credentials/secretstore.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/preferences/settings.h"

#include <QApplication>

namespace stateloupe {

/// Puts the window together with what it does not know itself: its settings, the sample store, the look.
class Application
{
public:
    /// Both must outlive this. `connectionFile` is that of a ConnectionBook.
    Application(QApplication &application, Settings *settings, const QString &connectionFile, Theme::Scheme scheme);

    /// Saved connections by their names, and addresses.
    void open(const QStringList &names, bool sample);
    MainWindow *window() { return &m_window; }

private:
    ConnectionBook m_book;
    SecretStore m_secrets;
    MainWindow m_window;
};

} // namespace stateloupe
