#pragma once

#include "core/doctor/anatomy.h"

namespace stateloupe {

/// Why the reference system cannot load what is at a node.
struct LoadFault
{
    NodeId place = NoNode;
    QString message; ///< one untranslated sentence
};

/// The first fault of the state at `state`, as from_dict() would meet one; nullopt when it loads. Does not look into
/// the snapshots of checkpoints, which nobody does before they are restored.
std::optional<LoadFault> findLoadFault(const JsonDocument &document, NodeId state, const StateParts &parts);

} // namespace stateloupe
