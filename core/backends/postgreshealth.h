#pragma once

#include "core/backends/statebackend.h"

namespace stateloupe {

struct PostgresSession;

/// Fills in what `report` says beyond its traits. Counting everything is for HealthDepth::Thorough or small tables.
Result<> checkHealth(PostgresSession &session, HealthDepth depth, const CallControl &control, HealthReport &report);

} // namespace stateloupe
