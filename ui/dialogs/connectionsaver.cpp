#include "ui/dialogs/connectionsaver.h"

namespace stateloupe {

ConnectionSaver::ConnectionSaver(ConnectionBook *book, SecretStore *secrets, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_secrets(secrets)
{
}

void ConnectionSaver::save(Connection connection, const Secret &password, QObject *context, const Handler &onSaved)
{
    if (connection.id.isNull())
        connection.id = QUuid::createUuid();
    const auto before = m_book->find(connection.id);
    const bool hadPassword = before && before->hasPassword;
    if (!connection.hasPassword && hadPassword)
        return forgetPassword(connection, context, onSaved);
    if (connection.hasPassword && !password.isEmpty())
        return keepPassword(connection, password, context, onSaved);
    connection.hasPassword = connection.hasPassword && hadPassword;
    onSaved(m_book->save(connection).map([&] { return Outcome{connection, {}}; }));
}

/// The entry comes first: a password without one would be a secret that nobody can find again.
void ConnectionSaver::keepPassword(
    const Connection &connection, const Secret &password, QObject *context, const Handler &onSaved)
{
    Connection withoutPassword = connection;
    withoutPassword.hasPassword = false;
    if (const auto saved = m_book->save(withoutPassword); !saved)
        return onSaved(tl::unexpected(saved.error()));
    m_secrets->write(
        connection.id, password, context, [this, connection, withoutPassword, onSaved](const Result<> &written) {
            if (!written)
                return onSaved(Outcome{withoutPassword, written.error().detail});
            onSaved(m_book->save(connection).map([&] { return Outcome{connection, {}}; }));
        });
}

void ConnectionSaver::forgetPassword(const Connection &connection, QObject *context, const Handler &onSaved)
{
    if (const auto saved = m_book->save(connection); !saved)
        return onSaved(tl::unexpected(saved.error()));
    m_secrets->remove(connection.id, context, [connection, onSaved](const Result<> &removed) {
        onSaved(Outcome{connection, removed ? QString() : removed.error().detail});
    });
}

Result<> ConnectionSaver::remove(const Connection &connection)
{
    const auto removed = m_book->remove(connection.id);
    if (removed && connection.hasPassword)
        m_secrets->remove(connection.id, this, [](const Result<> &) {});
    return removed;
}

} // namespace stateloupe
