#pragma once

#include "core/backends/statebackend.h"
#include "core/json/jsondocument.h"

namespace stateloupe {

/// Tells on standard error what the store would make of a document. Errors: InvalidArgument when it would refuse it;
/// Cancelled on Ctrl+C.
Result<> reportFidelity(const StoreTraits &traits, const JsonDocument &document);

} // namespace stateloupe
