#pragma once

#include "core/backends/redisconnection.h"
#include "core/backends/rediskeys.h"
#include "core/backends/redisserverinfo.h"
#include "core/secret.h"

namespace stateloupe {

/// A connection that is logged in, in its database, and may read the workflows there.
struct RedisSession
{
    std::unique_ptr<RedisConnection> connection;
    RedisKeys keys;
    RedisServerInfo server;
    bool canWatch = true; ///< false once the server has refused WATCH or MULTI to this user; see redischange.h

    /// `step` follows how far it gets, up to Done.
    static Result<RedisSession> open(
        const RedisSettings &settings, const Secret &password, const CallControl &control, OpeningStep &step);
};

} // namespace stateloupe
