#pragma once

#include "core/result.h"

#include <QString>

namespace stateloupe {

/// The path of the user's own copy of the sample store, made now if it is not there yet: edits persist in the copy, and
/// the original stays. Needs a QCoreApplication. Errors: NotFound when the program came without a sample store;
/// Unavailable when the copy cannot be written.
Result<QString> userSampleStore();

} // namespace stateloupe
