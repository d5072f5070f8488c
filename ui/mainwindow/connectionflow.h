#pragma once

#include "core/connections/connectionbook.h"
#include "core/credentials/secretstore.h"
#include "ui/dialogs/connectionsaver.h"

#include <QHash>
#include <QObject>

class QWidget;

namespace stateloupe {

class ConnectionDialog;
class OpenStore;
class StoreRegistry;

/// Opens stores together with the person: which one, with what password, and what to do when it cannot be opened.
///
/// A password comes from the keyring, else it is asked for, for this session; one that is refused is asked for again.
class ConnectionFlow : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    ConnectionFlow(StoreRegistry *stores, ConnectionBook *book, SecretStore *secrets, QWidget *window);

    /// Shows the saved connections and a form for others.
    void chooseStore();
    /// The same, at the one that this store is, with how opening it went.
    void explain(OpenStore *store);
    /// A saved connection by its name, or an address. Tells why when it makes no sense.
    void openNamed(const QString &nameOrAddress);
    void open(const Connection &connection, const Secret &password = {});

Q_SIGNALS:
    void activity(const QString &text); ///< what it takes a moment for

private:
    ConnectionDialog *makeDialog();
    void watch(OpenStore *store);
    void readPassword(const Connection &connection);
    void askBeforeOpening(const Connection &connection, const QString &reason);
    void askAgain(OpenStore *store);
    void remember(OpenStore *store);
    void takeSaved(const Connection &connection);

    StoreRegistry *m_stores;
    ConnectionBook *m_book;
    SecretStore *m_secrets;
    QWidget *m_window;
    ConnectionSaver m_saver;
    QHash<OpenStore *, Secret> m_toRemember; ///< as soon as they have proved right
};

} // namespace stateloupe
