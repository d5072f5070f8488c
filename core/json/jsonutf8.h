#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace stateloupe {

/// Where `text` stops being UTF-8: the first byte of the first malformed sequence; nullopt when all of it is.
std::optional<qint64> firstInvalidUtf8(QByteArrayView text);

/// QString::fromUtf8() takes a U+FEFF at the front for a byte order mark and drops it; here it is text like any other.
/// Malformed bytes become U+FFFD.
QString textFromUtf8(QByteArrayView bytes);

} // namespace stateloupe
