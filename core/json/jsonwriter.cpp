#include "core/json/jsonwriter.h"

#include "core/json/jsonstring.h"

namespace stateloupe {

JsonWriter &JsonWriter::key(const QString &key)
{
    return rawKey(encodeJsonString(key));
}

JsonWriter &JsonWriter::rawKey(QByteArrayView key)
{
    separate();
    m_json += key;
    m_json += ": ";
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::raw(QByteArrayView json)
{
    separate();
    m_json += json;
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::string(const QString &text)
{
    return raw(encodeJsonString(text));
}

JsonWriter &JsonWriter::begin(char bracket)
{
    separate();
    m_json += bracket;
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::end(char bracket)
{
    m_json += bracket;
    m_needsComma = true;
    return *this;
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_json += ", ";
}

} // namespace stateloupe
