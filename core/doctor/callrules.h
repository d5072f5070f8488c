#pragma once

#include "core/doctor/doctorrule.h"

namespace stateloupe {

/// U17: a function call that no program can make.
class FunctionCallRule : public DoctorRule
{
public:
    FunctionCallRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

/// U18: calls without an answer, and answers without a call.
class AnswerRule : public DoctorRule
{
public:
    AnswerRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

} // namespace stateloupe
