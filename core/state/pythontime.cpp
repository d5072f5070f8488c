#include "core/state/pythontime.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace stateloupe {

namespace {

constexpr qint64 PerSecond = 1'000'000;
constexpr int SecondsPerDay = 24 * 3'600;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// Exactly `count` digits at `from`; -1 for anything else.
int digits(QByteArrayView text, qsizetype from, int count)
{
    if (from + count > text.size())
        return -1;
    int value = 0;
    for (int i = 0; i < count; ++i) {
        if (!isDigit(text[from + i]))
            return -1;
        value = value * 10 + (text[from + i] - '0');
    }
    return value;
}

/// Where the date ends, as CPython's _find_isoformat_datetime_separator() resolves what is ambiguous.
qsizetype dateLength(QByteArrayView text)
{
    const qsizetype length = text.size();
    if (length == 7)
        return 7;
    if (text[4] == '-') {
        if (text[5] != 'W')
            return 10;
        if (length < 8 || length == 9)
            return length == 9 && text[8] != '-' ? 8 : -1;
        if (length > 8 && text[8] == '-')
            return length > 10 && isDigit(text[10]) ? 8 : 10;
        return 8;
    }
    if (text[4] != 'W')
        return 8;
    qsizetype end = 7;
    while (end < length && isDigit(text[end]))
        ++end;
    if (end < 9)
        return end;
    return end % 2 == 0 ? 7 : 8;
}

struct Date
{
    std::chrono::sys_days day;
    bool isPortable = false;
};

std::optional<Date> calendarDate(int year, int month, int day, bool isPortable)
{
    if (year < 1 || month < 1 || day < 1)
        return {};
    const std::chrono::year_month_day date{
        std::chrono::year(year), std::chrono::month(unsigned(month)), std::chrono::day(unsigned(day))};
    return date.ok() ? std::optional(Date{date, isPortable}) : std::nullopt;
}

std::optional<Date> weekDate(int year, int week, int day)
{
    using namespace std::chrono;
    if (year < 1 || week < 1 || day < 1 || day > 7)
        return {};
    const sys_days fourth = std::chrono::year(year) / January / 4; // is always in the first week
    const sys_days first = fourth - (weekday(fourth).iso_encoding() - 1) * days(1);
    const sys_days nextFourth = std::chrono::year(year + 1) / January / 4;
    const sys_days next = nextFourth - (weekday(nextFourth).iso_encoding() - 1) * days(1);
    const sys_days date = first + days((week - 1) * 7 + day - 1);
    if (date >= next || date < sys_days(std::chrono::year(1) / January / 1))
        return {};
    return Date{date, false};
}

std::optional<Date> readDate(QByteArrayView text)
{
    const int year = digits(text, 0, 4);
    const bool isExtended = text.size() > 4 && text[4] == '-';
    const qsizetype from = isExtended ? 5 : 4;
    if (text.size() > from && text[from] == 'W') {
        const int week = digits(text, from + 1, 2);
        const qsizetype dayAt = from + 3;
        if (text.size() == dayAt)
            return weekDate(year, week, 1);
        if (isExtended && text[dayAt] != '-')
            return {};
        const qsizetype digitAt = isExtended ? dayAt + 1 : dayAt;
        return text.size() == digitAt + 1 ? weekDate(year, week, digits(text, digitAt, 1)) : std::nullopt;
    }
    if (isExtended && text.size() == 10 && text[7] == '-')
        return calendarDate(year, digits(text, 5, 2), digits(text, 8, 2), true);
    return text.size() == 8 && !isExtended ? calendarDate(year, digits(text, 4, 2), digits(text, 6, 2), false)
                                           : std::nullopt;
}

struct Clock
{
    qint64 microseconds = 0;
    bool isPortable = true;
};

/// HH[[:]MM[[:]SS[.digits]]]; whether that is a time of day is for the caller to see. As CPython does, takes a fraction
/// after any of the three, a missing point or a colon for one after the seconds and, before a zone, any character.
std::optional<Clock> readClock(QByteArrayView text, int (&parts)[3], bool isBeforeZone)
{
    const bool hasColons = text.size() > 2 && text[2] == ':';
    qsizetype at = 0;
    int part = 0;
    char separator = 0;
    for (bool isFraction = false; part < 3 && !isFraction; ++part) {
        parts[part] = digits(text, at, 2);
        if (parts[part] < 0)
            return {};
        at += 2;
        if (at == text.size())
            return Clock{0, hasColons || part == 0};
        if (isBeforeZone && at + 1 == text.size())
            return Clock{0, false};
        separator = text[at];
        isFraction = separator == '.' || separator == ',';
        if (isFraction || (hasColons && separator == ':'))
            ++at;
        else if (hasColons)
            return {};
    }
    const QByteArrayView fraction = text.sliced(at);
    if (fraction.isEmpty() || !std::all_of(fraction.begin(), fraction.end(), isDigit))
        return {};
    Clock clock;
    clock.isPortable = hasColons && part == 3 && separator == '.' && (fraction.size() == 3 || fraction.size() == 6);
    for (qsizetype i = 0; i < 6; ++i)
        clock.microseconds = clock.microseconds * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
    return clock;
}

struct Zone
{
    qint64 offset = 0; ///< microseconds that local time is ahead of UTC
    bool isPortable = true;
};

std::optional<Zone> readZone(QByteArrayView text)
{
    if (text == "Z")
        return Zone{0, false};
    int parts[3] = {0, 0, 0};
    const auto clock = readClock(text.sliced(1), parts, false);
    const qint64 seconds = parts[0] * 3'600LL + parts[1] * 60LL + parts[2];
    if (!clock || seconds >= SecondsPerDay)
        return {};
    const qint64 offset = seconds * PerSecond + clock->microseconds;
    const bool hasMinutes = text.size() >= 6;
    return Zone{text[0] == '-' ? -offset : offset, clock->isPortable && hasMinutes};
}

QByteArray spelt(const std::chrono::sys_days &day, qint64 microseconds, const std::optional<Zone> &zone)
{
    const std::chrono::year_month_day date{day};
    const int seconds = int(microseconds / PerSecond);
    char text[64];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d", int(date.year()), unsigned(date.month()),
        unsigned(date.day()), seconds / 3'600, seconds / 60 % 60, seconds % 60);
    QByteArray result = text;
    if (microseconds % PerSecond != 0)
        result += '.' + QByteArray::number(microseconds % PerSecond).rightJustified(6, '0');
    if (!zone)
        return result;
    const qint64 offset = zone->offset < 0 ? -zone->offset : zone->offset;
    const int total = int(offset / PerSecond);
    std::snprintf(text, sizeof text, "%c%02d:%02d", zone->offset < 0 ? '-' : '+', total / 3'600, total / 60 % 60);
    result += text;
    if (offset % (60 * PerSecond) != 0)
        result += ':' + QByteArray::number(total % 60).rightJustified(2, '0');
    if (offset % PerSecond != 0)
        result += '.' + QByteArray::number(offset % PerSecond).rightJustified(6, '0');
    return result;
}

/// The length of the UTF-8 character at the front.
qsizetype characterLength(QByteArrayView text)
{
    qsizetype length = 1;
    while (length < text.size() && (quint8(text[length]) & 0xc0) == 0x80)
        ++length;
    return length;
}

} // namespace

std::optional<PythonTime> readPythonTime(QByteArrayView text)
{
    if (text.size() < 7)
        return {};
    const qsizetype length = dateLength(text);
    if (length < 0 || length > text.size())
        return {};
    const auto date = readDate(text.first(length));
    if (!date)
        return {};
    qint64 ofDay = 0;
    bool isPortable = date->isPortable;
    std::optional<Zone> zone;
    if (QByteArrayView rest = text.sliced(length); !rest.isEmpty()) {
        rest = rest.sliced(characterLength(rest));
        qsizetype end = 0;
        while (end < rest.size() && rest[end] != '+' && rest[end] != '-' && rest[end] != 'Z')
            ++end;
        if (end < rest.size()) {
            zone = readZone(rest.sliced(end));
            if (!zone)
                return {};
        }
        int parts[3] = {0, 0, 0};
        const auto clock = readClock(rest.first(end), parts, zone.has_value());
        if (!clock || parts[0] > 23 || parts[1] > 59 || parts[2] > 59)
            return {};
        ofDay = (parts[0] * 3'600LL + parts[1] * 60LL + parts[2]) * PerSecond + clock->microseconds;
        isPortable = isPortable && clock->isPortable && (!zone || zone->isPortable);
    }
    const qint64 local = std::chrono::sys_seconds(date->day).time_since_epoch().count() * PerSecond + ofDay;
    PythonTime result{{local - (zone ? zone->offset : 0), zone.has_value()}, isPortable, {}};
    if (!isPortable)
        result.portable = spelt(date->day, ofDay, zone);
    return result;
}

} // namespace stateloupe
