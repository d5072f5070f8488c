#pragma once

#include "core/json/jsondiff.h"

namespace stateloupe {

/// Where one looks at a difference in the second document: at what is there, or at what is around what is gone.
NodeId placeOf(const JsonDifference &difference);

/// The place of the next difference after `node` in the document, or of the one before it; around the end. NoNode when
/// there is no difference.
NodeId nextPlace(const JsonDiff &diff, NodeId node, bool forward);

} // namespace stateloupe
