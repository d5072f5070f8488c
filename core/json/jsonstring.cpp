#include "core/json/jsonstring.h"

#include "core/json/jsonscan.h"
#include "core/json/jsonutf8.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

char shortEscape(char16_t unit)
{
    switch (unit) {
    case u'"':
        return '"';
    case u'\\':
        return '\\';
    case u'\b':
        return 'b';
    case u'\f':
        return 'f';
    case u'\n':
        return 'n';
    case u'\r':
        return 'r';
    case u'\t':
        return 't';
    default:
        return 0;
    }
}

char16_t unescaped(char letter)
{
    switch (letter) {
    case 'b':
        return u'\b';
    case 'f':
        return u'\f';
    case 'n':
        return u'\n';
    case 'r':
        return u'\r';
    case 't':
        return u'\t';
    default:
        return char16_t(letter);
    }
}

char16_t hexUnit(const char *digits)
{
    return char16_t(QByteArrayView(digits, 4).toUInt(nullptr, 16));
}

/// The last place at or before `limit` where a UTF-8 sequence begins.
const char *sequenceStart(const char *begin, const char *limit)
{
    while (limit > begin && (quint8(*limit) & 0xc0) == 0x80)
        --limit;
    return limit;
}

} // namespace

QByteArray encodeJsonString(const QString &text)
{
    static constexpr char Hex[] = "0123456789abcdef";
    QByteArray json;
    json.reserve(text.size() + 2);
    json += '"';
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        if (const char letter = shortEscape(unit)) {
            json += '\\';
            json += letter;
        } else if (unit >= 0x20 && unit < 0x7f) {
            json += char(unit);
        } else {
            json += "\\u";
            for (int shift = 12; shift >= 0; shift -= 4)
                json += Hex[(unit >> shift) & 0xf];
        }
    }
    json += '"';
    return json;
}

void JsonStringDecoder::read(QString &text, qsizetype units)
{
    const qsizetype wanted = text.size() + units;
    while (m_next < m_end && text.size() < wanted) {
        const qsizetype most = 3 * (wanted - text.size()) + 3; // a unit takes at most three bytes
        const char *limit = m_end - m_next > most ? sequenceStart(m_next, m_next + most) : m_end;
        const char *plainEnd = jsonscan::skipPlainText(m_next, limit);
        text += textFromUtf8({m_next, plainEnd - m_next});
        m_next = plainEnd;
        if (m_next == m_end || *m_next != '\\' || text.size() >= wanted)
            continue;
        if (m_next[1] == 'u') {
            text += QChar(hexUnit(m_next + 2));
            m_next += 6;
        } else {
            text += QChar(unescaped(m_next[1]));
            m_next += 2;
        }
    }
}

QString decodeJsonString(QByteArrayView raw, qsizetype maxLength)
{
    QString text(u""_s); // empty, never null
    JsonStringDecoder(raw).read(text, maxLength < 0 ? raw.size() : maxLength);
    if (maxLength >= 0 && text.size() > maxLength)
        text.truncate(maxLength);
    return text;
}

} // namespace stateloupe
