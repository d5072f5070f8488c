#pragma once

#include "core/doctor/doctorrule.h"

namespace stateloupe {

/// U35: a workflow that is about to expire.
class ExpiryRule : public DoctorRule
{
public:
    ExpiryRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

/// U36: a table as only the documentation of the reference system has it.
class StateColumnRule : public DoctorRule
{
public:
    StateColumnRule();
    std::optional<Finding> examine(const Examination &examination) const override;
    std::optional<Finding> examineStore(const StoreFacts &facts) const override;
};

} // namespace stateloupe
