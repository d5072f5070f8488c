#include "ui/session/nodemapping.h"

namespace stateloupe {

NodeId movedNode(NodeId node, const JsonChange &change)
{
    if (node == NoNode || node < change.first)
        return node;
    if (node == change.first && change.removed > 0 && change.inserted > 0)
        return node;
    if (node < change.first + change.removed)
        return NoNode;
    return node - change.removed + change.inserted;
}

NodeId movedNode(NodeId node, const QList<JsonChange> &changes)
{
    for (const JsonChange &change : changes)
        node = movedNode(node, change);
    return node;
}

} // namespace stateloupe
