#pragma once

#include "core/backends/statebackend.h"
#include "core/backends/storesettings.h"

struct pg_conn;

namespace stateloupe {

/// Why connecting ended, read from libpq's text: it has no codes before somebody is logged in, except for those that
/// PQERRORS_VERBOSE puts into that text. Corrects `step`, which is where it seemed to be.
Error postgresRefusal(const pg_conn *connection, const PostgresSettings &settings, OpeningStep &step);

} // namespace stateloupe
