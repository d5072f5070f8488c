#pragma once

#include <QString>

#include <optional>

namespace stateloupe {

/// The moment that an ISO 8601 time means, in microseconds since 1970-01-01T00:00:00Z; one without a zone is local, as
/// the reference system writes it. nullopt for other text.
std::optional<qint64> writtenMicros(const QString &written);

/// A time as the reference system writes it without its "T" and the fraction of the second; others as one short line.
QString shortTime(const QString &written);

/// "2 h ago" for a written time; empty for other text.
QString relativeWrittenTime(const QString &written);

} // namespace stateloupe
