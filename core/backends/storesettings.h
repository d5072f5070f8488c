#pragma once

#include <QString>

#include <variant>

namespace stateloupe {

/// A store that lives as long as the program. Stores of one name are one store.
struct MemorySettings
{
    QString name; ///< empty: "default"
};

struct SqliteSettings
{
    QString path;
    bool readOnly = false;
    bool create = false; ///< make a missing file and a missing table
};

using StoreSettings = std::variant<MemorySettings, SqliteSettings>;

} // namespace stateloupe
