#pragma once

#include "core/state/unifiedstate.h"

namespace stateloupe {

/// A message that every framework has a place for: its role is one of the reference system's, and it has content.
struct ConvertibleMessage
{
    MessageView parts;
    QString role;
};

/// A state whose messages can be converted, as places in its document. Holds for the document's version.
struct ConvertibleState
{
    JsonDocument document;
    QList<ConvertibleMessage> messages;
    NodeId context = NoNode; ///< an object, or NoNode
    NodeId metadata = NoNode; ///< an object, or NoNode

    /// Errors: InvalidData for what the reference system cannot load either, naming the place.
    static Result<ConvertibleState> read(const JsonDocument &document);

    /// Members of an object in their order; of repeated keys the last only, where that one stands.
    static QList<NodeId> members(const JsonDocument &document, NodeId object);
};

// For places that may be missing: NoNode is no object and has no members.

/// The member of that key; NoNode when there is none.
NodeId memberOf(const JsonDocument &document, NodeId object, const QString &key);
/// The same if it is of that type, else NoNode.
NodeId memberOf(const JsonDocument &document, NodeId object, const QString &key, JsonType type);

/// Whether Python takes the value for true; false for NoNode.
bool isTruthy(const JsonDocument &document, NodeId node);

/// The children of a container, in order; none for NoNode.
QList<NodeId> childNodes(const JsonDocument &document, NodeId container);

} // namespace stateloupe
