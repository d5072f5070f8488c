#pragma once

#include "core/query/decimal.h"

#include <QStringView>

#include <optional>

namespace stateloupe {

// The numbers of the query language; nothing for what is none as a whole.

/// As JSON and Python write it, NaN and Infinity included.
std::optional<Decimal> readNumber(QStringView text);
/// A number and B, kB, MB, GB, TB (powers of 1000) or KiB, MiB, GiB, TiB (of 1024), in any case of letters.
std::optional<qint64> readByteCount(QStringView text);
/// One or more numbers with ms, s, m, h, d or w each, as in 1d12h; in microseconds.
std::optional<qint64> readDuration(QStringView text);

} // namespace stateloupe
