#pragma once

#include "core/json/jsondocument.h"

#include <string>

namespace stateloupe {

/// Whether "FILE" on a command line means standard input: it is left out or "-".
bool meansInput(const std::string &file);

/// A state from a file or from standard input. Errors: InvalidArgument when it cannot be read or is not JSON.
Result<JsonDocument> readState(const std::string &file);

} // namespace stateloupe
