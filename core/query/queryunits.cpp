#include "core/query/queryunits.h"

#include <QRegularExpression>

#include <array>
#include <cmath>
#include <utility>

namespace stateloupe {

namespace {

constexpr qint64 Second = 1'000'000;
/// Longer than all of history, and safe to add to any time.
constexpr double LongestDuration = 1e17;
constexpr double MostBytes = 1e18;

constexpr std::array<std::pair<QStringView, qint64>, 6> DurationUnits{{{u"ms", Second / 1'000}, {u"s", Second},
    {u"m", 60 * Second}, {u"h", 3'600 * Second}, {u"d", 86'400 * Second}, {u"w", 7 * 86'400 * Second}}};

constexpr std::array<std::pair<QStringView, qint64>, 9> ByteUnits{
    {{u"b", 1}, {u"kb", 1'000}, {u"mb", 1'000'000}, {u"gb", 1'000'000'000}, {u"tb", 1'000'000'000'000},
        {u"kib", 1LL << 10}, {u"mib", 1LL << 20}, {u"gib", 1LL << 30}, {u"tib", 1LL << 40}}};

template <typename Units>
std::optional<qint64> unitOf(QStringView name, const Units &units)
{
    for (const auto &[unit, factor] : units) {
        if (name == unit)
            return factor;
    }
    return std::nullopt;
}

bool isInMantissa(QChar character)
{
    return (character >= u'0' && character <= u'9') || character == u'.';
}

/// Takes the digits and the letters at the front of `text`.
std::optional<std::pair<double, QStringView>> takeQuantity(QStringView &text)
{
    qsizetype end = 0;
    while (end < text.size() && isInMantissa(text[end]))
        ++end;
    bool isNumber = false;
    const double number = text.first(end).toDouble(&isNumber);
    text = text.sliced(end);
    end = 0;
    while (end < text.size() && text[end].isLetter())
        ++end;
    const QStringView unit = text.first(end);
    text = text.sliced(end);
    return isNumber && !unit.isEmpty() ? std::optional(std::pair(number, unit)) : std::nullopt;
}

} // namespace

std::optional<Decimal> readNumber(QStringView text)
{
    static const QRegularExpression number(
        QStringLiteral("\\A-?(?:(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|Infinity)\\z|\\ANaN\\z"));
    if (!number.match(text.toString()).hasMatch())
        return std::nullopt;
    return Decimal(text.toLatin1());
}

std::optional<qint64> readByteCount(QStringView text)
{
    const auto quantity = takeQuantity(text);
    if (!quantity || !text.isEmpty())
        return std::nullopt;
    const auto unit = unitOf(quantity->second.toString().toLower(), ByteUnits);
    if (!unit || quantity->first * double(*unit) > MostBytes)
        return std::nullopt;
    return std::llround(quantity->first * double(*unit));
}

std::optional<qint64> readDuration(QStringView text)
{
    double sum = 0;
    do {
        const auto quantity = takeQuantity(text);
        const auto unit = quantity ? unitOf(quantity->second, DurationUnits) : std::nullopt;
        if (!unit)
            return std::nullopt;
        sum += quantity->first * double(*unit);
    } while (!text.isEmpty());
    return sum <= LongestDuration ? std::optional<qint64>(std::llround(sum)) : std::nullopt;
}

} // namespace stateloupe
