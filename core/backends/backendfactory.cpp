#include "core/backends/backendfactory.h"

#include "core/backends/memorybackend.h"
#include "core/backends/sqlitebackend.h"

namespace stateloupe {

std::unique_ptr<StateBackend> makeBackend(const StoreSettings &settings, const Secret &)
{
    if (const auto *memory = std::get_if<MemorySettings>(&settings))
        return std::make_unique<MemoryBackend>(*memory);
    if (const auto *sqlite = std::get_if<SqliteSettings>(&settings))
        return std::make_unique<SqliteBackend>(*sqlite);
    return nullptr;
}

} // namespace stateloupe
