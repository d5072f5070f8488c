#pragma once

#include "core/connections/connectionbook.h"
#include "core/credentials/secretstore.h"
#include "core/json/jsondocument.h"
#include "tests/support/rawdatabase.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/preferences/settings.h"
#include "ui/session/documentsession.h"

#include <QDialog>
#include <QTemporaryDir>

namespace stateloupe {

class DocumentView;

/// The window on a copy of a store, that of the reference system if nothing else is said, used as a person would: by
/// keys and clicks. What does not come about within some seconds ends the program with a message.
class DrivenWindow
{
public:
    /// In a folder of its own, or in that of another one, with what is there.
    explicit DrivenWindow(const QString &folder = {}, const QString &store = referenceStore());
    ~DrivenWindow();

    /// Closes the window and makes another one, with the same settings and stores.
    void restart();

    MainWindow *window() { return m_window.get(); }
    Settings &settings() { return m_settings; }
    ConnectionBook &book() { return m_book; }
    QString path() const { return filePath(QStringLiteral("states.db")); }
    QString filePath(const QString &name) const { return m_place + u'/' + name; }
    QString folder() const { return m_place; }

    static QString referenceStore();

    /// Waits until `store`, or the current one, is listed and shown.
    void waitForList();
    void waitFor(const char *what, const std::function<bool()> &isSo);

    /// Types a part of the id into the filter and opens the first match with Return.
    DocumentSession *open(const QByteArray &id);
    DocumentView *view() const;
    /// Types `text` over the value in place, in the tree of the context.
    void editContextValue(const QString &pointer, const QString &text);
    /// Replaces the content of a message in its editor.
    void editMessage(int row, const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    /// The dialog that is open, when there is one within some seconds.
    template <typename Dialog>
    Dialog *dialog()
    {
        waitFor(Dialog::staticMetaObject.className(), [this] { return findDialog<Dialog>() != nullptr; });
        return findDialog<Dialog>();
    }
    template <typename Dialog>
    Dialog *findDialog()
    {
        for (Dialog *dialog : m_window->findChildren<Dialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    /// Clicks the button of that text in whatever dialog has it.
    void choose(const QString &buttonText);

    /// As another program reads it; null when the workflow is not there.
    QByteArray storedText(const QByteArray &id) const;

private:
    void show();

    QTemporaryDir m_folder;
    QString m_place;
    Settings m_settings;
    ConnectionBook m_book;
    SecretStore m_secrets;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace stateloupe
