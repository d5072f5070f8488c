#pragma once

#include "core/backends/storeaddress.h"

namespace stateloupe {

/// "redis", "rediss" or "redis+unix".
bool isRedisScheme(const QString &scheme);

/// `redis://[user[:password]@]host[:port][/db]`, `rediss://…` for TLS,
/// `redis+unix://[user[:password]@]/path/of/socket`; with the parameters db, prefix, ttl (seconds), tls=off, ca (a PEM
/// file) and readonly.
Result<StoreAddress> readRedisAddress(const QString &address);
QString writeRedisAddress(const RedisSettings &settings);

} // namespace stateloupe
