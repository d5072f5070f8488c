#include "core/query/textmatcher.h"

#include "core/json/bytesearch.h"

#include <algorithm>

namespace stateloupe {

namespace {

constexpr char16_t LongS = 0x017f;
constexpr char16_t KelvinSign = 0x212a;

/// Whether the character is written as one byte that stands for itself, in either case, unless as \u00xx. JSON may
/// put a backslash before some, and two letters have a relative beyond ASCII that folds to them.
bool isPlain(QChar character)
{
    const char16_t unit = character.toLower().unicode();
    return unit >= 0x20 && unit < 0x7f && unit != u'"' && unit != u'\\' && unit != u'/' && unit != u'k' && unit != u's';
}

QByteArray longestPlainRun(const QString &text)
{
    QByteArray longest;
    QByteArray run;
    for (const QChar character : text) {
        if (character.unicode() >= 0x80 || !isPlain(character)) {
            run.clear();
            continue;
        }
        run += char(character.toLower().unicode());
        if (run.size() > longest.size())
            longest = run;
    }
    return longest;
}

/// Whether printable ASCII characters may be spelt as \u0020 to \u007e.
bool hasAsciiEscapes(QByteArrayView json)
{
    static constexpr QByteArrayView Escape("\\u00");
    for (;;) {
        const qint64 place = findBytes(json, Escape);
        if (place < 0 || place + Escape.size() >= json.size())
            return false;
        json = json.sliced(place + Escape.size());
        if (json.front() >= '2' && json.front() <= '7')
            return true;
    }
}

bool hasUnicode(QByteArrayView json)
{
    return std::any_of(json.begin(), json.end(), [](char byte) { return quint8(byte) >= 0x80; })
        || findBytes(json, "\\u") >= 0;
}

} // namespace

TextMatcher::TextMatcher(const QString &text)
    : m_text(text)
    , m_matcher(text, Qt::CaseInsensitive)
    , m_probe(longestPlainRun(text))
    , m_hasOnlyUnicode(std::any_of(text.begin(), text.end(), [](QChar character) {
        return character.unicode() >= 0x80 && character.unicode() != LongS && character.unicode() != KelvinSign;
    }))
{
}

qsizetype TextMatcher::indexIn(QStringView text, qsizetype from) const
{
    if (m_text.isEmpty())
        return from <= text.size() ? from : -1;
    return m_matcher.indexIn(text, from);
}

bool TextMatcher::mayBeIn(QByteArrayView json) const
{
    if (!m_probe.isEmpty() && findBytesInAnyCase(json, m_probe) < 0 && !hasAsciiEscapes(json))
        return false;
    return !m_hasOnlyUnicode || hasUnicode(json);
}

} // namespace stateloupe
