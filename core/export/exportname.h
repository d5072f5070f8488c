#pragma once

#include "core/state/workflowid.h"

namespace stateloupe {

/// A harmless file name for a workflow, ending in ".json": letters, digits, '-', '_' and single dots, not beginning
/// with a dot or a dash, at most 200 bytes. Different ids may get the same one; `number` above 1 makes another one of
/// it.
QString exportFileName(const WorkflowId &id, int number = 1);

} // namespace stateloupe
