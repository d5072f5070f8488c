#pragma once

#include "core/doctor/examination.h"

namespace stateloupe {

/// What a workflow says of its own course.
enum class WorkflowStatus : quint8 {
    Unknown,
    Running,
    Waiting, ///< paused, or for somebody's input, approval or answer: healthy however long it takes
    Over, ///< completed, failed or cancelled
};

/// By context.status and by keys such as context.pending_approval.
WorkflowStatus workflowStatus(const Examination &examination);

} // namespace stateloupe
