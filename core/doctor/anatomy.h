#pragma once

#include "core/state/pythontime.h"
#include "core/state/unifiedstate.h"

#include <functional>
#include <vector>

namespace stateloupe {

/// The four parts of a state as they are written, of whatever type; NoNode for what is missing.
struct StateParts
{
    NodeId messages = NoNode;
    NodeId context = NoNode;
    NodeId checkpoints = NoNode;
    NodeId metadata = NoNode;
};

/// The keys of a state's metadata; NoNode for what is missing.
struct MetadataParts
{
    NodeId workflowId = NoNode;
    NodeId framework = NoNode;
    NodeId createdAt = NoNode;
    NodeId updatedAt = NoNode;
    NodeId version = NoNode;
    NodeId tags = NoNode;
    NodeId custom = NoNode;
};

/// A message's role as the reference system reads it; Other is what it cannot read.
enum class Role : quint8 { System, User, Assistant, Function, Tool, Other };

/// A message with what several rules ask about it.
struct MessageAnatomy
{
    MessageView view;
    Role role = Role::Other; ///< also without one
    std::optional<PythonTime> time; ///< nullopt also for what is none
};

/// A checkpoint and the parts of the state in it.
struct CheckpointAnatomy
{
    CheckpointView view;
    StateParts snapshot;
};

/// What the rules look at in a workflow, read once for all of them.
struct Anatomy
{
    /// What is made after `isCancelled` turned true is incomplete.
    Anatomy(const JsonDocument &document, const std::function<bool()> &isCancelled);

    StateParts parts;
    MetadataParts metadata;
    std::vector<MessageAnatomy> messages; ///< one for each element, also for those that are no objects
    std::vector<CheckpointAnatomy> checkpoints; ///< the same
};

StateParts statePartsAt(const JsonDocument &document, NodeId state);
MetadataParts metadataAt(const JsonDocument &document, NodeId metadata);
/// `node` may be NoNode or anything.
Role roleAt(const JsonDocument &document, NodeId node);
std::optional<PythonTime> timeAt(const JsonDocument &document, NodeId node);

/// Whether a node is there and of that type.
bool isOfType(const JsonDocument &document, NodeId node, JsonType type);
/// Visits the children of a container; none of anything else.
template <typename Visit>
void visitChildren(const JsonDocument &document, NodeId container, Visit visit)
{
    if (container == NoNode || !document.isContainer(container))
        return;
    auto walker = document.children(container);
    for (quint32 left = document.childCount(container); left > 0; --left, walker.toNextSibling())
        visit(walker.node());
}

} // namespace stateloupe
