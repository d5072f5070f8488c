#pragma once

#include "core/doctor/check.h"

namespace stateloupe {

/// Prints what a check finds, a line each, and counts it.
class CheckReport
{
public:
    /// Leaves out what is less severe than `least`.
    CheckReport(Severity least, bool isJson);

    void take(const CheckChunk &chunk);
    /// How much was found, on standard error.
    void writeSummary() const;

    qint64 workflows() const { return m_workflows; } ///< checked
    qint64 errors() const { return m_errors; }
    qint64 warnings() const { return m_warnings; }

private:
    /// Whether it is told.
    bool take(const std::optional<WorkflowSummary> &workflow, const Finding &finding);

    const Severity m_least;
    const bool m_isJson;
    qint64 m_workflows = 0;
    qint64 m_afflicted = 0; ///< workflows with something that is told
    qint64 m_errors = 0;
    qint64 m_warnings = 0;
    qint64 m_notes = 0;
};

/// "error", "warning" or "note".
QString severityWord(Severity severity);

} // namespace stateloupe
