#pragma once

#include "core/doctor/doctorrule.h"
#include "core/json/jsonerror.h"

namespace stateloupe {

/// U01: the text is not JSON, or not an object.
class RootRule : public DoctorRule
{
public:
    RootRule();
    std::optional<Finding> examine(const Examination &examination) const override;
    static Finding notJson(const JsonError &error);
};

/// U02: the metadata is missing, null or no object.
class MetadataRule : public DoctorRule
{
public:
    MetadataRule();
    std::optional<Finding> examine(const Examination &examination) const override;
    void repair(const Examination &examination, JsonBatch &batch) const override;
};

/// U03: the metadata has no workflow_id, created_at or updated_at.
class MetadataKeysRule : public DoctorRule
{
public:
    MetadataKeysRule();
    std::optional<Finding> examine(const Examination &examination) const override;
    void repair(const Examination &examination, JsonBatch &batch) const override;
};

/// U07: messages or checkpoints are no list.
class ListsRule : public DoctorRule
{
public:
    ListsRule();
    std::optional<Finding> examine(const Examination &examination) const override;
    void repair(const Examination &examination, JsonBatch &batch) const override;
};

/// U08: the context is no object.
class ContextRule : public DoctorRule
{
public:
    ContextRule();
    std::optional<Finding> examine(const Examination &examination) const override;
    void repair(const Examination &examination, JsonBatch &batch) const override;
};

} // namespace stateloupe
