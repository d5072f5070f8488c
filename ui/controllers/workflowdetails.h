#pragma once

#include "ui/controllers/rowsinsight.h"

namespace stateloupe {

/// Learns sizes and expiries of the rows in sight, for stores that list without them.
class WorkflowDetails : public RowsInSight
{
    Q_OBJECT

public:
    explicit WorkflowDetails(WorkflowListModel *model, QObject *parent = nullptr);

protected:
    bool isKnown(WorkflowRows::Row source) const override;
    void ask(const QList<WorkflowRows::Row> &sources) override;
};

} // namespace stateloupe
