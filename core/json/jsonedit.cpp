#include "core/json/jsonedit.h"

#include "core/json/jsondocument.h"
#include "core/json/jsonstring.h"
#include "core/json/jsonstyle.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

JsonEdit editOf(const JsonDocument &document, const JsonSplice &splice)
{
    return {{splice}, document.version(), nextDocumentVersion()};
}

/// `json` without the white space around it, if it is one value.
Result<QByteArray> oneValue(const QByteArray &json)
{
    const auto parsed = JsonDocument::parse(json);
    if (!parsed)
        return failure(ErrorKind::InvalidData, u"The new value is not JSON: "_s + parsed.error().toString());
    return parsed->rawValue(JsonDocument::Root);
}

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

/// `item` is a member or an element as it shall stand in the document.
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

} // namespace

Result<JsonEdit> replaceValue(const JsonDocument &document, NodeId node, const QByteArray &json)
{
    const Result<QByteArray> value = oneValue(json);
    if (!value)
        return tl::make_unexpected(value.error());
    JsonSplice splice;
    splice.removed = document.valueSpan(node);
    splice.inserted = *value;
    splice.container = document.parent(node);
    splice.firstNode = node;
    splice.removedNodes = document.subtreeSize(node);
    splice.removedChildren = 1;
    splice.items = {0, value->size()};
    splice.keyLength = splice.removed.offset - document.nodeSpan(node).offset;
    return editOf(document, splice);
}

Result<JsonEdit> renameMember(const JsonDocument &document, NodeId node, const QString &key)
{
    if (!document.isMember(node))
        return failure(ErrorKind::InvalidArgument, u"Only a member of an object has a key that can be renamed."_s);
    JsonSplice splice;
    splice.removed = document.keySpan(node);
    splice.inserted = encodeJsonString(key);
    splice.container = document.isContainer(node) ? node : document.parent(node);
    splice.firstNode = node + 1;
    splice.renamed = node;
    return editOf(document, splice);
}

Result<JsonEdit> insertMember(
    const JsonDocument &document, NodeId object, quint32 row, const QString &key, const QByteArray &json)
{
    if (document.type(object) != JsonType::Object)
        return failure(ErrorKind::InvalidArgument, u"A member can only be added to an object."_s);
    const Result<QByteArray> value = oneValue(json);
    if (!value)
        return tl::make_unexpected(value.error());
    const JsonStyle style = styleOf(document, object);
    return insertion(document, object, row, style, encodeJsonString(key) + style.colon + *value)
        .map([&](const JsonSplice &splice) { return editOf(document, splice); });
}

Result<JsonEdit> insertElement(const JsonDocument &document, NodeId array, quint32 row, const QByteArray &json)
{
    if (document.type(array) != JsonType::Array)
        return failure(ErrorKind::InvalidArgument, u"An element can only be added to an array."_s);
    const Result<QByteArray> value = oneValue(json);
    if (!value)
        return tl::make_unexpected(value.error());
    return insertion(document, array, row, styleOf(document, array), *value).map([&](const JsonSplice &splice) {
        return editOf(document, splice);
    });
}

Result<JsonEdit> removeNode(const JsonDocument &document, NodeId node)
{
    return removal(document, node).map([&](const JsonSplice &splice) { return editOf(document, splice); });
}

Result<JsonEdit> moveNode(const JsonDocument &document, NodeId node, quint32 row)
{
    const Result<JsonSplice> taken = removal(document, node);
    if (!taken)
        return tl::make_unexpected(taken.error());
    if (document.row(node) == row)
        return JsonEdit{{}, document.version(), document.version()};

    const JsonStyle style = styleOf(document, taken->container);
    JsonEdit edit = editOf(document, *taken);
    JsonDocument without = document;
    const auto applied = without.apply(edit);
    if (!applied)
        return tl::make_unexpected(applied.error());
    const Result<JsonSplice> put
        = insertion(without, taken->container, row, style, document.bytes(document.nodeSpan(node)));
    if (!put)
        return tl::make_unexpected(put.error());
    edit.splices.append(*put);
    return edit;
}

} // namespace stateloupe
