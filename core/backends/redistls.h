#pragma once

#include "core/backends/callcontrol.h"
#include "core/backends/storesettings.h"
#include "core/result.h"

class QSslSocket;

namespace stateloupe {

/// Encrypts a connected socket, once the server has proved that it is the host of `settings`.
/// Errors: PermissionDenied when it has not; InvalidArgument for a file of authorities that holds none; Unavailable.
Result<> encrypt(QSslSocket &socket, const RedisSettings &settings, const CallControl &control);

} // namespace stateloupe
