#include "core/conversion/convertiblestate.h"

#include "core/state/messagerole.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

tl::unexpected<Error> notConvertible(const JsonDocument &document, NodeId node, const QString &what)
{
    return failure(ErrorKind::InvalidData,
        u"It cannot be converted: \"%1\" %2. Repair it first; \"check\" tells more."_s.arg(
            document.pointer(node).toString(), what));
}

Result<ConvertibleMessage> readMessage(const JsonDocument &document, NodeId node)
{
    if (document.type(node) != JsonType::Object)
        return notConvertible(document, node, u"is not an object, as messages are"_s);
    const MessageView parts = UnifiedState::message(document, node);
    if (parts.role == NoNode || document.type(parts.role) != JsonType::String)
        return notConvertible(document, node, u"has no role"_s);
    const QString role = document.string(parts.role);
    if (!isMessageRole(role))
        return notConvertible(document, parts.role, u"is none of system, user, assistant, function and tool"_s);
    if (parts.content == NoNode)
        return notConvertible(document, node, u"has no content"_s);
    return ConvertibleMessage{parts, role};
}

bool isZero(QByteArrayView number)
{
    if (number.startsWith("NaN") || number.contains('I'))
        return false;
    for (const char c : number) {
        if (c == 'e' || c == 'E')
            break;
        if (c >= '1' && c <= '9')
            return false;
    }
    return true;
}

} // namespace

Result<ConvertibleState> ConvertibleState::read(const JsonDocument &document)
{
    const UnifiedState state(document);
    if (!state.isUnified())
        return failure(ErrorKind::InvalidData, u"It cannot be converted: "_s + state.reason());
    if (const NodeId messages = document.member(JsonDocument::Root, u"messages"_s);
        messages != NoNode && messages != state.messages())
        return notConvertible(document, messages, u"is not a list"_s);

    ConvertibleState result{document, {}, state.context(), state.metadata()};
    for (const NodeId node : childNodes(document, state.messages())) {
        const auto message = readMessage(document, node);
        if (!message)
            return tl::unexpected(message.error());
        result.messages.append(*message);
    }
    return result;
}

QList<NodeId> ConvertibleState::members(const JsonDocument &document, NodeId object)
{
    QList<NodeId> nodes = childNodes(document, object);
    QSet<QString> seen;
    QList<NodeId> result;
    for (auto node = nodes.crbegin(); node != nodes.crend(); ++node) {
        const QString key = document.key(*node);
        if (!seen.contains(key))
            result.append(*node);
        seen.insert(key);
    }
    std::reverse(result.begin(), result.end());
    return result;
}

NodeId memberOf(const JsonDocument &document, NodeId object, const QString &key)
{
    return object == NoNode ? NoNode : document.member(object, key);
}

NodeId memberOf(const JsonDocument &document, NodeId object, const QString &key, JsonType type)
{
    const NodeId member = memberOf(document, object, key);
    return member != NoNode && document.type(member) == type ? member : NoNode;
}

bool isTruthy(const JsonDocument &document, NodeId node)
{
    if (node == NoNode)
        return false;
    switch (document.type(node)) {
    case JsonType::Null:
        return false;
    case JsonType::Boolean:
        return document.rawValue(node) == "true";
    case JsonType::Number:
        return !isZero(document.rawValue(node));
    case JsonType::String:
        return document.valueSpan(node).length > 2;
    case JsonType::Array:
    case JsonType::Object:
        return document.childCount(node) > 0;
    }
    return false;
}

QList<NodeId> childNodes(const JsonDocument &document, NodeId container)
{
    QList<NodeId> nodes;
    if (container == NoNode || !document.isContainer(container))
        return nodes;
    const quint32 count = document.childCount(container);
    nodes.reserve(count);
    auto walker = document.children(container);
    for (quint32 i = 0; i < count; ++i, walker.toNextSibling())
        nodes.append(walker.node());
    return nodes;
}

} // namespace stateloupe
