#pragma once

#include "core/backends/redissession.h"

namespace stateloupe {

/// Fills the parts of `report` that a look at the server gives. Thorough also looks for keys that are no strings.
Result<> checkHealth(RedisSession &session, HealthDepth depth, const CallControl &control, HealthReport &report);

} // namespace stateloupe
