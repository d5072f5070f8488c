#pragma once

#include "core/async/latestrequest.h"
#include "core/async/statestore.h"
#include "ui/models/workflowlistmodel.h"

#include <QTimer>

namespace stateloupe {

/// Learns something of the rows in sight that their listing left out. What comes into view is asked for a moment later,
/// a batch at a time; what is out of sight again by then is not.
class RowsInSight : public QObject
{
    Q_OBJECT

public:
    static constexpr int BatchRows = 200;

    void setStore(StateStore *store);
    /// Whether there is anything to learn.
    void setEnabled(bool enabled);
    /// The rows in sight, as the model shows them; an empty range: none.
    void look(int first, int last);
    /// Asks for what is in sight and not known.
    void lookSoon();

protected:
    explicit RowsInSight(WorkflowListModel *model, QObject *parent);

    virtual bool isKnown(WorkflowRows::Row source) const = 0;
    /// Starts asking() about these rows, and ends in lookSoon().
    virtual void ask(const QList<WorkflowRows::Row> &sources) = 0;

    WorkflowListModel *model() const { return m_model; }
    StateStore *store() const { return m_store; }
    LatestRequest &asking() { return m_asking; }

private:
    QList<WorkflowRows::Row> unknownRows() const;
    void askAboutUnknown();

    WorkflowListModel *m_model;
    StateStore *m_store = nullptr;
    bool m_isEnabled = false;
    int m_first = 0;
    int m_last = -1;
    QTimer m_pause;
    LatestRequest m_asking{this};
};

} // namespace stateloupe
