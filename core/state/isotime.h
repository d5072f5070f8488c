#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace stateloupe {

/// A time as ISO 8601 writes it.
struct IsoTime
{
    qint64 microseconds = 0; ///< since 1970-01-01T00:00:00Z; of the clock it was read from when there is no zone
    bool hasZone = false;

    /// A time without a zone taken for one of this computer's, as the reference system writes them.
    qint64 utcFromHere() const;
};

/// Reads `YYYY-MM-DD[( |T)HH:MM[:SS[.fraction]]][Z|±HH[:]MM]`; a fraction is cut to microseconds.
std::optional<IsoTime> readIsoTime(QByteArrayView text);

/// What a clock shows, without a zone, as Python's datetime.isoformat() writes it: microseconds, or none if they are 0.
/// `microseconds` since 1970-01-01T00:00:00 of that clock.
QString writeNaiveTime(qint64 microseconds);

/// "2026-11-23T03:28:27Z", with the fraction of the second if there is one.
QString isoTime(qint64 microsUtc);

} // namespace stateloupe
