#include "core/connections/connection.h"

namespace stateloupe {

StoreSettings openingSettings(const Connection &connection, bool isUnlocked)
{
    const bool isGuarded = connection.environment == Environment::Production && !isUnlocked;
    return withReadOnly(connection.settings, isReadOnly(connection.settings) || isGuarded);
}

} // namespace stateloupe
