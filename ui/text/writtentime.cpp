#include "ui/text/writtentime.h"

#include "core/state/isotime.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"

#include <QRegularExpression>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

QRegularExpressionMatch matchTime(const QString &written)
{
    static const QRegularExpression isoTime(
        u"^(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d)(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)?$"_s);
    return isoTime.match(written);
}

} // namespace

std::optional<qint64> writtenMicros(const QString &written)
{
    const auto time = readIsoTime(written.toUtf8());
    if (!time)
        return std::nullopt;
    return time->hasZone ? time->microseconds : time->utcFromHere();
}

QString shortTime(const QString &written)
{
    const QRegularExpressionMatch match = matchTime(written);
    if (!match.hasMatch())
        return singleLine(written, 32);
    return match.captured(1) + u' ' + match.captured(2) + match.captured(4);
}

QString relativeWrittenTime(const QString &written)
{
    const std::optional<qint64> micros = writtenMicros(written);
    return micros ? formatRelativeTime(*micros, currentMicros()) : QString();
}

} // namespace stateloupe
