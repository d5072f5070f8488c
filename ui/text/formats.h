#pragma once

#include <QString>

namespace stateloupe {

/// Bytes in steps of 1000 with one decimal: "903 B", "19.9 kB", "1.0 MB".
QString formatSize(qint64 bytes);

/// Thousands set apart by a thin space: "1 000 000".
QString formatCount(qint64 count);

/// How long ago, in one unit: "just now", "5 min ago", "2 h ago"; "in 3 d" for what lies ahead.
QString formatRelativeTime(qint64 microsUtc, qint64 nowMicros);

/// A time that runs out, to the second while there are less than two days: "59:07", "1 d 04:00:09", "36 525 d".
QString formatCountdown(qint64 milliseconds);

/// Local time with its zone, and the fraction of the second if there is one: "2026-11-23 03:28:27 UTC+01:00".
QString formatExactTime(qint64 microsUtc);

/// The current time in the unit the functions above take.
qint64 currentMicros();

} // namespace stateloupe
