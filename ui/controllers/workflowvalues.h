#pragma once

#include "ui/controllers/rowsinsight.h"

namespace stateloupe {

/// Learns what the rows in sight have at the paths of the model.
class WorkflowValues : public RowsInSight
{
    Q_OBJECT

public:
    explicit WorkflowValues(WorkflowListModel *model, QObject *parent = nullptr);

protected:
    bool isKnown(WorkflowRows::Row source) const override;
    void ask(const QList<WorkflowRows::Row> &sources) override;
};

} // namespace stateloupe
