#pragma once

#include "core/doctor/doctorrule.h"

namespace stateloupe {

/// U05: a message has no role, content or timestamp.
class MessageKeysRule : public DoctorRule
{
public:
    MessageKeysRule();
    std::optional<Finding> examine(const Examination &examination) const override;
    void repair(const Examination &examination, JsonBatch &batch) const override;
};

/// U06: a message's role is none of the five that the reference system reads.
class RoleRule : public DoctorRule
{
public:
    RoleRule();
    std::optional<Finding> examine(const Examination &examination) const override;
    void repair(const Examination &examination, JsonBatch &batch) const override;
};

/// U16: a message's content is no string.
class ContentRule : public DoctorRule
{
public:
    ContentRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

/// U23: a message's metadata holds what was meant to be part of the message.
class MessageMetadataRule : public DoctorRule
{
public:
    MessageMetadataRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

} // namespace stateloupe
