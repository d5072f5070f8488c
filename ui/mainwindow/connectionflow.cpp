#include "ui/mainwindow/connectionflow.h"

#include "ui/controllers/storeregistry.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/dialogs/passworddialog.h"
#include "ui/mainwindow/notices.h"

namespace stateloupe {

ConnectionFlow::ConnectionFlow(StoreRegistry *stores, ConnectionBook *book, SecretStore *secrets, QWidget *window)
    : QObject(window)
    , m_stores(stores)
    , m_book(book)
    , m_secrets(secrets)
    , m_window(window)
    , m_saver(book, secrets)
{
    connect(stores, &StoreRegistry::added, this, &ConnectionFlow::watch);
}

ConnectionDialog *ConnectionFlow::makeDialog()
{
    auto *dialog = new ConnectionDialog(m_book, m_secrets, m_window);
    connect(dialog, &ConnectionDialog::openRequested, this, &ConnectionFlow::open);
    connect(dialog, &ConnectionDialog::connectionSaved, this, &ConnectionFlow::takeSaved);
    return dialog;
}

void ConnectionFlow::chooseStore()
{
    makeDialog()->open();
}

void ConnectionFlow::explain(OpenStore *store)
{
    ConnectionDialog *dialog = makeDialog();
    const bool isOpen = store->state() == StoreItem::State::Ready;
    const OpeningStep step = isOpen ? OpeningStep::Done : store->failedStep();
    dialog->showOpening(store->connection(), {step, store->error(), store->traits()});
    dialog->open();
}

void ConnectionFlow::openNamed(const QString &nameOrAddress)
{
    const auto found = findStore(nameOrAddress, *m_book);
    if (found)
        open(found->connection, found->password);
    else
        showProblem(tr("This store could not be opened"), found.error(), m_window);
}

void ConnectionFlow::open(const Connection &connection, const Secret &password)
{
    const OpenStore *known = m_stores->find(connection);
    const bool isOpen = known && known->state() != StoreItem::State::Failed;
    if (connection.hasPassword && password.isEmpty() && !isOpen)
        readPassword(connection);
    else
        m_stores->open(connection, password);
}

void ConnectionFlow::readPassword(const Connection &connection)
{
    Q_EMIT activity(tr("Asking the keyring for the password of %1").arg(connection.name));
    m_secrets->read(connection.id, this, [this, connection](const Result<Secret> &secret) {
        if (secret)
            m_stores->open(connection, *secret);
        else
            askBeforeOpening(connection, secret.error().detail);
    });
}

void ConnectionFlow::askBeforeOpening(const Connection &connection, const QString &reason)
{
    const QString text = reason + u'\n' + tr("It is used for this session and kept nowhere.");
    auto *dialog = new PasswordDialog(connection.name, text, false, m_window);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog, connection] { m_stores->open(connection, dialog->password()); });
    dialog->open();
}

void ConnectionFlow::watch(OpenStore *store)
{
    connect(store, &OpenStore::changed, this, [this, store, wasFailed = false]() mutable {
        const bool isFailed = store->state() == StoreItem::State::Failed;
        if (isFailed && !wasFailed && store->failedStep() == OpeningStep::Login)
            askAgain(store);
        if (store->state() == StoreItem::State::Ready)
            remember(store);
        wasFailed = isFailed;
    });
    connect(store, &QObject::destroyed, this, [this, store] { m_toRemember.remove(store); });
}

void ConnectionFlow::askAgain(OpenStore *store)
{
    const bool isSaved = !store->connection().id.isNull();
    auto *dialog = new PasswordDialog(store->name(), store->error().detail, isSaved, m_window);
    connect(store, &QObject::destroyed, dialog, &QObject::deleteLater);
    connect(dialog, &QDialog::accepted, store, [this, dialog, store] {
        if (dialog->isToBeRemembered())
            m_toRemember.insert(store, dialog->password());
        else
            m_toRemember.remove(store);
        store->openWith(dialog->password());
    });
    dialog->open();
}

void ConnectionFlow::remember(OpenStore *store)
{
    const Secret password = m_toRemember.take(store);
    auto connection = m_book->find(store->connection().id);
    if (password.isEmpty() || !connection)
        return;
    connection->hasPassword = true;
    m_saver.save(*connection, password, this, [this](const Result<ConnectionSaver::Outcome> &outcome) {
        if (!outcome)
            Q_EMIT activity(outcome.error().detail);
        else if (!outcome->keyringNote.isEmpty())
            Q_EMIT activity(outcome->keyringNote);
    });
}

void ConnectionFlow::takeSaved(const Connection &connection)
{
    for (OpenStore *store : m_stores->stores()) {
        if (store->connection().id == connection.id)
            store->setConnection(connection);
    }
}

} // namespace stateloupe
