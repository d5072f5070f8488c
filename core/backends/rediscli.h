#pragma once

#include "core/backends/storesettings.h"

namespace stateloupe {

/// redis-cli with the options that lead to the store, for a shell; without a password, which nobody should type there.
QString redisClient(const RedisSettings &settings);

/// `text` as one word of a POSIX shell.
QString shellText(const QString &text);

} // namespace stateloupe
