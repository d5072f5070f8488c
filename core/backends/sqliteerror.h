#pragma once

#include "core/result.h"

namespace stateloupe {

/// What an extended SQLite result code means for the file at `path`. `message` is SQLite's own text and is used only
/// where it says more than the code.
Error sqliteError(int code, const QString &path, const QString &message);

} // namespace stateloupe
