#pragma once

#include "core/json/jsondocument.h"

#include <QObject>

namespace stateloupe {

class DocumentSession;

/// Holds on to a value of a session's document while edits renumber it.
class NodeAnchor : public QObject
{
    Q_OBJECT

public:
    NodeAnchor(DocumentSession *session, NodeId node, QObject *parent = nullptr);

    NodeId node() const { return m_node; } ///< NoNode once it is gone
    void setNode(NodeId node) { m_node = node; }

Q_SIGNALS:
    void lost();

private:
    void moveTo(NodeId node);

    NodeId m_node;
};

} // namespace stateloupe
