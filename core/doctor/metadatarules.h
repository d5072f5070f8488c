#pragma once

#include "core/doctor/doctorrule.h"

namespace stateloupe {

/// U27: keys that the reference system drops when it saves.
class UnknownKeyRule : public DoctorRule
{
public:
    UnknownKeyRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

/// U28: a version other than 1.0.0.
class VersionRule : public DoctorRule
{
public:
    VersionRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

/// U33: tags or custom metadata of the wrong type.
class TagsRule : public DoctorRule
{
public:
    TagsRule();
    std::optional<Finding> examine(const Examination &examination) const override;
    void repair(const Examination &examination, JsonBatch &batch) const override;
};

} // namespace stateloupe
