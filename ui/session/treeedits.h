#pragma once

#include "core/json/jsondocument.h"

#include <QList>

namespace stateloupe {

class DocumentSession;

// What one does to several values at once. Each makes one step of it that can be undone, or none at all.

/// In document order, without those that are inside another one.
QList<NodeId> outermost(const JsonDocument &document, QList<NodeId> nodes);

bool removeNodes(DocumentSession *session, const QList<NodeId> &nodes, const QString &step);
/// The same value for all of them.
bool replaceNodes(DocumentSession *session, const QList<NodeId> &nodes, const QByteArray &json, const QString &step);
/// To another type, as convertedValue() does it; what cannot be converted stays as it is.
bool convertNodes(DocumentSession *session, const QList<NodeId> &nodes, JsonType type, const QString &step);
/// Puts a copy of each after it; members get a key that is free.
bool duplicateNodes(DocumentSession *session, const QList<NodeId> &nodes, const QString &step);

/// Moves children of one container a place up (-1) or down (1), all that can. Where they are then; empty if none moved.
QList<NodeId> shiftNodes(DocumentSession *session, const QList<NodeId> &nodes, int places, const QString &step);
/// Moves children of one container before the one at `row`, in their order. Where they are then.
QList<NodeId> moveNodesTo(DocumentSession *session, const QList<NodeId> &nodes, quint32 row, const QString &step);

/// `wanted`, with a number if the object has such a key.
QString unusedKey(const JsonDocument &document, NodeId object, const QString &wanted);

} // namespace stateloupe
