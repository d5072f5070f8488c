#include "core/query/valuetime.h"

#include "core/state/isotime.h"

#include <cmath>

namespace stateloupe {

namespace {

constexpr qsizetype LongestTime = 64; ///< characters; fractions may have any number of digits

std::optional<qint64> timeOfNumber(QByteArrayView token)
{
    constexpr double Earliest = 1e8;
    constexpr double Latest = 1e10;
    const double number = token.toDouble();
    for (double unitsPerSecond = 1; unitsPerSecond <= 1e6; unitsPerSecond *= 1e3) {
        if (number >= Earliest * unitsPerSecond && number < Latest * unitsPerSecond)
            return std::llround(number * (1e6 / unitsPerSecond));
    }
    return std::nullopt;
}

} // namespace

std::optional<qint64> timeOfValue(const JsonDocument &document, NodeId node)
{
    switch (document.type(node)) {
    case JsonType::Number:
        return timeOfNumber(document.rawValue(node));
    case JsonType::String: {
        const auto time = readIsoTime(document.string(node, LongestTime).toUtf8());
        return time ? std::optional(time->utcFromHere()) : std::nullopt;
    }
    default:
        return std::nullopt;
    }
}

} // namespace stateloupe
