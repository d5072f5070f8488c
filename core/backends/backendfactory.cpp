#include "core/backends/backendfactory.h"

#include "core/backends/memorybackend.h"
#include "core/backends/sqlitebackend.h"

namespace stateloupe {

std::unique_ptr<StateBackend> makeBackend(const StoreSettings &settings)
{
    if (const auto *memory = std::get_if<MemorySettings>(&settings))
        return std::make_unique<MemoryBackend>(*memory);
    return std::make_unique<SqliteBackend>(std::get<SqliteSettings>(settings));
}

} // namespace stateloupe
