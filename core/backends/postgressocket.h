#pragma once

#include "core/backends/callcontrol.h"

struct pg_conn;

namespace stateloupe {

enum class PostgresWait { Read, Write, ReadOrWrite };

/// Waits until the connection's socket is ready, for at most `milliseconds` (-1: as long as the control lets it).
/// False when it is not. Errors: as CallControl::check().
Result<bool> waitForPostgres(
    const pg_conn *connection, PostgresWait wait, const CallControl &control, int milliseconds = -1);

} // namespace stateloupe
