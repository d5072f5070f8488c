#pragma once

#include "core/doctor/doctorrule.h"

namespace stateloupe {

/// U34: what looks like a password or a key to something.
class SecretRule : public DoctorRule
{
public:
    SecretRule();
    std::optional<Finding> examine(const Examination &examination) const override;
};

} // namespace stateloupe
