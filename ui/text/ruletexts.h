#pragma once

#include <QByteArray>

namespace stateloupe {

/// What one rule of the doctor says of itself, to be translated by tr().
struct RuleText
{
    const char *rule; ///< DoctorRule::id()
    const char *title;
    const char *explanation;
    const char *repair; ///< null for a rule that never repairs
};

/// Null for a rule that has no entry.
const RuleText *ruleText(const QByteArray &rule);

} // namespace stateloupe
