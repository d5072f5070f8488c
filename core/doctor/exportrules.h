#pragma once

#include "core/doctor/doctorrule.h"

namespace stateloupe {

/// U19: a key of the context that a conversion to another framework would lose or put in place of another.
class ReservedKeyRule : public DoctorRule
{
public:
    ReservedKeyRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

/// U20: a content of several lines, which a conversion to CrewAI cuts.
class LinesRule : public DoctorRule
{
public:
    LinesRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

/// U21: a line of a content that a conversion to CrewAI and back takes for a message.
class ForgedMessageRule : public DoctorRule
{
public:
    ForgedMessageRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

/// U22: a name that a conversion to CrewAI and back cannot tell from the role.
class SpeakerRule : public DoctorRule
{
public:
    SpeakerRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

/// U29: a workflow that a conversion seems to have taken its checkpoints from.
class ConvertedRule : public DoctorRule
{
public:
    ConvertedRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

} // namespace stateloupe
