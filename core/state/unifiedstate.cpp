#include "core/state/unifiedstate.h"

#include "core/json/jsonmembers.h"

namespace stateloupe {

namespace {

using namespace Qt::StringLiterals;

// Objects that the reference system writes have a handful of keys; one with more than this is somebody else's, and
// looking through all of it would take too long for the GUI thread.
constexpr quint32 MaximumMembers = 10'000;

NodeId ofType(const JsonDocument &document, NodeId node, JsonType type)
{
    return node != NoNode && document.type(node) == type ? node : NoNode;
}

QString typeName(JsonType type)
{
    switch (type) {
    case JsonType::Null:
        return u"null"_s;
    case JsonType::Boolean:
        return u"a boolean"_s;
    case JsonType::Number:
        return u"a number"_s;
    case JsonType::String:
        return u"a string"_s;
    case JsonType::Array:
        return u"an array"_s;
    case JsonType::Object:
        return u"an object"_s;
    }
    return {};
}

} // namespace

UnifiedState::UnifiedState(const JsonDocument &document, NodeId root)
{
    if (document.type(root) != JsonType::Object) {
        m_reason = u"It is %1, not an object with messages, context, checkpoints and metadata."_s.arg(
            typeName(document.type(root)));
        return;
    }
    const auto parts
        = findMembers<4>(document, root, {"messages", "context", "checkpoints", "metadata"}, MaximumMembers);
    m_messages = ofType(document, parts[0], JsonType::Array);
    m_context = ofType(document, parts[1], JsonType::Object);
    m_checkpoints = ofType(document, parts[2], JsonType::Array);
    m_metadata = ofType(document, parts[3], JsonType::Object);
    if (m_messages == NoNode && m_context == NoNode && m_checkpoints == NoNode && m_metadata == NoNode)
        m_reason = u"It has no messages, context, checkpoints or metadata of the expected type."_s;
}

MessageView UnifiedState::message(const JsonDocument &document, NodeId node)
{
    const auto parts = findMembers<6>(
        document, node, {"role", "content", "name", "function_call", "metadata", "timestamp"}, MaximumMembers);
    return {node, parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]};
}

CheckpointView UnifiedState::checkpoint(const JsonDocument &document, NodeId node)
{
    const auto parts = findMembers<6>(
        document, node, {"id", "name", "state_snapshot", "framework", "created_at", "metadata"}, MaximumMembers);
    return {node, parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]};
}

} // namespace stateloupe
