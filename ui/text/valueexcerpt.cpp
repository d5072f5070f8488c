#include "ui/text/valueexcerpt.h"

#include "core/json/jsonstring.h"
#include "ui/text/plaintext.h"

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LongestUnit = 6; ///< bytes of \uXXXX, the longest way to write a UTF-16 unit

qint64 commonStart(const JsonDocument &a, ByteSpan spanA, const JsonDocument &b, ByteSpan spanB)
{
    const qint64 shorter = std::min(spanA.length, spanB.length);
    for (qint64 done = 0; done < shorter;) {
        const QByteArrayView partA = a.text().chunk(spanA.offset + done);
        const QByteArrayView partB = b.text().chunk(spanB.offset + done);
        const qsizetype length = std::min({partA.size(), partB.size(), qsizetype(shorter - done)});
        const auto end = partA.begin() + length;
        if (const auto found = std::mismatch(partA.begin(), end, partB.begin()).first; found != end)
            return done + (found - partA.begin());
        done += length;
    }
    return shorter;
}

/// The nearest place at or before `offset` of a JSON string where no character and no escape is cut.
qint64 unitStart(const JsonDocument &document, ByteSpan string, qint64 offset)
{
    const auto at = [&document](qint64 place) { return document.text().at(place); };
    const auto isEscaped = [&](qint64 place) {
        qint64 slashes = 0;
        while (place - slashes > string.offset + 1 && at(place - slashes - 1) == '\\')
            ++slashes;
        return slashes % 2 == 1;
    };
    const qint64 first = string.offset + 1;
    while (offset > first && (quint8(at(offset)) & 0xc0) == 0x80)
        --offset;
    for (qint64 start = std::max(first, offset - LongestUnit + 1); start <= offset; ++start) {
        const bool isEscape = at(start) == '\\' && !isEscaped(start);
        const qint64 length = isEscape ? (at(start + 1) == 'u' ? LongestUnit : 2) : 1;
        if (isEscape && start + length > offset)
            return start;
    }
    return offset;
}

QString quoted(const QString &text)
{
    return u'"' + text + u'"';
}

/// The text of a string from the byte `from` of its bytes on.
QString stringFrom(const JsonDocument &document, NodeId node, qint64 from, qsizetype maxLength)
{
    const ByteSpan span = document.valueSpan(node);
    const qint64 length = std::min(span.length - from, (maxLength + 2) * LongestUnit);
    const QByteArray part = '"' + document.bytes({span.offset + from, length}); // decoding stops before a cut end
    return decodeJsonString(part, maxLength + 1);
}

/// Where excerpts of two strings begin, in bytes of each; 0: at their beginning.
qint64 excerptStart(
    const JsonDocument &before, NodeId beforeNode, const JsonDocument &after, NodeId afterNode, qsizetype maxLength)
{
    if (beforeNode == NoNode || afterNode == NoNode || before.type(beforeNode) != JsonType::String
        || after.type(afterNode) != JsonType::String)
        return 0;
    const ByteSpan span = before.valueSpan(beforeNode);
    const qint64 common = commonStart(before, span, after, after.valueSpan(afterNode));
    if (common <= maxLength / 2)
        return 0;
    return unitStart(before, span, span.offset + common - maxLength / 4) - span.offset;
}

QString lineFrom(const JsonDocument &document, NodeId node, qint64 from, qsizetype maxLength)
{
    if (from == 0)
        return valueLine(document, node, maxLength);
    return quoted(u'…' + singleLine(stringFrom(document, node, from, maxLength), maxLength));
}

QString linesFrom(const JsonDocument &document, NodeId node, qint64 from, qsizetype maxLength)
{
    if (node == NoNode)
        return {};
    const QString text = from > 0 ? QString(u'…' + stringFrom(document, node, from, maxLength))
                                  : document.display(node, maxLength + 1);
    const bool isCut = text.size() > maxLength;
    return visibleText(isCut ? QString(text.first(maxLength) + u'…') : text);
}

} // namespace

QString valueLine(const JsonDocument &document, NodeId node, qsizetype maxLength)
{
    const QString text = singleLine(document.display(node, maxLength + 1), maxLength);
    return document.type(node) == JsonType::String ? quoted(text) : text;
}

ExcerptPair excerpts(
    const JsonDocument &before, NodeId beforeNode, const JsonDocument &after, NodeId afterNode, qsizetype maxLength)
{
    const qint64 start = excerptStart(before, beforeNode, after, afterNode, maxLength);
    return {lineFrom(before, beforeNode, start, maxLength), lineFrom(after, afterNode, start, maxLength)};
}

ExcerptPair textExcerpts(
    const JsonDocument &before, NodeId beforeNode, const JsonDocument &after, NodeId afterNode, qsizetype maxLength)
{
    const qint64 start = excerptStart(before, beforeNode, after, afterNode, maxLength);
    return {linesFrom(before, beforeNode, start, maxLength), linesFrom(after, afterNode, start, maxLength)};
}

} // namespace stateloupe
