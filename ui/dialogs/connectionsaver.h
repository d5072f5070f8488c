#pragma once

#include "core/connections/connectionbook.h"
#include "core/credentials/secretstore.h"

#include <QObject>

namespace stateloupe {

/// Keeps connections in the book and their passwords in the keyring, or nowhere.
class ConnectionSaver : public QObject
{
    Q_OBJECT

public:
    /// What became of a save. A connection that is saved while the keyring takes no password has `hasPassword` false,
    /// and the note says why.
    struct Outcome
    {
        Connection connection;
        QString keyringNote;
    };
    using Handler = std::function<void(const Result<Outcome> &)>;

    /// Both must outlive this.
    ConnectionSaver(ConnectionBook *book, SecretStore *secrets, QObject *parent = nullptr);

    /// `connection.hasPassword` says that its password is to be in the keyring: `password`, or the one that is there
    /// if that is empty. Without it none stays there. A connection without an id gets one.
    void save(Connection connection, const Secret &password, QObject *context, const Handler &onSaved);
    /// Also forgets the password.
    Result<> remove(const Connection &connection);

private:
    void keepPassword(const Connection &connection, const Secret &password, QObject *context, const Handler &onSaved);
    void forgetPassword(const Connection &connection, QObject *context, const Handler &onSaved);

    ConnectionBook *m_book;
    SecretStore *m_secrets;
};

} // namespace stateloupe
