#include "core/json/jsondocument.h"

#include "core/json/jsonparser.h"
#include "core/json/jsonscan.h"
#include "core/json/jsonstring.h"

#include <algorithm>
#include <atomic>

namespace stateloupe {

using namespace Qt::StringLiterals;

quint64 nextDocumentVersion()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

JsonDocument::JsonDocument()
{
    *this = *parse(QByteArrayLiteral("null"));
}

tl::expected<JsonDocument, JsonError> JsonDocument::parse(const QByteArray &text)
{
    if (text.size() > MaximumSize)
        return tl::make_unexpected(JsonError{MaximumSize, 1, MaximumSize + 1, u"the end of the text (2 GiB at most)"_s,
            u"%1 bytes more"_s.arg(text.size() - MaximumSize)});
    auto parsed = parseJson(text, JsonScope::Document);
    if (!parsed)
        return tl::make_unexpected(parsed.error());

    JsonDocument document{Unfilled{}};
    document.m_text = JsonText(text);
    document.m_index = std::move(parsed->index);
    document.m_version = nextDocumentVersion();
    return document;
}

qint64 JsonDocument::skipSpaces(qint64 offset) const
{
    while (offset < size() && jsonscan::isSpace(m_text.at(offset)))
        ++offset;
    return offset;
}

qint64 JsonDocument::stringEnd(qint64 start) const
{
    const QByteArrayView bytes = m_text.chunk(start);
    return start + (jsonscan::skipString(bytes.data(), bytes.data() + bytes.size()) - bytes.data());
}

qint64 JsonDocument::valueStart(NodeId node) const
{
    const qint64 start = m_index.start(node);
    if (!m_index.isMember(node))
        return start;
    const qint64 colon = skipSpaces(stringEnd(start));
    return skipSpaces(colon + 1);
}

JsonType JsonDocument::type(NodeId node) const
{
    switch (m_text.at(valueStart(node))) {
    case '{':
        return JsonType::Object;
    case '[':
        return JsonType::Array;
    case '"':
        return JsonType::String;
    case 't':
    case 'f':
        return JsonType::Boolean;
    case 'n':
        return JsonType::Null;
    default:
        return JsonType::Number;
    }
}

bool JsonDocument::isMember(NodeId node) const
{
    return m_index.isMember(node);
}

ByteSpan JsonDocument::valueSpan(NodeId node) const
{
    const qint64 start = valueStart(node);
    if (m_index.isContainer(node))
        return {start, m_index.start(node) + m_index.containerLength(node) - start};
    const QByteArrayView bytes = m_text.chunk(start);
    if (bytes.front() == '"')
        return {start, stringEnd(start) - start};
    return {start, jsonscan::skipBareToken(bytes.data(), bytes.data() + bytes.size()) - bytes.data()};
}

ByteSpan JsonDocument::keySpan(NodeId node) const
{
    const qint64 start = m_index.start(node);
    return isMember(node) ? ByteSpan{start, stringEnd(start) - start} : ByteSpan{start, 0};
}

ByteSpan JsonDocument::nodeSpan(NodeId node) const
{
    const qint64 start = m_index.start(node);
    return {start, valueSpan(node).end() - start};
}

QString JsonDocument::key(NodeId node) const
{
    return isMember(node) ? decodeJsonString(bytes(keySpan(node))) : QString();
}

QString JsonDocument::string(NodeId node, qsizetype maxLength) const
{
    if (type(node) != JsonType::String)
        return {};
    const ByteSpan span = valueSpan(node);
    return decodeJsonString(m_text.chunk(span.offset).first(span.length), maxLength);
}

QString JsonDocument::display(NodeId node, qsizetype maxLength) const
{
    if (type(node) == JsonType::String)
        return string(node, maxLength);
    ByteSpan span = valueSpan(node);
    span.length = std::min<qint64>(span.length, 4 * maxLength); // a UTF-16 unit takes at most three bytes
    QString text = QString::fromUtf8(bytes(span));
    text.truncate(maxLength);
    return text;
}

NodeId JsonDocument::nextSibling(NodeId node) const
{
    const NodeId container = parent(node);
    if (container == NoNode)
        return NoNode;
    const NodeId next = node + subtreeSize(node);
    return next < container + subtreeSize(container) ? next : NoNode;
}

NodeId JsonDocument::child(NodeId container, quint32 row) const
{
    if (subtreeSize(container) == childCount(container) + 1) // all scalars
        return container + 1 + row;
    JsonIndex::Walker walker = children(container);
    for (quint32 i = 0; i < row; ++i)
        walker.toNextSibling();
    return walker.node();
}

quint32 JsonDocument::row(NodeId node) const
{
    const NodeId container = parent(node);
    if (container == NoNode)
        return 0;
    quint32 row = 0;
    for (JsonIndex::Walker walker = children(container); walker.node() != node; walker.toNextSibling())
        ++row;
    return row;
}

int JsonDocument::depth(NodeId node) const
{
    int depth = 0;
    for (NodeId above = parent(node); above != NoNode; above = parent(above))
        ++depth;
    return depth;
}

} // namespace stateloupe
