#pragma once

#include "app/cli/storearguments.h"
#include "core/connections/connection.h"
#include "core/result.h"
#include "core/secret.h"

namespace stateloupe {

/// Refuses a password in an address: every user of the machine can read the arguments of a program.
tl::unexpected<Error> passwordInArguments();

/// The password to try first: from standard input if the command line says so, else from the keyring if the connection
/// has one there, else from the environment. Empty when nobody gave one; PGPASSFILE is libpq's own business.
/// A keyring that does not give it is told of, and the next one asked. Errors: Cancelled; Unavailable when standard
/// input cannot be read.
Result<Secret> findPassword(const Connection &connection, const StoreArguments &arguments);

/// The next line of standard input. Errors: Cancelled; Unavailable when it cannot be read.
Result<Secret> readPassword();

/// How to give a password, as the last sentence of an error.
QString waysToGiveAPassword(const StoreArguments &arguments);

} // namespace stateloupe
