#pragma once

#include "core/doctor/doctor.h"
#include "core/json/jsondiff.h"
#include "ui/session/preparededit.h"

namespace stateloupe {

/// What mends the places of a finding, and how the document differs with it.
struct PreparedRepair
{
    PreparedEdit edit;
    JsonDiff diff; ///< from edit.before to edit.after
};

/// Takes time in proportion to the document: not for the GUI thread. Errors as Doctor::repair() and prepareEdit().
Result<PreparedRepair> prepareRepair(const Doctor &doctor, const QByteArray &rule, const JsonDocument &document,
    const std::optional<WorkflowSummary> &row, const std::function<bool()> &isCancelled);

} // namespace stateloupe
