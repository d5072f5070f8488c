#include "core/backends/fidelity.h"

#include "core/backends/jsonbrules.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr qint64 LongestInSqlite = 1'000'000'000; ///< SQLITE_MAX_LENGTH as everybody builds it
constexpr qint64 LongestInRedis = 512LL * 1'024 * 1'024; ///< proto-max-bulk-len by default

FidelityReport checkLength(const JsonDocument &document, qint64 longest, const QString &store)
{
    FidelityReport report;
    if (document.size() <= longest)
        return report;
    report.refused = 1;
    report.findings.append({FidelityFinding::Effect::Refused, {},
        u"The text is longer than the %L1 bytes that %2 takes."_s.arg(longest).arg(store)});
    return report;
}

} // namespace

FidelityReport checkFidelity(
    const StoreTraits &traits, const JsonDocument &document, const std::function<bool()> &isCancelled)
{
    if (traits.kind == u"sqlite")
        return checkLength(document, LongestInSqlite, u"SQLite"_s);
    if (traits.kind == u"redis")
        return checkLength(document, LongestInRedis, u"Redis"_s);
    if (traits.kind == u"postgresql" && !traits.keepsBytes)
        return checkJsonb(document.bytes(), isCancelled);
    return {};
}

} // namespace stateloupe
