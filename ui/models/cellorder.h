#pragma once

#include <QByteArrayView>

#include <optional>

namespace stateloupe {

/// Where a value goes in a sorted column: numbers as numbers, then texts, then what is neither.
struct CellKey
{
    enum class Kind : quint8 { Number, Text, Other };
    Kind kind = Kind::Other;
    quint64 key = 0; ///< of a number all there is to compare, of others their first bytes
};

/// Of a value as it is written; nullopt: there is none.
std::optional<CellKey> cellKey(QByteArrayView cell);

/// Of two values of the same kind and key.
bool isCellLess(QByteArrayView a, QByteArrayView b);

/// The first bytes as a number that keeps their order.
quint64 bytesKey(QByteArrayView bytes);

} // namespace stateloupe
