#include "ui/models/cellorder.h"

#include "ui/text/celltext.h"

#include <QtEndian>

#include <bit>
#include <cmath>
#include <cstring>

namespace stateloupe {

namespace {

/// Keeps the order of numbers of either sign.
quint64 numberKey(double number)
{
    const auto bits = std::bit_cast<quint64>(number == 0 ? 0.0 : number);
    const quint64 sign = quint64(1) << 63;
    return (bits & sign) != 0 ? ~bits : bits | sign;
}

} // namespace

quint64 bytesKey(QByteArrayView bytes)
{
    char first[8] = {};
    std::memcpy(first, bytes.data(), std::size_t(qMin(bytes.size(), qsizetype(sizeof first))));
    return qFromBigEndian<quint64>(first);
}

std::optional<CellKey> cellKey(QByteArrayView cell)
{
    if (cell.isEmpty())
        return std::nullopt;
    if (cell.startsWith('"'))
        return CellKey{CellKey::Kind::Text, bytesKey(cellString(cell))};
    bool isNumber = false;
    const double number = cell.toDouble(&isNumber);
    if (isNumber && !std::isnan(number))
        return CellKey{CellKey::Kind::Number, numberKey(number)};
    return CellKey{CellKey::Kind::Other, bytesKey(cell)};
}

bool isCellLess(QByteArrayView a, QByteArrayView b)
{
    if (a.startsWith('"'))
        return cellString(a) < cellString(b);
    return a.compare(b) < 0;
}

} // namespace stateloupe
