#include "core/json/jsonsplice.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

JsonSplice insertionIntoEmpty(
    const JsonDocument &document, NodeId container, const JsonStyle &style, const QByteArray &item)
{
    const ByteSpan brackets = document.valueSpan(container);
    JsonSplice splice;
    splice.removed = {brackets.offset + 1, brackets.length - 2};
    splice.inserted = style.opening + item + style.closing;
    splice.items = {style.opening.size(), item.size()};
    splice.firstNode = container + 1;
    return splice;
}

} // namespace

JsonEdit editOf(const JsonDocument &document, const JsonSplice &splice)
{
    return {{splice}, document.version(), nextDocumentVersion()};
}

JsonSplice replacement(const JsonDocument &document, NodeId node, const QByteArray &value)
{
    JsonSplice splice;
    splice.removed = document.valueSpan(node);
    splice.inserted = value;
    splice.container = document.parent(node);
    splice.firstNode = node;
    splice.removedNodes = document.subtreeSize(node);
    splice.removedChildren = 1;
    splice.items = {0, value.size()};
    splice.keyLength = splice.removed.offset - document.nodeSpan(node).offset;
    return splice;
}

JsonSplice renaming(const JsonDocument &document, NodeId member, const QByteArray &key)
{
    JsonSplice splice;
    splice.removed = document.keySpan(member);
    splice.inserted = key;
    splice.container = document.isContainer(member) ? member : document.parent(member);
    splice.firstNode = member + 1;
    splice.renamed = member;
    return splice;
}

Result<JsonSplice> insertion(
    const JsonDocument &document, NodeId container, quint32 row, const JsonStyle &style, const QByteArray &item)
{
    const quint32 count = document.childCount(container);
    if (row > count)
        return failure(ErrorKind::InvalidArgument, u"There is no place %1 among %2 children."_s.arg(row).arg(count));
    JsonSplice splice;
    if (count == 0) {
        splice = insertionIntoEmpty(document, container, style, item);
    } else if (row < count) {
        splice.firstNode = document.child(container, row);
        splice.removed = {document.nodeSpan(splice.firstNode).offset, 0};
        splice.inserted = item + style.separator;
        splice.items = {0, item.size()};
    } else {
        splice.firstNode = container + document.subtreeSize(container);
        splice.removed = {document.nodeSpan(document.child(container, count - 1)).end(), 0};
        splice.inserted = style.separator + item;
        splice.items = {style.separator.size(), item.size()};
    }
    splice.container = container;
    return splice;
}

Result<JsonSplice> removal(const JsonDocument &document, NodeId node)
{
    const NodeId container = document.parent(node);
    if (container == NoNode)
        return failure(
            ErrorKind::InvalidArgument, u"The whole document cannot be removed; replace it, or delete the workflow."_s);
    JsonSplice splice;
    splice.container = container;
    splice.firstNode = node;
    splice.removedNodes = document.subtreeSize(node);
    splice.removedChildren = 1;

    const ByteSpan own = document.nodeSpan(node);
    const NodeId next = document.nextSibling(node);
    if (next != NoNode) {
        splice.removed = {own.offset, document.nodeSpan(next).offset - own.offset};
    } else if (document.childCount(container) == 1) {
        const ByteSpan brackets = document.valueSpan(container);
        splice.removed = {brackets.offset + 1, brackets.length - 2};
    } else {
        const NodeId previous = document.child(container, document.childCount(container) - 2);
        const qint64 from = document.nodeSpan(previous).end();
        splice.removed = {from, own.end() - from};
    }
    return splice;
}

} // namespace stateloupe
