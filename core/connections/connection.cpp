#include "core/connections/connection.h"

#include <algorithm>
#include <array>

namespace stateloupe {

namespace {

constexpr std::array EnvironmentNames{"", "development", "staging", "production"}; // in the order of Environment

} // namespace

QByteArray environmentName(Environment environment)
{
    return EnvironmentNames[std::size_t(environment)];
}

std::optional<Environment> environmentNamed(const QByteArray &name)
{
    const auto it = std::find(EnvironmentNames.begin(), EnvironmentNames.end(), name);
    if (it == EnvironmentNames.end())
        return std::nullopt;
    return Environment(it - EnvironmentNames.begin());
}

StoreSettings openingSettings(const Connection &connection, bool isUnlocked)
{
    const bool isGuarded = connection.environment == Environment::Production && !isUnlocked;
    return withReadOnly(connection.settings, isReadOnly(connection.settings) || isGuarded);
}

} // namespace stateloupe
