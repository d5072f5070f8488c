#pragma once

#include "core/doctor/doctorrule.h"

namespace stateloupe {

/// U14: the store lists the workflow under another id than its metadata has.
class RowKeyRule : public DoctorRule
{
public:
    RowKeyRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

/// U15: an empty workflow_id.
class WorkflowIdRule : public DoctorRule
{
public:
    WorkflowIdRule();
    std::optional<Finding> examine(const Examination &examination) const override;
    void repair(const Examination &examination, JsonBatch &batch) const override;
};

} // namespace stateloupe
