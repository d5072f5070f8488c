// How JsonDocument finds places: by key, by pointer, by offset, by bytes.

#include "core/json/bytesearch.h"
#include "core/json/jsondocument.h"
#include "core/json/jsonstring.h"

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

NodeId JsonDocument::member(NodeId object, const QString &key) const
{
    if (!m_index.isObject(object))
        return NoNode;
    const QByteArray plain = '"' + key.toUtf8() + '"';
    const bool isUnicode = key.isValidUtf16();
    // Without escapes a key is its UTF-8; only others are worth decoding.
    const auto isSpelling = [&](QByteArrayView raw) {
        return raw.contains('\\') ? decodeJsonString(raw) == key : isUnicode && raw == QByteArrayView(plain);
    };
    NodeId found = NoNode;
    JsonIndex::Walker walker = children(object);
    for (quint32 row = 0, count = childCount(object); row < count; ++row, walker.toNextSibling()) {
        const ByteSpan span = keySpan(walker.node());
        const QByteArrayView raw = m_text.chunk(span.offset).first(span.length);
        if (isSpelling(raw))
            found = walker.node();
    }
    return found;
}

static std::optional<quint32> elementRow(const QString &token)
{
    const bool isCanonical = token == u"0"_s || (!token.isEmpty() && token[0] >= u'1' && token[0] <= u'9');
    bool isNumber = false;
    const uint row = token.toUInt(&isNumber);
    return isCanonical && isNumber ? std::optional<quint32>(row) : std::nullopt;
}

Result<NodeId> JsonDocument::resolve(const JsonPointer &pointer) const
{
    NodeId node = Root;
    JsonPointer walked;
    for (const QString &token : pointer.tokens()) {
        NodeId next = NoNode;
        if (type(node) == JsonType::Object) {
            next = member(node, token);
        } else if (type(node) == JsonType::Array) {
            const std::optional<quint32> row = elementRow(token);
            if (row && *row < childCount(node))
                next = child(node, *row);
        }
        if (next == NoNode)
            return failure(ErrorKind::NotFound,
                u"There is nothing at \"%1\": \"%2\" leads to %3, which has no \"%4\"."_s.arg(
                    pointer.toString(), walked.toString(), describe(node), token));
        walked = walked.appended(token);
        node = next;
    }
    return node;
}

QString JsonDocument::describe(NodeId node) const
{
    switch (type(node)) {
    case JsonType::Object:
        return u"an object of %1 members"_s.arg(childCount(node));
    case JsonType::Array:
        return u"an array of %1 elements"_s.arg(childCount(node));
    case JsonType::String:
        return u"a string"_s;
    case JsonType::Number:
        return u"a number"_s;
    case JsonType::Boolean:
        return u"true or false"_s;
    case JsonType::Null:
        return u"null"_s;
    }
    Q_UNREACHABLE();
}

JsonPointer JsonDocument::pointer(NodeId node) const
{
    QStringList tokens;
    for (NodeId at = node; at != Root; at = parent(at))
        tokens.prepend(isMember(at) ? key(at) : QString::number(row(at)));
    return JsonPointer(tokens);
}

NodeId JsonDocument::nodeAt(qint64 offset) const
{
    NodeId node = m_index.lastStartingAt(offset);
    while (node != Root && nodeSpan(node).end() <= offset)
        node = parent(node);
    return node;
}

std::optional<qint64> JsonDocument::find(const QByteArray &needle, qint64 from) const
{
    const qint64 overlap = needle.size() - 1;
    for (qint64 offset = std::max<qint64>(from, 0); offset < size();) {
        const QByteArrayView piece = m_text.chunk(offset);
        const qint64 inPiece = findBytes(piece, needle);
        if (inPiece >= 0)
            return offset + inPiece;

        const qint64 pieceEnd = offset + piece.size();
        const qint64 seam = std::max(offset, pieceEnd - overlap);
        const QByteArray around = bytes({seam, std::min(size(), pieceEnd + overlap) - seam});
        const qint64 acrossSeam = findBytes(around, needle);
        if (acrossSeam >= 0)
            return seam + acrossSeam;
        offset = pieceEnd;
    }
    return std::nullopt;
}

} // namespace stateloupe
