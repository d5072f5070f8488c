#pragma once

#include "core/json/jsondiff.h"

namespace stateloupe {

/// What changed from one state inside a document to another: from one checkpoint's snapshot to another's, or to the
/// document itself. Lists of checkpoints are left out, they would drown everything else.
struct SnapshotDiff
{
    JsonDocument before; ///< copies of the two states, which `diff` is of
    JsonDocument after;
    JsonDiff diff;
    /// Every list and object in the context is the same although other values differ. The reference system shares them
    /// between a state and its checkpoints, so what it changed inside them later has changed the checkpoints as well.
    bool sharesNestedValues = false;
};

/// `before` and `after` are roots of states in `document`, values of any type. Pointers in the result start there.
/// In proportion to both: not for the GUI thread. What is returned after `isCancelled` turned true is no answer.
SnapshotDiff diffSnapshots(
    const JsonDocument &document, NodeId before, NodeId after, const std::function<bool()> &isCancelled = {});

} // namespace stateloupe
