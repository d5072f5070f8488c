#pragma once

#include "core/json/jsontypes.h"

class QMenu;
class QWidget;

namespace stateloupe {

class DocumentSession;

/// “Copy as”: the value at `node` and its place as other programs write them, SQL or redis-cli for the store at hand
/// among them. Each entry shows what it copies. Owned by `parent`.
QMenu *makeCopyMenu(DocumentSession *session, NodeId node, QWidget *parent);

/// Puts a value on the clipboard: strings decoded, all others as they are written.
/// Of several values one below the other; as JSON they become the elements of a list.
void copyValueTexts(const DocumentSession *session, const QList<NodeId> &nodes);
void copyValuesJson(const DocumentSession *session, const QList<NodeId> &nodes);
void copyValueText(const DocumentSession *session, NodeId node);
void copyValueJson(const DocumentSession *session, NodeId node);
void copyPointer(const DocumentSession *session, NodeId node);

} // namespace stateloupe
