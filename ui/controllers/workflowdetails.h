#pragma once

#include "core/async/latestrequest.h"
#include "core/async/statestore.h"
#include "ui/models/workflowlistmodel.h"

#include <QTimer>

namespace stateloupe {

/// Learns sizes and expiries of the rows in sight, for stores that list without them. What comes into view is asked
/// for a moment later, a batch at a time; what is out of sight again by then is not.
class WorkflowDetails : public QObject
{
    Q_OBJECT

public:
    static constexpr int BatchRows = 200;

    explicit WorkflowDetails(WorkflowListModel *model, QObject *parent = nullptr);

    void setStore(StateStore *store);
    /// Whether there is anything to learn.
    void setEnabled(bool enabled);
    /// The rows in sight, as the model shows them; an empty range: none.
    void look(int first, int last);
    /// Asks for what is in sight and not known.
    void lookSoon();

private:
    QList<WorkflowRows::Row> unknownRows() const;
    void describe();

    WorkflowListModel *m_model;
    StateStore *m_store = nullptr;
    bool m_isEnabled = false;
    int m_first = 0;
    int m_last = -1;
    QTimer m_pause;
    LatestRequest m_describing{this};
};

} // namespace stateloupe
