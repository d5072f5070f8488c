#pragma once

#include "core/backends/storesettings.h"
#include "core/result.h"
#include "core/secret.h"

namespace stateloupe {

/// What an address says.
struct StoreAddress
{
    StoreSettings settings;
    Secret password; ///< empty when the address holds none
};

/// Reads `memory:`, `memory:NAME`, `sqlite:PATH`, `file:PATH` for a JSON file, the bare path of either, or the address
/// of a server:
///
///     redis://[user[:password]@]host[:port][/db][?prefix=workflow:&ttl=SECONDS&tls=off&ca=PATH&readonly=yes]
///     rediss://…                                              with TLS
///     redis+unix://[user[:password]@]/path/of/socket[?db=N&…] a Unix socket
///     postgresql://[user[:password]@][host][:port][/database][?table=NAME&host=/socket/folder&sslmode=MODE
///                                                              &sslrootcert=PATH&tls=off&readonly=yes]
///
/// A bare word that names no existing file is refused, so that a typo never becomes a store; and so is a parameter that
/// is not known, so that none is ignored that somebody relies on.
/// Errors: InvalidArgument, naming the address without any secret.
Result<StoreAddress> parseStoreAddress(const QString &address);

/// What the path of a file means: a JSON file by its name, unless it holds a database; else a database.
StoreSettings settingsOfFile(const QString &path);

/// Whether somebody who types this means an address, right or wrong, and not a name or a path.
bool looksLikeStoreAddress(const QString &text);

/// The address that parseStoreAddress() reads back; without secrets, and without what a store is only told when it is
/// opened: SqliteSettings::readOnly and create, PostgresSettings::create.
QString toStoreAddress(const StoreSettings &settings);

} // namespace stateloupe
