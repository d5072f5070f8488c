#pragma once

#include "core/backends/storesettings.h"
#include "core/result.h"
#include "core/secret.h"

namespace stateloupe {

/// What an address says.
struct StoreAddress
{
    StoreSettings settings;
    Secret password; ///< empty when the address holds none
};

/// Reads `memory:`, `memory:NAME`, `sqlite:PATH` or the bare path of a file.
/// A bare word that names no existing file is refused, so that a typo never becomes a store.
/// Errors: InvalidArgument, naming the address without any secret; Unsupported for schemes of later versions.
Result<StoreAddress> parseStoreAddress(const QString &address);

/// The address that parseStoreAddress() reads back; without secrets.
QString toStoreAddress(const StoreSettings &settings);

} // namespace stateloupe
