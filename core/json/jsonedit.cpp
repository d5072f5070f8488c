#include "core/json/jsonedit.h"

#include "core/json/jsonsplice.h"
#include "core/json/jsonstring.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

/// `json` without the white space around it, if it is one value.
Result<QByteArray> oneValue(const QByteArray &json)
{
    const auto parsed = JsonDocument::parse(json);
    if (!parsed)
        return failure(ErrorKind::InvalidData, u"The new value is not JSON: "_s + parsed.error().toString());
    return parsed->rawValue(JsonDocument::Root);
}

} // namespace

Result<JsonEdit> replaceValue(const JsonDocument &document, NodeId node, const QByteArray &json)
{
    const Result<QByteArray> value = oneValue(json);
    if (!value)
        return tl::make_unexpected(value.error());
    return editOf(document, replacement(document, node, *value));
}

Result<JsonEdit> renameMember(const JsonDocument &document, NodeId node, const QString &key)
{
    if (!document.isMember(node))
        return failure(ErrorKind::InvalidArgument, u"Only a member of an object has a key that can be renamed."_s);
    return editOf(document, renaming(document, node, encodeJsonString(key)));
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
