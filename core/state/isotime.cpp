#include "core/state/isotime.h"

#include <QDateTime>

#include <chrono>

namespace stateloupe {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 MicrosecondsPerSecond = 1'000'000;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// Reads fixed forms from the front of a text; after a mismatch everything fails.
class TimeReader
{
public:
    explicit TimeReader(QByteArrayView text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_text.isEmpty(); }

    bool take(char expected)
    {
        if (m_text.isEmpty() || m_text.front() != expected)
            return false;
        m_text = m_text.sliced(1);
        return true;
    }

    /// Exactly `digits` digits, no more than `limit`.
    std::optional<int> number(int digits, int limit)
    {
        if (m_text.size() < digits)
            return {};
        int value = 0;
        for (int i = 0; i < digits; ++i) {
            if (!isDigit(m_text[i]))
                return {};
            value = value * 10 + (m_text[i] - '0');
        }
        m_text = m_text.sliced(digits);
        return value <= limit ? std::optional(value) : std::nullopt;
    }

    /// Any number of digits after a point, cut to microseconds.
    std::optional<int> fraction()
    {
        int value = 0;
        qsizetype digits = 0;
        for (; digits < m_text.size() && isDigit(m_text[digits]); ++digits) {
            if (digits < 6)
                value = value * 10 + (m_text[digits] - '0');
        }
        for (qsizetype i = digits; i < 6; ++i)
            value *= 10;
        m_text = m_text.sliced(digits);
        return digits > 0 ? std::optional(value) : std::nullopt;
    }

private:
    QByteArrayView m_text;
};

std::optional<qint64> readDate(TimeReader &reader)
{
    const auto year = reader.number(4, 9999);
    const bool firstDash = reader.take('-');
    const auto month = reader.number(2, 12);
    const bool secondDash = reader.take('-');
    const auto day = reader.number(2, 31);
    if (!year || !firstDash || !month || !secondDash || !day)
        return {};
    const std::chrono::year_month_day date{
        std::chrono::year(*year), std::chrono::month(unsigned(*month)), std::chrono::day(unsigned(*day))};
    if (!date.ok())
        return {};
    return std::chrono::sys_seconds(std::chrono::sys_days(date)).time_since_epoch().count() * MicrosecondsPerSecond;
}

std::optional<qint64> readTime(TimeReader &reader)
{
    const auto hour = reader.number(2, 23);
    const bool colon = reader.take(':');
    const auto minute = reader.number(2, 59);
    if (!hour || !colon || !minute)
        return {};
    qint64 seconds = *hour * 3'600 + *minute * 60;
    if (!reader.take(':'))
        return seconds * MicrosecondsPerSecond;
    const auto second = reader.number(2, 59);
    if (!second)
        return {};
    seconds += *second;
    if (!reader.take('.'))
        return seconds * MicrosecondsPerSecond;
    const auto fraction = reader.fraction();
    return fraction ? std::optional(seconds * MicrosecondsPerSecond + *fraction) : std::nullopt;
}

/// How much local time is ahead of UTC.
std::optional<qint64> readZone(TimeReader &reader)
{
    if (reader.atEnd() || reader.take('Z'))
        return 0;
    const bool ahead = reader.take('+');
    if (!ahead && !reader.take('-'))
        return {};
    const auto hours = reader.number(2, 23);
    reader.take(':');
    const auto minutes = reader.number(2, 59);
    if (!hours || !minutes)
        return {};
    const qint64 offset = (*hours * 3'600LL + *minutes * 60LL) * MicrosecondsPerSecond;
    return ahead ? offset : -offset;
}

} // namespace

qint64 IsoTime::utcFromHere() const
{
    if (hasZone)
        return microseconds;
    constexpr qint64 PerMillisecond = 1'000;
    const qint64 fraction = ((microseconds % PerMillisecond) + PerMillisecond) % PerMillisecond;
    const QDateTime clock = QDateTime::fromMSecsSinceEpoch((microseconds - fraction) / PerMillisecond, Qt::UTC);
    return QDateTime(clock.date(), clock.time()).toMSecsSinceEpoch() * PerMillisecond + fraction;
}

std::optional<IsoTime> readIsoTime(QByteArrayView text)
{
    TimeReader reader(text);
    const auto date = readDate(reader);
    if (!date)
        return {};
    if (reader.atEnd())
        return IsoTime{*date, false};
    if (!reader.take(' ') && !reader.take('T'))
        return {};
    const auto time = readTime(reader);
    if (!time)
        return {};
    const bool hasZone = !reader.atEnd();
    const auto zone = readZone(reader);
    if (!zone || !reader.atEnd())
        return {};
    return IsoTime{*date + *time - *zone, hasZone};
}

QString writeNaiveTime(qint64 microseconds)
{
    const qint64 fraction = ((microseconds % MicrosecondsPerSecond) + MicrosecondsPerSecond) % MicrosecondsPerSecond;
    const qint64 seconds = (microseconds - fraction) / MicrosecondsPerSecond;
    const QString text = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss");
    return fraction == 0 ? text : QString(text + u'.' + QString::number(fraction).rightJustified(6, u'0'));
}

QString isoTime(qint64 microsUtc)
{
    return writeNaiveTime(microsUtc) + u'Z';
}

} // namespace stateloupe
