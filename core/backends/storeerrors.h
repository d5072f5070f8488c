#pragma once

#include "core/result.h"
#include "core/state/workflowid.h"

namespace stateloupe {

// What every store says alike.

tl::unexpected<Error> noSuchWorkflow(const WorkflowId &id);
tl::unexpected<Error> changedMeanwhile(const WorkflowId &id);
tl::unexpected<Error> idTaken(const WorkflowId &id);
tl::unexpected<Error> idNotSupported(const WorkflowId &id);
tl::unexpected<Error> notOpen();

} // namespace stateloupe
