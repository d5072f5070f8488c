#pragma once

#include "core/doctor/doctorrule.h"

namespace stateloupe {

/// U30: a checkpoint that may have changed after it was made.
class AliasedSnapshotRule : public DoctorRule
{
public:
    AliasedSnapshotRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

/// U31: a framework in a checkpoint's metadata that belongs elsewhere.
class CheckpointFrameworkRule : public DoctorRule
{
public:
    CheckpointFrameworkRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

/// U32: checkpoints that take most of the room.
class CheckpointSizeRule : public DoctorRule
{
public:
    CheckpointSizeRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

} // namespace stateloupe
