#pragma once

#include "core/state/workflowsummary.h"

#include <QByteArrayView>

namespace stateloupe {

struct SearchRequest;

/// Looks at the workflows of a store one by one, in the store's thread. StateBackend::visit() leads it through them.
class StateVisitor
{
public:
    virtual ~StateVisitor() = default;

    /// A search that the store may pass over workflows by; null: every workflow is to be looked at.
    virtual const SearchRequest *search() const { return nullptr; }
    /// Whether states have to be read at all; without, an empty one is passed to examine().
    virtual bool needsStates() const { return true; }
    /// False when the summary alone shows that the workflow is not looked for.
    virtual bool isCandidate(const WorkflowSummary &summary) const
    {
        Q_UNUSED(summary)
        return true;
    }

    /// Counts a workflow that is no candidate.
    virtual void pass() { }
    /// Looks at a workflow; `state` need not outlive the call.
    virtual void examine(const WorkflowSummary &summary, QByteArrayView state) = 0;
    /// Hands over what is due; false when the visit is to stop. Called after every workflow or few, and now and then
    /// while waiting for them.
    virtual bool advance() = 0;
    /// Hands over what is left, at the end of a visit that was not stopped.
    virtual bool finish() = 0;
};

} // namespace stateloupe
