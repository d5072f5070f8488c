#include "core/backends/jsonbstring.h"

#include "core/json/jsonscan.h"

#include <QChar>

#include <array>

namespace stateloupe {

namespace {

/// A character that was escaped, and how.
struct Escape
{
    char32_t character = 0; ///< a surrogate when it is a lone one
    QByteArrayView raw;
};

char16_t hexUnit(const char *digits)
{
    return char16_t(QByteArrayView(digits, 4).toUInt(nullptr, 16));
}

char32_t unescaped(char letter)
{
    switch (letter) {
    case 'b':
        return U'\b';
    case 'f':
        return U'\f';
    case 'n':
        return U'\n';
    case 'r':
        return U'\r';
    case 't':
        return U'\t';
    default:
        return char32_t(letter);
    }
}

/// The escape that begins with the backslash at `p`.
Escape readEscape(const char *p, const char *end)
{
    if (p[1] != 'u')
        return {unescaped(p[1]), {p, 2}};
    const char16_t unit = hexUnit(p + 2);
    const bool hasNext = end - p >= 12 && p[6] == '\\' && p[7] == 'u';
    if (QChar::isHighSurrogate(unit) && hasNext && QChar::isLowSurrogate(hexUnit(p + 8)))
        return {QChar::surrogateToUcs4(unit, hexUnit(p + 8)), {p, 12}};
    return {unit, {p, 6}};
}

/// Hands out the text between the quotes in runs of plain bytes and escapes.
template <typename OnPlain, typename OnEscape>
void walk(QByteArrayView raw, OnPlain onPlain, OnEscape onEscape)
{
    const char *p = raw.data() + 1;
    const char *const end = raw.data() + raw.size() - 1;
    while (p < end) {
        const char *const plainEnd = jsonscan::skipPlainText(p, end);
        if (plainEnd > p)
            onPlain(QByteArrayView(p, plainEnd - p));
        p = plainEnd;
        if (p == end)
            return;
        const Escape escape = readEscape(p, end);
        onEscape(escape);
        p += escape.raw.size();
    }
}

qint64 utf8Length(char32_t character)
{
    if (character < 0x80)
        return 1;
    if (character < 0x800)
        return 2;
    return character < 0x10000 ? 3 : 4;
}

void appendUtf8(QByteArray &bytes, char32_t character)
{
    if (character < 0x80) {
        bytes += char(character);
        return;
    }
    const auto tail = [character](int shift) { return char(0x80 | ((character >> shift) & 0x3f)); };
    if (character < 0x800) {
        bytes += char(0xc0 | (character >> 6));
    } else if (character < 0x10000) {
        bytes += char(0xe0 | (character >> 12));
        bytes += tail(6);
    } else {
        bytes += char(0xf0 | (character >> 18));
        bytes += tail(12);
        bytes += tail(6);
    }
    bytes += tail(0);
}

/// How PostgreSQL writes a character; empty when it stands as it is.
QByteArray escapeOf(char32_t character)
{
    switch (character) {
    case U'"':
        return "\\\"";
    case U'\\':
        return "\\\\";
    case U'\b':
        return "\\b";
    case U'\f':
        return "\\f";
    case U'\n':
        return "\\n";
    case U'\r':
        return "\\r";
    case U'\t':
        return "\\t";
    default:
        break;
    }
    return character < 0x20 ? "\\u" + QByteArray::number(uint(character), 16).rightJustified(4, '0') : QByteArray();
}

} // namespace

JsonbString::JsonbString(QByteArrayView raw)
{
    const auto onEscape = [this](const Escape &escape) {
        hasNul = hasNul || escape.character == 0;
        hasLoneSurrogate = hasLoneSurrogate || QChar::isSurrogate(escape.character);
        isRespelt = isRespelt || escape.raw != escapeOf(escape.character);
        length += utf8Length(escape.character);
    };
    walk(
        raw, [this](QByteArrayView plain) { length += plain.size(); }, onEscape);
}

QByteArray decodeJsonbString(QByteArrayView raw)
{
    const QByteArrayView inner = raw.sliced(1, raw.size() - 2);
    if (!inner.contains('\\'))
        return QByteArray::fromRawData(inner.data(), inner.size());
    QByteArray text;
    walk(
        raw, [&text](QByteArrayView plain) { text.append(plain); },
        [&text](const Escape &escape) { appendUtf8(text, escape.character); });
    return text;
}

void appendJsonbString(QByteArray &json, QByteArrayView raw)
{
    const auto onEscape = [&json](const Escape &escape) {
        const QByteArray spelling = escapeOf(escape.character);
        if (spelling.isEmpty())
            appendUtf8(json, escape.character);
        else
            json += spelling;
    };
    json += '"';
    walk(
        raw, [&json](QByteArrayView plain) { json.append(plain); }, onEscape);
    json += '"';
}

} // namespace stateloupe
