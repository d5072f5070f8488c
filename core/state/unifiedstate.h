#pragma once

#include "core/json/jsondocument.h"

#include <QList>

#include <optional>

namespace stateloupe {

/// One message of a unified state, as places in its document. Any part may be absent or of a foreign type.
struct MessageView
{
    NodeId node = NoNode;
    NodeId role = NoNode;
    NodeId content = NoNode;
    NodeId name = NoNode;
    NodeId functionCall = NoNode;
    NodeId metadata = NoNode;
    NodeId timestamp = NoNode;
};

/// One checkpoint, as places in the document.
struct CheckpointView
{
    NodeId node = NoNode;
    NodeId id = NoNode;
    NodeId name = NoNode;
    NodeId snapshot = NoNode;
    NodeId framework = NoNode;
    NodeId createdAt = NoNode;
    NodeId metadata = NoNode;
};

/// The parts of a unified workflow state {messages, context, checkpoints, metadata} found in a document: places only,
/// nothing is copied. Also fits a checkpoint's snapshot, which has the same four keys.
///
/// Tolerant: parts may be missing or of another type than the reference system writes; what is no unified state at all
/// says why. Holds for the document version it was made from; cheap to make again (it looks at the top level only).
class UnifiedState
{
public:
    UnifiedState() = default;
    explicit UnifiedState(const JsonDocument &document, NodeId root = JsonDocument::Root);

    /// At least one of the four parts is there with the right type.
    bool isUnified() const { return m_reason.isEmpty(); }
    /// Why it is not, as one untranslated sentence; empty when it is.
    const QString &reason() const { return m_reason; }

    NodeId messages() const { return m_messages; } ///< an array, or NoNode
    NodeId context() const { return m_context; } ///< an object, or NoNode
    NodeId checkpoints() const { return m_checkpoints; } ///< an array, or NoNode
    NodeId metadata() const { return m_metadata; } ///< an object, or NoNode

    /// `node` is an element of messages() or of a snapshot's messages.
    static MessageView message(const JsonDocument &document, NodeId node);
    static CheckpointView checkpoint(const JsonDocument &document, NodeId node);

private:
    QString m_reason;
    NodeId m_messages = NoNode;
    NodeId m_context = NoNode;
    NodeId m_checkpoints = NoNode;
    NodeId m_metadata = NoNode;
};

} // namespace stateloupe
