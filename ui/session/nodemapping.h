#pragma once

#include "core/json/jsonedit.h"

#include <QList>

namespace stateloupe {

/// Where `node` is after `change`; NoNode when it is gone. A value that was replaced is still at its place.
NodeId movedNode(NodeId node, const JsonChange &change);
NodeId movedNode(NodeId node, const QList<JsonChange> &changes);

} // namespace stateloupe
