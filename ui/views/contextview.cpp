#include "ui/views/contextview.h"

#include "ui/session/documentsession.h"

namespace stateloupe {

ContextView::ContextView(DocumentSession *session, QWidget *parent)
    : JsonTreePane(session, parent)
{
    start();
}

JsonTreePane::Part ContextView::part() const
{
    const UnifiedState &state = session()->state();
    Part part;
    if (session()->phase() != DocumentSession::Phase::Ready && session()->phase() != DocumentSession::Phase::Gone)
        return part;
    if (!state.isUnified()) {
        part.root = JsonDocument::Root;
        part.showsRoot = true;
        part.note = tr("This is not a workflow state, so the whole document is shown. %1").arg(state.reason());
        return part;
    }
    part.root = state.context();
    part.emptyTitle = part.root == NoNode ? tr("No context") : tr("The context is empty");
    part.emptyText = part.root == NoNode
        ? tr("This state has no object named “context”. Its other parts are in the other tabs.")
        : tr("The workflow has not put any values into its context.");
    return part;
}

} // namespace stateloupe
