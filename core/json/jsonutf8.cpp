#include "core/json/jsonutf8.h"

#include <simdjson.h>

namespace stateloupe {

// Runs only on text that is known to be malformed somewhere, so it need not be fast.
static qint64 sequenceLength(QByteArrayView text, qint64 offset)
{
    const auto byte = [&](qint64 at) { return at < text.size() ? quint8(text[at]) : quint8(0); };
    const auto continues = [&](qint64 at) { return (byte(at) & 0xc0) == 0x80; };
    const quint8 lead = byte(offset);
    const quint8 second = byte(offset + 1);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return continues(offset + 1) ? 2 : 0;
    if (lead >= 0xe0 && lead <= 0xef) {
        const bool isOverlong = lead == 0xe0 && second < 0xa0;
        const bool isSurrogate = lead == 0xed && second > 0x9f;
        return !isOverlong && !isSurrogate && continues(offset + 1) && continues(offset + 2) ? 3 : 0;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        const bool isOverlong = lead == 0xf0 && second < 0x90;
        const bool isBeyondUnicode = lead == 0xf4 && second > 0x8f;
        return !isOverlong && !isBeyondUnicode && continues(offset + 1) && continues(offset + 2)
                && continues(offset + 3)
            ? 4
            : 0;
    }
    return 0;
}

std::optional<qint64> firstInvalidUtf8(QByteArrayView text)
{
    if (text.isEmpty() || simdjson::validate_utf8(text.data(), std::size_t(text.size())))
        return std::nullopt;
    for (qint64 offset = 0; offset < text.size();) {
        const qint64 length = sequenceLength(text, offset);
        if (length == 0)
            return offset;
        offset += length;
    }
    return std::nullopt;
}

QString textFromUtf8(QByteArrayView bytes)
{
    static constexpr QByteArrayView Mark("\xef\xbb\xbf");
    QString text;
    for (; bytes.startsWith(Mark); bytes = bytes.sliced(Mark.size()))
        text += QChar(QChar::ByteOrderMark);
    return text.isEmpty() ? QString::fromUtf8(bytes) : QString(text + QString::fromUtf8(bytes));
}

} // namespace stateloupe
