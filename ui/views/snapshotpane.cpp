#include "ui/views/snapshotpane.h"

#include "ui/models/jsontreemodel.h"
#include "ui/session/documentsession.h"
#include "ui/session/nodeanchor.h"

namespace stateloupe {

SnapshotPane::SnapshotPane(DocumentSession *session, QWidget *parent)
    : JsonTreePane(session, parent)
    , m_checkpoint(new NodeAnchor(session, NoNode, this))
{
    model()->setReadOnly(true);
    start();
}

void SnapshotPane::setCheckpoint(NodeId node)
{
    if (m_checkpoint->node() == node)
        return;
    m_checkpoint->setNode(node);
    updatePart();
}

JsonTreePane::Part SnapshotPane::part() const
{
    Part part;
    part.emptyTitle = tr("No checkpoint selected");
    if (m_checkpoint->node() == NoNode)
        return part;
    part.root = UnifiedState::checkpoint(session()->document(), m_checkpoint->node()).snapshot;
    part.emptyTitle = tr("Nothing inside");
    part.emptyText = tr("This checkpoint has no snapshot of the state.");
    return part;
}

} // namespace stateloupe
