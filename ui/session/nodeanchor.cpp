#include "ui/session/nodeanchor.h"

#include "ui/session/documentsession.h"
#include "ui/session/nodemapping.h"

namespace stateloupe {

NodeAnchor::NodeAnchor(DocumentSession *session, NodeId node, QObject *parent)
    : QObject(parent)
    , m_node(node)
{
    connect(session, &DocumentSession::documentReset, this, [this] { moveTo(NoNode); });
    connect(session, &DocumentSession::documentChanged, this,
        [this](const QList<JsonChange> &changes) { moveTo(movedNode(m_node, changes)); });
}

void NodeAnchor::moveTo(NodeId node)
{
    const bool isLost = node == NoNode && m_node != NoNode;
    m_node = node;
    if (isLost)
        Q_EMIT lost();
}

} // namespace stateloupe
