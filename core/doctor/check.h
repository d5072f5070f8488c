#pragma once

#include "core/doctor/examination.h"
#include "core/doctor/finding.h"
#include "core/state/workflowlist.h"

#include <functional>
#include <vector>

namespace stateloupe {

/// What to look for in the workflows of a store.
struct CheckRequest
{
    DoctorSettings settings;
    QList<QByteArray> rules; ///< their ids; empty: all
    QList<WorkflowId> ids; ///< the workflows to check, in this order; empty: all of the store, in no particular one
    int chunkRows = 1'000;
};

/// The next workflows that were checked. An empty one is a sign of life.
struct CheckChunk
{
    WorkflowList workflows; ///< with all details, also those that nothing was found in
    std::vector<QList<Finding>> findings; ///< one list a workflow, as Doctor::examineText() gives it
    QList<Finding> store; ///< in the first chunk: what concerns all workflows alike
    QList<WorkflowId> missing; ///< of CheckRequest::ids: not, or no longer, in the store
};

/// Gets what is found; false stops the check without an error.
using CheckSink = std::function<bool(CheckChunk &&chunk)>;

} // namespace stateloupe
