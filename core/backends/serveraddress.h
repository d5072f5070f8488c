#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QByteArrayList>
#include <QList>
#include <QString>

#include <optional>

namespace stateloupe {

/// `scheme://[user[:password]@][host][:port][/path][?name=value&…]` in its parts, which are percent-decoded and hold
/// neither NUL nor another control character.
///
/// Stricter than RFC 3986, so that no address can be understood in two ways: a second '@', one behind the host, a blank
/// and a '#' have to be percent-encoded. A '+' is a plus.
struct ServerAddress
{
    struct Parameter
    {
        QString name;
        QByteArray value;
    };

    QString scheme; ///< in lower case, without the colon
    QString user;
    Secret password;
    QString host; ///< letters, digits, '.', '-' and '_'; an IPv6 address without its brackets; or a path
    std::optional<quint16> port;
    QByteArrayList path; ///< its segments; "/" has an empty one
    QList<Parameter> parameters; ///< no name twice

    /// Takes the parameter out of the list; nothing when there is none.
    std::optional<QByteArray> take(QLatin1StringView name);
};

/// Errors: InvalidArgument, in words that repeat nothing of the address but its scheme: what looks like a port may be
/// half a password.
Result<ServerAddress> readServerAddress(const QString &address);

/// The address that readServerAddress() reads back, without the password.
QString writeServerAddress(const ServerAddress &address);

/// Whether `host` is made as the names and numbers of hosts are; no brackets.
bool isHost(const QString &host);

/// "The address "redis://…" …": what is wrong with it, and how to write it instead.
tl::unexpected<Error> badServerAddress(const QString &scheme, const QString &problem);

// The values of parameters. Errors: InvalidArgument, naming the parameter.

Result<QString> textValue(const ServerAddress &address, const QByteArray &value);
Result<bool> switchValue(const ServerAddress &address, QLatin1StringView name, const QByteArray &value);
/// A decimal number of digits alone, from `smallest` to `largest`.
std::optional<qint64> numberValue(const QByteArray &digits, qint64 smallest, qint64 largest);

/// Nothing if every parameter was taken. Errors: InvalidArgument, naming the first that was not.
Result<> refuseOtherParameters(const ServerAddress &address);

} // namespace stateloupe
