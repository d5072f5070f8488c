#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace stateloupe {

/// Writes JSON from front to back, spelt as Python's json.dumps spells it: ", " and ": ", ASCII only.
///
/// What is given as it is written (`raw`) goes in unchanged, so nothing that was read is ever spelt anew. The caller
/// begins and ends containers in pairs and gives every member of an object its key first.
class JsonWriter
{
public:
    JsonWriter &beginObject() { return begin('{'); }
    JsonWriter &endObject() { return end('}'); }
    JsonWriter &beginArray() { return begin('['); }
    JsonWriter &endArray() { return end(']'); }

    JsonWriter &key(const QString &key);
    JsonWriter &rawKey(QByteArrayView key); ///< with its quotes
    JsonWriter &raw(QByteArrayView json); ///< one JSON value
    JsonWriter &string(const QString &text);
    JsonWriter &null() { return raw("null"); }
    JsonWriter &optionalString(const std::optional<QString> &text) { return text ? string(*text) : null(); }

    const QByteArray &json() const { return m_json; }

private:
    JsonWriter &begin(char bracket);
    JsonWriter &end(char bracket);
    void separate();

    QByteArray m_json;
    bool m_needsComma = false;
};

} // namespace stateloupe
