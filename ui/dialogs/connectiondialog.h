#pragma once

#include "core/async/statestore.h"
#include "ui/dialogs/connectionsaver.h"

#include <QDialog>

class QHBoxLayout;
class QPushButton;
class QScrollArea;

namespace stateloupe {

class ConnectionForm;
class ConnectionTestPane;
class PlainLabel;
class SavedConnections;

/// Opens a store, saved or not, and keeps the saved ones: make, try out, edit, duplicate, delete.
class ConnectionDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive this.
    ConnectionDialog(ConnectionBook *book, SecretStore *secrets, QWidget *parent);

    /// Shows a saved one for editing.
    void edit(const QUuid &id);
    /// Shows this one, saved or not, with how opening it went.
    void showOpening(const Connection &connection, const ConnectionTest &test);

    ConnectionForm *form() { return m_form; }
    ConnectionTestPane *testPane() { return m_test; }

Q_SIGNALS:
    /// The dialog closes with it. `password` is what was typed; the keyring may hold another.
    void openRequested(const Connection &connection, const Secret &password);
    void connectionSaved(const Connection &connection);

private:
    QHBoxLayout *buildButtons();
    QPushButton *addButton(const QString &text);
    QScrollArea *scrolled(QWidget *content);
    void showConnection(const QUuid &id);
    void duplicate(const QUuid &id);
    void askToDelete(const QUuid &id);
    void test();
    void save(const std::function<void(const Connection &)> &onSaved);
    void takeSaved(
        const Result<ConnectionSaver::Outcome> &outcome, const std::function<void(const Connection &)> &next);
    void openStore();
    void openNow(const Connection &connection);
    void tell(const QString &problem);
    void update();

    ConnectionBook *m_book;
    SecretStore *m_secrets;
    ConnectionSaver m_saver;
    SavedConnections *m_saved;
    ConnectionForm *m_form;
    ConnectionTestPane *m_test;
    PlainLabel *m_problem;
    QPushButton *m_testButton = nullptr;
    QPushButton *m_saveButton = nullptr;
    QPushButton *m_openButton = nullptr;
    bool m_isSaving = false;
};

} // namespace stateloupe
