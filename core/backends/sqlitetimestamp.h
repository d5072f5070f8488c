#pragma once

#include <QByteArrayView>

#include <optional>

namespace stateloupe {

// What programs put into TIMESTAMP columns, as microseconds since 1970-01-01T00:00:00Z. Nothing that is no time for
// sure becomes one.

/// As readIsoTime() reads it; UTC without a zone.
std::optional<qint64> timestampFromText(QByteArrayView text);
/// Seconds, milliseconds or microseconds since 1970, told apart by their size, from 1973 to 2286. A column of NUMERIC
/// affinity turns '2026' into such a number, which is none of these.
std::optional<qint64> timestampFromInteger(qint64 value);
/// The same in seconds with a fraction; or a Julian day number from 1858 to 2132.
std::optional<qint64> timestampFromReal(double value);

} // namespace stateloupe
