#pragma once

#include "core/backends/sqlitefile.h"
#include "core/backends/statebackend.h"

namespace stateloupe {

/// Fills in what an open database tells of itself; damage is a finding, no error.
Result<> checkHealth(SqliteFile &file, HealthDepth depth, const CallControl &control, HealthReport &report);

} // namespace stateloupe
