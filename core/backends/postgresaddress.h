#pragma once

#include "core/backends/storeaddress.h"

namespace stateloupe {

/// "postgresql" or "postgres".
bool isPostgresScheme(const QString &scheme);

/// `postgresql://[user[:password]@][host][:port][/database]` with the parameters table and readonly, and those of libpq
/// that name the same things: host (also the folder of a Unix socket), port, user, password, dbname, sslmode,
/// sslrootcert. Encryption is never weaker than what the address asks for: sslmode=disable, or tls=off, is plain text,
/// and each other mode is a certificate that has to fit the host.
Result<StoreAddress> readPostgresAddress(const QString &address);
/// Does not tell PostgresSettings::create.
QString writePostgresAddress(const PostgresSettings &settings);

} // namespace stateloupe
