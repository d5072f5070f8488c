#include "core/backends/storesettings.h"

namespace stateloupe {

bool isReadOnly(const StoreSettings &settings)
{
    return std::visit(
        [](const auto &store) {
            if constexpr (requires { store.readOnly; })
                return store.readOnly;
            else
                return false;
        },
        settings);
}

StoreSettings withReadOnly(StoreSettings settings, bool readOnly)
{
    std::visit(
        [readOnly](auto &store) {
            if constexpr (requires { store.readOnly; })
                store.readOnly = readOnly;
        },
        settings);
    return settings;
}

} // namespace stateloupe
