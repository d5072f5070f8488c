#pragma once

#include "core/backends/statebackend.h"
#include "core/backends/storesettings.h"

#include <memory>

namespace stateloupe {

/// A backend for `settings`, not yet open. Does no input or output; call it in the thread that will use it.
std::unique_ptr<StateBackend> makeBackend(const StoreSettings &settings);

} // namespace stateloupe
