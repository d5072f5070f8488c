#pragma once

#include "core/backends/statebackend.h"
#include "core/backends/storesettings.h"
#include "core/secret.h"

#include <memory>

namespace stateloupe {

/// A backend for `settings`, not yet open. `password` is for those that log in. Does no input or output; call it in the
/// thread that will use it.
std::unique_ptr<StateBackend> makeBackend(const StoreSettings &settings, const Secret &password = {});

} // namespace stateloupe
