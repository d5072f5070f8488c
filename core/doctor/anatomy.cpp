#include "core/doctor/anatomy.h"

#include "core/json/jsonmembers.h"

namespace stateloupe {

namespace {

constexpr std::size_t BetweenLooks = 256; ///< at whether to stop

bool isDue(std::size_t count, const std::function<bool()> &isCancelled)
{
    return count % BetweenLooks == 0 && isCancelled && isCancelled();
}

} // namespace

bool isOfType(const JsonDocument &document, NodeId node, JsonType type)
{
    return node != NoNode && document.type(node) == type;
}

StateParts statePartsAt(const JsonDocument &document, NodeId state)
{
    const auto parts = findMembers<4>(document, state, {"messages", "context", "checkpoints", "metadata"});
    return {parts[0], parts[1], parts[2], parts[3]};
}

MetadataParts metadataAt(const JsonDocument &document, NodeId metadata)
{
    const auto parts = findMembers<7>(document, metadata,
        {"workflow_id", "current_framework", "created_at", "updated_at", "version", "tags", "custom"});
    return {parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]};
}

Role roleAt(const JsonDocument &document, NodeId node)
{
    static constexpr std::pair<QByteArrayView, Role> Roles[] = {{"assistant", Role::Assistant}, {"user", Role::User},
        {"function", Role::Function}, {"tool", Role::Tool}, {"system", Role::System}};
    if (!isOfType(document, node, JsonType::String))
        return Role::Other;
    const QByteArrayView raw = bytesOf(document, document.valueSpan(node));
    for (const auto &[name, role] : Roles) {
        if (spells(raw, name))
            return role;
    }
    return Role::Other;
}

std::optional<PythonTime> timeAt(const JsonDocument &document, NodeId node)
{
    constexpr qsizetype Longest = 200; // but for a fraction that nobody writes
    if (!isOfType(document, node, JsonType::String))
        return {};
    const QByteArrayView raw = bytesOf(document, document.valueSpan(node));
    if (!raw.contains('\\'))
        return readPythonTime(raw.sliced(1, raw.size() - 2));
    const QString text = document.string(node, Longest + 1);
    return text.size() <= Longest ? readPythonTime(text.toUtf8()) : std::nullopt;
}

Anatomy::Anatomy(const JsonDocument &document, const std::function<bool()> &isCancelled)
    : parts(statePartsAt(document, JsonDocument::Root))
    , metadata(metadataAt(document, parts.metadata))
{
    if (isOfType(document, parts.messages, JsonType::Array)) {
        visitChildren(document, parts.messages, [&](NodeId node) {
            if (isDue(messages.size(), isCancelled))
                return;
            MessageAnatomy message{UnifiedState::message(document, node), Role::Other, {}};
            message.role = roleAt(document, message.view.role);
            message.time = timeAt(document, message.view.timestamp);
            messages.push_back(std::move(message));
        });
    }
    if (isOfType(document, parts.checkpoints, JsonType::Array)) {
        visitChildren(document, parts.checkpoints, [&](NodeId node) {
            if (isDue(checkpoints.size(), isCancelled))
                return;
            const CheckpointView view = UnifiedState::checkpoint(document, node);
            const bool hasSnapshot = view.snapshot != NoNode;
            checkpoints.push_back({view, hasSnapshot ? statePartsAt(document, view.snapshot) : StateParts()});
        });
    }
}

} // namespace stateloupe
