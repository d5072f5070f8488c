// Any address: read or refused, never a crash; what is read is written so that it reads the same, and a refusal repeats
// nothing of what stands behind the scheme.

#include "core/backends/storeaddress.h"

#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace stateloupe;

static void require(bool holds)
{
    if (!holds)
        std::abort();
}

static bool isServer(const StoreSettings &settings)
{
    return std::holds_alternative<RedisSettings>(settings) || std::holds_alternative<PostgresSettings>(settings);
}

static bool areSame(const StoreSettings &a, const StoreSettings &b)
{
    if (const auto *redis = std::get_if<RedisSettings>(&a))
        return *redis == std::get<RedisSettings>(b);
    return std::get<PostgresSettings>(a) == std::get<PostgresSettings>(b);
}

static void checkWriting(const StoreSettings &settings)
{
    if (!isServer(settings))
        return;
    const auto again = parseStoreAddress(toStoreAddress(settings));
    require(again && again->password.isEmpty() && areSame(settings, again->settings));
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const std::array starts{u""_s, u"redis://"_s, u"rediss://u:"_s, u"redis+unix://:"_s, u"postgresql://u:"_s};
    static const QString canary = u"Canary"_s;
    if (size < 1)
        return 0;
    const QString start = starts[data[0] % starts.size()];
    const QString rest = QString::fromUtf8(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const auto parsed = parseStoreAddress(start + rest);
    if (parsed)
        checkWriting(parsed->settings);
    if (start.isEmpty())
        return 0;
    const auto withCanary = parseStoreAddress(start + canary + rest);
    require(withCanary || !withCanary.error().detail.contains(canary));
    return 0;
}
