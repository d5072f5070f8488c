#include "ui/models/workflowlistmodel.h"

#include "ui/text/formats.h"
#include "ui/text/plaintext.h"
#include "ui/text/workflowtext.h"

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

void WorkflowListModel::show(const WorkflowRows &rows, RowOrder order, const RowOrder *renumbered)
{
    beginResetModel();
    m_rows = rows;
    m_order = std::move(order);
    m_renumbered = renumbered;
    endResetModel();
    m_renumbered = nullptr;
}

void WorkflowListModel::setSorted(WorkflowColumn column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void WorkflowListModel::setModified(const QSet<WorkflowId> &ids)
{
    m_modified = ids;
    if (!m_order.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {ModifiedRole});
}

WorkflowId WorkflowListModel::id(int row) const
{
    return m_rows.id(sourceRow(row));
}

int WorkflowListModel::shownRow(WorkflowRows::Row source) const
{
    const auto it = std::find(m_order.begin(), m_order.end(), source);
    return it == m_order.end() ? -1 : int(it - m_order.begin());
}

WorkflowRows::Row WorkflowListModel::renumbered(WorkflowRows::Row before) const
{
    return m_renumbered ? (*m_renumbered)[before] : before;
}

int WorkflowListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int WorkflowListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WorkflowListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = WorkflowColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(m_rows.summary(sourceRow(index.row())), column);
    case Qt::ToolTipRole:
        return escapedToolTip(toolTip(m_rows.summary(sourceRow(index.row())), column));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (column == WorkflowColumn::Id ? Qt::AlignLeft : Qt::AlignRight));
    case IdRole:
        return id(index.row()).display();
    case ModifiedRole:
        return !m_modified.isEmpty() && m_modified.contains(id(index.row()));
    default:
        return {};
    }
}

QString WorkflowListModel::text(const WorkflowSummary &summary, WorkflowColumn column) const
{
    switch (column) {
    case WorkflowColumn::Id:
        return workflowIdText(summary.id);
    case WorkflowColumn::Updated:
        return summary.updatedAt ? formatRelativeTime(*summary.updatedAt, currentMicros()) : u"–"_s;
    case WorkflowColumn::Size:
        return summary.size ? formatSize(*summary.size) : u"–"_s;
    }
    return {};
}

QString WorkflowListModel::toolTip(const WorkflowSummary &summary, WorkflowColumn column) const
{
    switch (column) {
    case WorkflowColumn::Id:
        return workflowIdText(summary.id);
    case WorkflowColumn::Updated: {
        QStringList lines;
        if (summary.updatedAt)
            lines << tr("Updated %1").arg(formatExactTime(*summary.updatedAt));
        if (summary.createdAt)
            lines << tr("Created %1").arg(formatExactTime(*summary.createdAt));
        return lines.join(u'\n');
    }
    case WorkflowColumn::Size:
        return summary.size ? tr("%1 bytes").arg(formatCount(*summary.size)) : QString();
    }
    return {};
}

QVariant WorkflowListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = WorkflowColumn(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (column == WorkflowColumn::Id ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    if (column != m_sortColumn)
        return heading(column);
    const QChar arrow(m_sortOrder == Qt::AscendingOrder ? u'↑' : u'↓');
    return column == WorkflowColumn::Id ? QString(heading(column) + u' ' + arrow)
                                        : QString(arrow + u' ' + heading(column));
}

QString WorkflowListModel::heading(WorkflowColumn column) const
{
    switch (column) {
    case WorkflowColumn::Id:
        return tr("Workflow");
    case WorkflowColumn::Updated:
        return tr("Updated");
    case WorkflowColumn::Size:
        return tr("Size");
    }
    return {};
}

} // namespace stateloupe
