#pragma once

#include "core/doctor/doctorrule.h"
#include "core/json/jsonerror.h"

#include <span>

namespace stateloupe {

/// Every rule that looks at a document, in the order of their ids.
std::span<const DoctorRule *const> doctorRules();

/// U01: what cannot be read at all.
Finding notJson(const JsonError &error);

} // namespace stateloupe
