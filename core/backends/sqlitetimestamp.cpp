#include "core/backends/sqlitetimestamp.h"

#include "core/state/isotime.h"

#include <chrono>
#include <cmath>

namespace stateloupe {

namespace {

constexpr qint64 MicrosecondsPerSecond = 1'000'000;
constexpr double UnixEpochJulianDay = 2'440'587.5;
constexpr double SecondsPerDay = 86'400;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// What CURRENT_TIMESTAMP writes, "2026-11-23 03:28:27", read without looking for anything else: a listing reads two of
/// them for each row.
std::optional<qint64> plainTimestamp(QByteArrayView text)
{
    if (text.size() != 19 || text[4] != '-' || text[7] != '-' || text[10] != ' ' || text[13] != ':' || text[16] != ':')
        return {};
    const char *p = text.data();
    bool areDigits = true;
    const auto pair = [p, &areDigits](int at) {
        areDigits &= isDigit(p[at]) && isDigit(p[at + 1]);
        return (p[at] - '0') * 10 + (p[at + 1] - '0');
    };
    const int year = pair(0) * 100 + pair(2);
    const int month = pair(5);
    const int day = pair(8);
    const int hour = pair(11);
    const int minute = pair(14);
    const int second = pair(17);
    if (!areDigits || hour > 23 || minute > 59 || second > 59)
        return {};
    const std::chrono::year_month_day date{
        std::chrono::year(year), std::chrono::month(unsigned(month)), std::chrono::day(unsigned(day))};
    if (!date.ok())
        return {};
    const qint64 days = std::chrono::sys_days(date).time_since_epoch().count();
    return (days * 86'400 + hour * 3'600 + minute * 60 + second) * MicrosecondsPerSecond;
}

} // namespace

std::optional<qint64> timestampFromText(QByteArrayView text)
{
    if (const auto plain = plainTimestamp(text))
        return plain;
    const auto time = readIsoTime(text);
    return time ? std::optional(time->microseconds) : std::nullopt;
}

std::optional<qint64> timestampFromInteger(qint64 value)
{
    constexpr qint64 Smallest = 100'000'000;
    constexpr qint64 Limit = 10'000'000'000;
    for (qint64 unitsPerSecond = 1; unitsPerSecond <= MicrosecondsPerSecond; unitsPerSecond *= 1'000) {
        if (value >= Smallest * unitsPerSecond && value < Limit * unitsPerSecond)
            return value * (MicrosecondsPerSecond / unitsPerSecond);
    }
    return {};
}

std::optional<qint64> timestampFromReal(double value)
{
    if (value >= 2'400'000.5 && value < 2'500'000)
        value = (value - UnixEpochJulianDay) * SecondsPerDay;
    else if (!(value >= 1e8 && value < 1e10))
        return {};
    return std::llround(value * double(MicrosecondsPerSecond));
}

} // namespace stateloupe
