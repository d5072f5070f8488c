#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/storeconnection.h"
#include "core/doctor/doctor.h"

namespace stateloupe {

/// Repairs workflows one by one by the doctor's rules; tells what changes in each.
class CheckRepair
{
public:
    /// In a dry run nothing is written. `store` has to outlive it.
    CheckRepair(StoreConnection &store, const DoctorSettings &settings, QList<QByteArray> rules, bool isDryRun);

    /// Makes all repairs that are possible as one save, if the store still holds what was looked at. A workflow that is
    /// gone, or needs none by now, is left alone. Errors: as codes to leave with; Found when the rules still find
    /// something, Done otherwise.
    ExitCode repair(const WorkflowId &id);

private:
    ExitCode reportLeft(const JsonDocument &document, const WorkflowSummary &row) const;
    Result<JsonDocument> repaired(const JsonDocument &document, const WorkflowSummary &row) const;

    StoreConnection &m_store;
    const Doctor m_doctor;
    const QList<QByteArray> m_rules;
    const bool m_isDryRun;
};

} // namespace stateloupe
