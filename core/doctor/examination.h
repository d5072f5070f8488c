#pragma once

#include "core/doctor/anatomy.h"
#include "core/state/workflowsummary.h"

namespace stateloupe {

/// What the doctor compares with, beside the workflow itself.
struct DoctorSettings
{
    qint64 now = 0; ///< microseconds since 1970-01-01T00:00:00Z; 0: nothing is compared with it
    std::optional<qint64> noProgressSince; ///< the same; workflows that have not changed since are reported
};

/// One workflow as the rules see it. Only refers to what it is made of, which has to outlive it.
struct Examination
{
    const JsonDocument &document;
    const Anatomy &anatomy;
    const std::optional<WorkflowSummary> &row; ///< how the store lists it; nullopt: not from a store
    const DoctorSettings &settings;
    const std::function<bool()> &isCancelled; ///< may be empty; for rules that take long
};

} // namespace stateloupe
