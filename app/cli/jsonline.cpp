#include "app/cli/jsonline.h"

#include "core/json/jsonstring.h"
#include "core/state/isotime.h"

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

} // namespace stateloupe
