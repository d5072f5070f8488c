#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QString>

namespace stateloupe::terminal {

/// Whether somebody sits in front of this program, wherever its standard streams lead.
bool isThere();

/// Asks for a password on the terminal, which does not show it. Errors: Cancelled on Ctrl+C and at the end of input;
/// Unavailable when there is no terminal.
Result<Secret> askPassword(const QString &question);

} // namespace stateloupe::terminal
