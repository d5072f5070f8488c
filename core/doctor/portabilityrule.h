#pragma once

#include "core/doctor/doctorrule.h"

namespace stateloupe {

/// U26: values that some stores or programs refuse or change.
class PortabilityRule : public DoctorRule
{
public:
    PortabilityRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

} // namespace stateloupe
