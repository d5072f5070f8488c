#include "ui/controllers/workflowdetails.h"

#include "ui/text/formats.h"

namespace stateloupe {

WorkflowDetails::WorkflowDetails(WorkflowListModel *model, QObject *parent)
    : RowsInSight(model, parent)
{
}

bool WorkflowDetails::isKnown(WorkflowRows::Row source) const
{
    return model()->isDescribed(source);
}

void WorkflowDetails::ask(const QList<WorkflowRows::Row> &sources)
{
    QList<WorkflowId> ids;
    for (const WorkflowRows::Row row : sources)
        ids.append(model()->rows().id(row));
    asking().start<Result<WorkflowList>>(
        store()->describe(ids), [this, sources](const Result<WorkflowList> &described) {
            if (!described)
                return; // the list itself stays; the next look asks again
            model()->setDetails(sources, *described, currentMicros());
            lookSoon();
        });
}

} // namespace stateloupe
