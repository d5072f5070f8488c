#pragma once

#include "core/doctor/doctorrule.h"

#include <span>

namespace stateloupe {

/// Every rule, in the order of their ids.
std::span<const DoctorRule *const> doctorRules();

} // namespace stateloupe
