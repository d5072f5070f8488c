#pragma once

#include "core/doctor/doctorrule.h"

namespace stateloupe {

/// U04: a timestamp that Python cannot read.
class TimestampRule : public DoctorRule
{
public:
    TimestampRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

/// U24: messages whose times make no sense together.
class TimeOrderRule : public DoctorRule
{
public:
    TimeOrderRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

/// U25: the times of creation and of change contradict each other, or the row of the store.
class TimesOfChangeRule : public DoctorRule
{
public:
    TimesOfChangeRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

/// W03: a timestamp that only newer versions of Python read.
class PortableTimestampRule : public DoctorRule
{
public:
    PortableTimestampRule();
    std::optional<Finding> examine(const Examination &examination) const override;
    void repair(const Examination &examination, JsonBatch &batch) const override;
};

} // namespace stateloupe
