#include "ui/text/formats.h"

#include "ui/text/translate.h"

#include <QDateTime>

#include <array>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MicrosPerSecond = 1'000'000;
constexpr QChar ThinSpace{u'\u202f'}; // the narrow one that does not break

qint64 floorDivide(qint64 value, qint64 divisor)
{
    return value / divisor - (value % divisor < 0 ? 1 : 0);
}

QString amount(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    if (seconds < hour)
        return tr("%1 min").arg(seconds / minute);
    if (seconds < day)
        return tr("%1 h").arg(seconds / hour);
    if (seconds < 30 * day)
        return tr("%1 d").arg(seconds / day);
    if (seconds < 365 * day)
        return tr("%1 mo").arg(seconds / (30 * day));
    return tr("%1 y").arg(seconds / (365 * day));
}

} // namespace

QString formatSize(qint64 bytes)
{
    if (bytes < 1000)
        return tr("%1 B").arg(bytes);
    constexpr std::array units{QT_TRANSLATE_NOOP("stateloupe", "%1 kB"), QT_TRANSLATE_NOOP("stateloupe", "%1 MB"),
        QT_TRANSLATE_NOOP("stateloupe", "%1 GB"), QT_TRANSLATE_NOOP("stateloupe", "%1 TB")};
    double value = double(bytes) / 1000;
    std::size_t unit = 0;
    // 999.95 would be written as 1000.0, which is one of the next unit.
    while (value >= 999.95 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    return tr(units[unit]).arg(value, 0, 'f', 1);
}

QString formatCount(qint64 count)
{
    QString digits = QString::number(count);
    const qsizetype first = count < 0 ? 1 : 0;
    for (qsizetype i = digits.size() - 3; i > first; i -= 3)
        digits.insert(i, ThinSpace);
    return digits;
}

QString formatRelativeTime(qint64 microsUtc, qint64 nowMicros)
{
    const qint64 seconds = (nowMicros - microsUtc) / MicrosPerSecond;
    if (qAbs(seconds) < 60)
        return tr("just now");
    return seconds > 0 ? tr("%1 ago").arg(amount(seconds)) : tr("in %1").arg(amount(-seconds));
}

QString formatCountdown(qint64 milliseconds)
{
    const auto two = [](qint64 number) { return QString::number(number).rightJustified(2, u'0'); };
    const qint64 seconds = milliseconds / 1'000;
    const qint64 hours = seconds / 3'600;
    const QString rest = two(seconds / 60 % 60) + u':' + two(seconds % 60);
    if (hours >= 48)
        return tr("%1 d").arg(formatCount(hours / 24));
    if (hours >= 24)
        return tr("%1 d %2").arg(hours / 24).arg(two(hours % 24) + u':' + rest);
    return hours > 0 ? QString::number(hours) + u':' + rest : rest;
}

QString formatExactTime(qint64 microsUtc)
{
    const qint64 seconds = floorDivide(microsUtc, MicrosPerSecond);
    const qint64 fraction = microsUtc - seconds * MicrosPerSecond;
    const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds);
    QString text = time.toString(u"yyyy-MM-dd HH:mm:ss"_s);
    if (fraction != 0)
        text += u'.' + QString::number(fraction).rightJustified(6, u'0');
    const int offset = time.offsetFromUtc() / 60;
    const QString zone = QStringLiteral("%1%2:%3")
                             .arg(QChar(offset < 0 ? u'-' : u'+'))
                             .arg(qAbs(offset) / 60, 2, 10, QChar(u'0'))
                             .arg(qAbs(offset) % 60, 2, 10, QChar(u'0'));
    return text + " UTC"_L1 + zone;
}

qint64 currentMicros()
{
    return QDateTime::currentMSecsSinceEpoch() * 1000;
}

} // namespace stateloupe
