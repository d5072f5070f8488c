#include "core/doctor/storerules.h"

#include "core/doctor/findingbuilder.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

ExpiryRule::ExpiryRule()
    : DoctorRule({.id = "U35",
        .severity = Severity::Warning,
        .title = u"Expires soon"_s,
        .explanation
        = u"The store deletes this workflow within ten minutes. Give it more time if it is still needed. "
          "(Keys of other types than workflows have are told by a thorough check of the store's health.)"_s})
{
}

std::optional<Finding> ExpiryRule::examine(const Examination &examination) const
{
    constexpr qint64 Soon = 10 * 60 * 1'000; // milliseconds
    constexpr qint64 PerSecond = 1'000;
    if (!examination.row || !examination.row->ttl || *examination.row->ttl >= Soon)
        return {};
    Finding finding = findingOf(*this, u"It expires in %1 seconds."_s.arg(*examination.row->ttl / PerSecond));
    return finding;
}

StateColumnRule::StateColumnRule()
    : DoctorRule({.id = "U36",
        .severity = Severity::Warning,
        .title = u"Column state_data"_s,
        .explanation = u"The states are in a column that the reference system's documentation names state_data. Its "
                       "code looks for state_json or state_jsonb, and does not find these workflows."_s})
{
}

std::optional<Finding> StateColumnRule::examine(const Examination & /*examination*/) const
{
    return {};
}

std::optional<Finding> StateColumnRule::examineStore(const StoreFacts &facts) const
{
    if (facts.stateColumn != u"state_data")
        return {};
    return findingOf(*this, u"The states of this store are in a column that the reference system does not read."_s);
}

} // namespace stateloupe
