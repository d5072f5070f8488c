#pragma once

struct pg_conn;

namespace stateloupe {

/// Asks the server to end what this connection is doing, and returns at once.
///
/// libpq can only do that by waiting for a second connection, which a stopped server never answers. It therefore
/// happens in a thread that nobody waits for; it holds nothing of `connection`, which may be closed meanwhile. libpq 15
/// sends the request unencrypted, also for an encrypted connection: it says nothing but which connection is meant.
void requestPostgresCancel(pg_conn *connection);

} // namespace stateloupe
