#pragma once

#include "core/connections/connection.h"

#include <QByteArrayList>
#include <QList>

#include <optional>

namespace stateloupe {

/// One entry of the file of connections:
///
///     [0b8f6c6e-5d3f-4c5e-9d0a-6b1f3a4c2d1e]
///     name=Orders, live
///     address=postgresql://support@db.example.com/orders
///     environment=production
///     read_only=yes
///     password=keyring
///
/// A value is everything behind the first '='. What is not set is left out.
struct ConnectionEntry
{
    QByteArrayList lines; ///< as they are in the file, the one in brackets first
    std::optional<Connection> connection; ///< absent when they make none here, as after a newer version wrote them
};

/// A file of connections: what stands before the first entry, and the entries.
struct ConnectionFile
{
    QByteArrayList head;
    QList<ConnectionEntry> entries;
};

ConnectionFile readConnectionFile(const QByteArray &bytes);
QByteArray writeConnectionFile(const ConnectionFile &file);

ConnectionEntry toEntry(const Connection &connection);

} // namespace stateloupe
