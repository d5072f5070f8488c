#pragma once

#include "core/doctor/doctorrule.h"

namespace stateloupe {

/// W01: sudden growth, and what causes it.
class GrowthRule : public DoctorRule
{
public:
    GrowthRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

/// W02: no progress since a given time.
class ProgressRule : public DoctorRule
{
public:
    ProgressRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

} // namespace stateloupe
