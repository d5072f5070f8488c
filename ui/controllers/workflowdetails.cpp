#include "ui/controllers/workflowdetails.h"

#include "ui/text/formats.h"

namespace stateloupe {

using namespace std::chrono_literals;

WorkflowDetails::WorkflowDetails(WorkflowListModel *model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(60ms);
    connect(&m_pause, &QTimer::timeout, this, &WorkflowDetails::describe);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_describing.cancel(); });
    connect(model, &QAbstractItemModel::modelReset, this, &WorkflowDetails::lookSoon);
}

void WorkflowDetails::setStore(StateStore *store)
{
    m_describing.cancel();
    m_store = store;
    lookSoon();
}

void WorkflowDetails::setEnabled(bool enabled)
{
    m_isEnabled = enabled;
    lookSoon();
}

void WorkflowDetails::look(int first, int last)
{
    m_first = first;
    m_last = last;
    lookSoon();
}

void WorkflowDetails::lookSoon()
{
    if (m_isEnabled && m_store && !m_describing.isRunning())
        m_pause.start();
}

QList<WorkflowRows::Row> WorkflowDetails::unknownRows() const
{
    QList<WorkflowRows::Row> rows;
    const int last = qMin(m_last, m_model->rowCount() - 1);
    for (int row = m_first; row <= last && rows.size() < BatchRows; ++row) {
        if (const WorkflowRows::Row source = m_model->sourceRow(row); !m_model->isDescribed(source))
            rows.append(source);
    }
    return rows;
}

void WorkflowDetails::describe()
{
    const QList<WorkflowRows::Row> rows = m_isEnabled && m_store ? unknownRows() : QList<WorkflowRows::Row>();
    if (rows.isEmpty())
        return;
    QList<WorkflowId> ids;
    for (const WorkflowRows::Row row : rows)
        ids.append(m_model->rows().id(row));
    m_describing.start<Result<WorkflowList>>(
        m_store->describe(ids), [this, rows](const Result<WorkflowList> &described) {
            if (!described)
                return; // the list itself stays; the next look asks again
            m_model->setDetails(rows, *described, currentMicros());
            lookSoon();
        });
}

} // namespace stateloupe
