#pragma once

#include "core/state/workflowid.h"

#include <QString>

namespace stateloupe {

/// An id as a cell or a sentence shows it: one line, with marks for what cannot be seen, in quotes when it begins or
/// ends with a blank or is empty, cut after a few hundred characters.
QString workflowIdText(const WorkflowId &id);

/// The same with its beginning and end alone when it is longer than `maxLength`. A UUID fits into a sentence whole.
QString shortWorkflowIdText(const WorkflowId &id, qsizetype maxLength = 40);

} // namespace stateloupe
