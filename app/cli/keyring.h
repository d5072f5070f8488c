#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QUuid>

// The keyring for sub-commands, which wait for it. Errors: as SecretStore; Cancelled on Ctrl+C.
namespace stateloupe::keyring {

Result<Secret> read(const QUuid &connection);
Result<> write(const QUuid &connection, const Secret &secret);
Result<> remove(const QUuid &connection);

} // namespace stateloupe::keyring
