#pragma once

#include "core/backends/callcontrol.h"
#include "core/backends/statebackend.h"
#include "core/backends/storesettings.h"
#include "core/secret.h"

struct pg_conn;

namespace stateloupe {

/// Where a store is, for people: `host:port/database`, or the folder of a socket instead of the host.
QString postgresLocation(const PostgresSettings &settings);

/// Whether the way to the server has to be encrypted.
bool wantsTls(const PostgresSettings &settings);

/// Finds, reaches and convinces a server: a connection that the caller closes with PQfinish().
/// `step` is the one under way. Nobody logs in before TLS stands where it has to. An empty password leaves it to libpq
/// to find one (PGPASSWORD, PGPASSFILE or ~/.pgpass).
Result<pg_conn *> logInToPostgres(
    const PostgresSettings &settings, const Secret &password, OpeningStep &step, const CallControl &control);

} // namespace stateloupe
