#pragma once

#include "core/connections/connection.h"
#include "core/result.h"
#include "core/secret.h"

#include <QList>

#include <optional>

namespace stateloupe {

/// The saved connections of one user, in a file that only its owner may read; without secrets.
///
/// Every call reads or writes the file, so that several windows and the command line agree on it.
class ConnectionBook
{
public:
    /// `fileName` is made, with its folder, by the first save().
    explicit ConnectionBook(const QString &fileName);
    /// Where the connections of this user belong.
    static QString defaultFileName();

    /// In the order they were saved; without entries that cannot be read.
    QList<Connection> connections() const;
    std::optional<Connection> find(const QString &name) const;
    std::optional<Connection> find(const QUuid &id) const;

    /// Adds `connection`, or replaces the one of the same id. Errors: InvalidArgument when the name is empty, holds a
    /// control character, could be taken for an address, or belongs to another one; Unavailable when the file cannot
    /// be written, which then is as before.
    Result<> save(const Connection &connection);
    Result<> remove(const QUuid &id);

private:
    QString m_fileName;
};

/// A store that somebody named.
struct NamedStore
{
    Connection connection; ///< without a name and without an id when it is not a saved one
    Secret password; ///< what an address held; usually nothing
};

/// What a command line or a field means: a saved connection by its name, or an address.
/// Errors: as parseStoreAddress(); InvalidArgument when a saved connection and an existing file have the same name.
Result<NamedStore> findStore(const QString &nameOrAddress, const ConnectionBook &book);

} // namespace stateloupe
