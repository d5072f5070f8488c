#include "ui/controllers/rowsinsight.h"

namespace stateloupe {

using namespace std::chrono_literals;

RowsInSight::RowsInSight(WorkflowListModel *model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(60ms);
    connect(&m_pause, &QTimer::timeout, this, &RowsInSight::askAboutUnknown);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_asking.cancel(); });
    connect(model, &QAbstractItemModel::modelReset, this, &RowsInSight::lookSoon);
}

void RowsInSight::setStore(StateStore *store)
{
    m_asking.cancel();
    m_store = store;
    lookSoon();
}

void RowsInSight::setEnabled(bool enabled)
{
    m_isEnabled = enabled;
    lookSoon();
}

void RowsInSight::look(int first, int last)
{
    m_first = first;
    m_last = last;
    lookSoon();
}

void RowsInSight::lookSoon()
{
    if (m_isEnabled && m_store && !m_asking.isRunning())
        m_pause.start();
}

QList<WorkflowRows::Row> RowsInSight::unknownRows() const
{
    QList<WorkflowRows::Row> rows;
    const int last = qMin(m_last, m_model->rowCount() - 1);
    for (int row = m_first; row <= last && rows.size() < BatchRows; ++row) {
        if (const WorkflowRows::Row source = m_model->sourceRow(row); !isKnown(source))
            rows.append(source);
    }
    return rows;
}

void RowsInSight::askAboutUnknown()
{
    const QList<WorkflowRows::Row> rows = m_isEnabled && m_store ? unknownRows() : QList<WorkflowRows::Row>();
    if (!rows.isEmpty())
        ask(rows);
}

} // namespace stateloupe
