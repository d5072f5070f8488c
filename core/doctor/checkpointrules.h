#pragma once

#include "core/doctor/doctorrule.h"

namespace stateloupe {

/// U09: a checkpoint has no id, name, state_snapshot or created_at.
class CheckpointKeysRule : public DoctorRule
{
public:
    CheckpointKeysRule();
    std::optional<Finding> examine(const Examination &examination) const override;
    void repair(const Examination &examination, JsonBatch &batch) const override;
};

/// U10: a checkpoint that cannot be restored.
class RestorableRule : public DoctorRule
{
public:
    RestorableRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

/// U11: checkpoints of the same id, of which only the first can be restored.
class CheckpointIdRule : public DoctorRule
{
public:
    CheckpointIdRule();
    std::optional<Finding> examine(const Examination &examination) const override;
    void repair(const Examination &examination, JsonBatch &batch) const override;
};

/// U12: a snapshot that holds checkpoints itself.
class NestedCheckpointsRule : public DoctorRule
{
public:
    NestedCheckpointsRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

/// U13: a snapshot of another workflow.
class SnapshotOwnerRule : public DoctorRule
{
public:
    SnapshotOwnerRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

} // namespace stateloupe
