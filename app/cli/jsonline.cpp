#include "app/cli/jsonline.h"

#include "core/json/jsonstring.h"

#include <QDateTime>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace stateloupe {

JsonLine &JsonLine::add(const char *key, const QString &text)
{
    return addRaw(key, encodeJsonString(text));
}

JsonLine &JsonLine::add(const char *key, std::optional<qint64> number)
{
    return addRaw(key, number ? QByteArray::number(*number) : "null"_qba);
}

JsonLine &JsonLine::add(const char *key, bool value)
{
    return addRaw(key, value ? "true"_qba : "false"_qba);
}

JsonLine &JsonLine::addTime(const char *key, std::optional<qint64> microsUtc)
{
    return addRaw(key, microsUtc ? encodeJsonString(isoTime(*microsUtc)) : "null"_qba);
}

JsonLine &JsonLine::add(const char *key, const QStringList &texts)
{
    QByteArray array;
    for (const QString &text : texts)
        array += (array.isEmpty() ? "" : ", ") + encodeJsonString(text);
    return addRaw(key, '[' + array + ']');
}

JsonLine &JsonLine::addRaw(const char *key, const QByteArray &json)
{
    if (!m_members.isEmpty())
        m_members += ", ";
    m_members += encodeJsonString(QString::fromLatin1(key)) + ": " + json;
    return *this;
}

QString isoTime(qint64 microsUtc)
{
    constexpr qint64 MicrosPerSecond = 1'000'000;
    const qint64 fraction = ((microsUtc % MicrosPerSecond) + MicrosPerSecond) % MicrosPerSecond;
    const auto seconds = QDateTime::fromSecsSinceEpoch((microsUtc - fraction) / MicrosPerSecond, Qt::UTC);
    const QString digits
        = fraction == 0 ? QString() : QString(u'.' + QString::number(fraction).rightJustified(6, u'0'));
    return seconds.toString(u"yyyy-MM-ddTHH:mm:ss"_s) + digits + u'Z';
}

} // namespace stateloupe
