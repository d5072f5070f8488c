#include "core/doctor/rules.h"

#include "core/doctor/rolerule.h"

namespace stateloupe {

std::span<const DoctorRule *const> doctorRules()
{
    static const RoleRule role;
    static const DoctorRule *const rules[] = {&role};
    return rules;
}

Finding notJson(const JsonError &error)
{
    return {.rule = "U01", .severity = Severity::Error, .message = error.toString(), .places = {}};
}

} // namespace stateloupe
