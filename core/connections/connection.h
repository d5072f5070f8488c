#pragma once

#include "core/backends/storesettings.h"

#include <QByteArray>
#include <QUuid>

#include <optional>

namespace stateloupe {

/// How much care a store asks for.
enum class Environment {
    None, ///< nobody has said
    Development,
    Staging,
    Production, ///< read-only until somebody unlocks it
};

/// As files and command lines write it: "development", "staging", "production"; nothing for None.
QByteArray environmentName(Environment environment);
std::optional<Environment> environmentNamed(const QByteArray &name);

/// A store as people keep it: under a name, with what it is used for, without any secret.
struct Connection
{
    QUuid id; ///< names its password in the keyring; never changes, whatever else does
    QString name; ///< unique among the saved ones, whatever the case of its letters
    StoreSettings settings; ///< settings with readOnly are never opened for writing
    Environment environment = Environment::None;
    bool hasPassword = false; ///< the keyring is to be asked for one

    friend bool operator==(const Connection &, const Connection &) = default;
};

/// The settings to open it with: read-only while it is a production store that nobody has unlocked.
StoreSettings openingSettings(const Connection &connection, bool isUnlocked);

} // namespace stateloupe
