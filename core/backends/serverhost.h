#pragma once

#include "core/backends/callcontrol.h"
#include "core/backends/storesettings.h"

#include <QStringList>

namespace stateloupe {

/// Whether talking to this host stays on this machine: a name that always means it, one of its loopback addresses,
/// nothing at all, or the path of a Unix socket.
bool isThisMachine(const QString &host);

/// The numeric addresses of a host in the order the system prefers them; a numeric address is its own.
/// Obeys the control, which the system's own resolver would not: one that does not answer is left to itself.
/// Errors: NotFound when there is no such host; Unavailable when the name service does not answer.
Result<QStringList> lookUpHost(const QString &host, const CallControl &control);

} // namespace stateloupe
