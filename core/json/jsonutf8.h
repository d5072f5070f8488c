#pragma once

#include <QByteArrayView>

#include <optional>

namespace stateloupe {

/// Where `text` stops being UTF-8: the first byte of the first malformed sequence; nullopt when all of it is.
std::optional<qint64> firstInvalidUtf8(QByteArrayView text);

} // namespace stateloupe
