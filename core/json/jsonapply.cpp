// How JsonDocument changes: JsonDocument::apply and its parts.

#include "core/json/jsondocument.h"
#include "core/json/jsonparser.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

static JsonScope scopeOf(const JsonDocument &document, const JsonSplice &splice)
{
    if (splice.container == NoNode)
        return JsonScope::Document;
    if (splice.keyLength > 0)
        return JsonScope::MemberValue;
    return document.type(splice.container) == JsonType::Object ? JsonScope::Members : JsonScope::Elements;
}

JsonSplice JsonDocument::inverseOf(const JsonSplice &splice, const JsonChange &change) const
{
    JsonSplice inverse;
    inverse.removed = {splice.removed.offset, splice.inserted.size()};
    inverse.inserted = bytes(splice.removed);
    inverse.container = splice.container;
    inverse.firstNode = splice.firstNode;
    inverse.removedNodes = change.inserted;
    inverse.removedChildren = change.insertedChildren;
    inverse.keyLength = splice.keyLength;
    inverse.renamed = splice.renamed;
    if (splice.removedNodes == 0)
        return inverse;

    NodeId last = splice.firstNode;
    for (quint32 i = 1; i < splice.removedChildren; ++i)
        last += subtreeSize(last);
    const qint64 itemsStart = m_index.start(splice.firstNode) + splice.keyLength;
    inverse.items = {itemsStart - splice.removed.offset, valueSpan(last).end() - itemsStart};
    return inverse;
}

Result<JsonChange> JsonDocument::applySplice(const JsonSplice &splice, JsonSplice &inverse)
{
    ParsedJson items;
    if (splice.items.length > 0) {
        const QByteArrayView text = QByteArrayView(splice.inserted).sliced(splice.items.offset, splice.items.length);
        auto parsed = parseJson(text, scopeOf(*this, splice), splice.keyLength);
        if (!parsed)
            return failure(ErrorKind::InvalidData, parsed.error().toString());
        items = std::move(*parsed);
    }

    JsonChange change;
    change.container = splice.renamed == NoNode ? splice.container : parent(splice.renamed);
    change.first = splice.firstNode;
    change.removed = splice.removedNodes;
    change.inserted = items.index.nodeCount();
    change.removedChildren = splice.removedChildren;
    change.insertedChildren = items.outermostNodes;
    change.renamed = splice.renamed;
    change.bytes = {splice.removed.offset, splice.inserted.size()};
    inverse = inverseOf(splice, change);

    JsonIndex::Splice nodes;
    nodes.container = splice.container;
    nodes.first = splice.firstNode;
    nodes.removedNodes = splice.removedNodes;
    nodes.childDelta = qint64(items.outermostNodes) - qint64(splice.removedChildren);
    nodes.byteDelta = splice.inserted.size() - splice.removed.length;
    nodes.inserted = &items.index;
    nodes.insertedOffset = splice.removed.offset + splice.items.offset - splice.keyLength;
    m_index.splice(nodes);
    m_text.replace(splice.removed, splice.inserted);
    return change;
}

Result<JsonDocument::Applied> JsonDocument::apply(const JsonEdit &edit)
{
    if (edit.fromVersion != m_version)
        return failure(ErrorKind::InvalidArgument, u"This edit was made for another version of the document."_s);

    JsonDocument edited = *this;
    Applied applied;
    applied.inverse.fromVersion = edit.toVersion;
    applied.inverse.toVersion = edit.fromVersion;
    for (const JsonSplice &splice : edit.splices) {
        if (edited.size() - splice.removed.length + splice.inserted.size() > MaximumSize)
            return failure(ErrorKind::InvalidArgument, u"The document would become larger than 2 GiB."_s);
        JsonSplice inverse;
        const Result<JsonChange> change = edited.applySplice(splice, inverse);
        if (!change)
            return tl::make_unexpected(change.error());
        applied.changes.append(*change);
        applied.inverse.splices.prepend(inverse);
    }
    edited.m_version = edit.toVersion;
    *this = std::move(edited);
    return applied;
}

} // namespace stateloupe
