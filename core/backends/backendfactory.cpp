#include "core/backends/backendfactory.h"

#include "core/backends/filebackend.h"
#include "core/backends/memorybackend.h"
#include "core/backends/postgresbackend.h"
#include "core/backends/redisbackend.h"
#include "core/backends/sqlitebackend.h"

namespace stateloupe {

std::unique_ptr<StateBackend> makeBackend(const StoreSettings &settings, const Secret &password)
{
    if (const auto *memory = std::get_if<MemorySettings>(&settings))
        return std::make_unique<MemoryBackend>(*memory);
    if (const auto *redis = std::get_if<RedisSettings>(&settings))
        return std::make_unique<RedisBackend>(*redis, password);
    if (const auto *postgres = std::get_if<PostgresSettings>(&settings))
        return std::make_unique<PostgresBackend>(*postgres, password);
    if (const auto *file = std::get_if<FileSettings>(&settings))
        return std::make_unique<FileBackend>(*file);
    return std::make_unique<SqliteBackend>(std::get<SqliteSettings>(settings));
}

} // namespace stateloupe
