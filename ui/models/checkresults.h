#pragma once

#include "core/doctor/check.h"
#include "core/state/workflowsummary.h"

#include <QHash>

#include <memory>

namespace stateloupe {

/// What the doctor has found in a workflow, as far as that is still true.
struct CheckedWorkflow
{
    enum class State {
        Unknown, ///< not checked
        Outdated, ///< changed since it was checked
        Checked,
    };

    State state = State::Unknown;
    int findings = 0; ///< how many, when Checked
    Severity worst = Severity::Note; ///< of them
};

/// What checks of a store have found, by workflow, with what tells whether it is the same workflow still. A copy costs
/// next to nothing while only few workflows were checked since the last check of all.
class CheckResults
{
public:
    struct Outcome
    {
        int findings = 0; ///< Outdated, if below 0
        Severity worst = Severity::Note;
        std::optional<qint64> size; ///< of the workflow when it was checked
        std::optional<qint64> updatedAt;
    };
    using Outcomes = QHash<WorkflowId, Outcome>;

    static void append(Outcomes &outcomes, const CheckChunk &chunk);

    /// A check of every workflow: nothing from before counts.
    void setAll(Outcomes outcomes);
    /// A check of some.
    void setSome(const Outcomes &outcomes);
    /// Somebody has changed this workflow.
    void outdate(const WorkflowId &id);

    /// About a workflow that is listed as `now`. What either does not tell, size or time, counts as the same.
    CheckedWorkflow look(const WorkflowSummary &now) const;
    /// What puts workflows in order, from few harmless findings to many severe ones; nullopt unless it is Checked.
    std::optional<qint64> sortValue(const WorkflowSummary &now) const;

private:
    std::shared_ptr<const Outcomes> m_all = std::make_shared<Outcomes>();
    Outcomes m_since; ///< newer than m_all
};

} // namespace stateloupe
