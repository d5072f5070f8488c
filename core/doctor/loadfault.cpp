#include "core/doctor/loadfault.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

using Fault = std::optional<LoadFault>;

Fault timeFault(const JsonDocument &document, NodeId owner, NodeId time, const QString &key)
{
    if (time == NoNode)
        return LoadFault{owner, u"%1 is missing."_s.arg(key)};
    if (!timeAt(document, time))
        return LoadFault{time, u"%1 is no time that Python reads."_s.arg(key)};
    return {};
}

Fault metadataFault(const JsonDocument &document, NodeId state, NodeId metadata)
{
    if (!isOfType(document, metadata, JsonType::Object))
        return LoadFault{metadata == NoNode ? state : metadata, u"Its metadata is missing or no object."_s};
    const MetadataParts view = metadataAt(document, metadata);
    if (view.workflowId == NoNode)
        return LoadFault{metadata, u"Its metadata has no workflow_id."_s};
    if (const Fault fault = timeFault(document, metadata, view.createdAt, u"metadata.created_at"_s))
        return fault;
    return timeFault(document, metadata, view.updatedAt, u"metadata.updated_at"_s);
}

Fault messageFault(const JsonDocument &document, NodeId node)
{
    if (document.type(node) != JsonType::Object)
        return LoadFault{node, u"One of its messages is no object."_s};
    const MessageView message = UnifiedState::message(document, node);
    if (message.role == NoNode || message.content == NoNode)
        return LoadFault{node, u"One of its messages has no role or no content."_s};
    if (roleAt(document, message.role) == Role::Other)
        return LoadFault{message.role, u"One of its messages has an unknown role."_s};
    return timeFault(document, node, message.timestamp, u"The timestamp of a message"_s);
}

Fault checkpointFault(const JsonDocument &document, NodeId node)
{
    if (document.type(node) != JsonType::Object)
        return LoadFault{node, u"One of its checkpoints is no object."_s};
    const CheckpointView checkpoint = UnifiedState::checkpoint(document, node);
    if (checkpoint.id == NoNode || checkpoint.name == NoNode || checkpoint.snapshot == NoNode)
        return LoadFault{node, u"One of its checkpoints has no id, name or state_snapshot."_s};
    return timeFault(document, node, checkpoint.createdAt, u"created_at of a checkpoint"_s);
}

template <typename Check>
Fault listFault(const JsonDocument &document, NodeId list, const QString &key, Check check)
{
    if (list == NoNode)
        return {};
    if (document.type(list) != JsonType::Array)
        return LoadFault{list, u"Its %1 are no list."_s.arg(key)};
    Fault fault;
    visitChildren(document, list, [&](NodeId node) {
        if (!fault)
            fault = check(document, node);
    });
    return fault;
}

} // namespace

std::optional<LoadFault> findLoadFault(const JsonDocument &document, NodeId state, const StateParts &parts)
{
    if (document.type(state) != JsonType::Object)
        return LoadFault{state, u"It is no object."_s};
    if (const Fault fault = metadataFault(document, state, parts.metadata))
        return fault;
    if (const Fault fault = listFault(document, parts.messages, u"messages"_s, messageFault))
        return fault;
    return listFault(document, parts.checkpoints, u"checkpoints"_s, checkpointFault);
}

} // namespace stateloupe
