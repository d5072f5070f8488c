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
    if (renumbered)
        renumberDetails(*renumbered);
    m_rows = rows;
    m_order = std::move(order);
    m_renumbered = renumbered;
    endResetModel();
    m_renumbered = nullptr;
}

void WorkflowListModel::renumberDetails(const RowOrder &renumbered)
{
    const QHash<WorkflowRows::Row, Details> before = std::exchange(m_details, {});
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (renumbered[it.key()] != WorkflowRows::NoRow)
            m_details.insert(renumbered[it.key()], {it->size, it->expiresAt, false});
    }
}

void WorkflowListModel::setDetails(const QList<WorkflowRows::Row> &asked, const WorkflowList &described, qint64 now)
{
    qsizetype next = 0;
    for (const WorkflowRows::Row row : asked) {
        Details details;
        const WorkflowId id = m_rows.id(row);
        if (next < described.size() && described.at(next).id == id) {
            details = {described.stateSize(next), expiry(described.ttl(next), now), true};
            ++next;
        }
        m_details.insert(row, details);
    }
    if (!m_order.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DisplayRole, Qt::ToolTipRole});
}

bool WorkflowListModel::isDescribed(WorkflowRows::Row source) const
{
    const auto it = m_details.find(source);
    return it != m_details.end() && it->isOfThisListing;
}

void WorkflowListModel::setShowsStoredSize(bool stored)
{
    m_showsStoredSize = stored;
    Q_EMIT headerDataChanged(Qt::Horizontal, int(WorkflowColumn::Size), int(WorkflowColumn::Size));
}

std::optional<qint64> WorkflowListModel::size(WorkflowRows::Row source) const
{
    const auto it = m_details.find(source);
    return it != m_details.end() ? it->size : m_rows.summary(source).size;
}

std::optional<qint64> WorkflowListModel::expiresAt(WorkflowRows::Row source) const
{
    const auto it = m_details.find(source);
    return it != m_details.end() ? it->expiresAt : m_rows.expiresAt(source);
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
        return text(sourceRow(index.row()), column);
    case Qt::ToolTipRole:
        return escapedToolTip(toolTip(sourceRow(index.row()), column));
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

QString WorkflowListModel::text(WorkflowRows::Row source, WorkflowColumn column) const
{
    const QString unknown = u"–"_s;
    switch (column) {
    case WorkflowColumn::Id:
        return workflowIdText(m_rows.id(source));
    case WorkflowColumn::Updated: {
        const auto updatedAt = m_rows.summary(source).updatedAt;
        return updatedAt ? formatRelativeTime(*updatedAt, currentMicros()) : unknown;
    }
    case WorkflowColumn::Size: {
        const auto bytes = size(source);
        return bytes ? formatSize(*bytes) : unknown;
    }
    case WorkflowColumn::Expires:
        return expiryText(expiresAt(source));
    }
    return {};
}

QString WorkflowListModel::expiryText(std::optional<qint64> expiresAt) const
{
    if (!expiresAt)
        return u"–"_s;
    const qint64 left = *expiresAt - currentMicros();
    return left > 0 ? formatCountdown(left / 1'000) : tr("expired");
}

QString WorkflowListModel::toolTip(WorkflowRows::Row source, WorkflowColumn column) const
{
    const WorkflowSummary summary = m_rows.summary(source);
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
    case WorkflowColumn::Size: {
        const auto bytes = size(source);
        const QString text = m_showsStoredSize ? tr("%1 bytes as stored, compressed perhaps") : tr("%1 bytes");
        return bytes ? text.arg(formatCount(*bytes)) : QString();
    }
    case WorkflowColumn::Expires: {
        const auto when = expiresAt(source);
        return when ? tr("Expires %1").arg(formatExactTime(*when)) : QString();
    }
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
    if (role == Qt::ToolTipRole)
        return headingToolTip(column);
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
        return m_showsStoredSize ? tr("Stored") : tr("Size");
    case WorkflowColumn::Expires:
        return tr("Expires in");
    }
    return {};
}

QString WorkflowListModel::headingToolTip(WorkflowColumn column) const
{
    if (column == WorkflowColumn::Size && m_showsStoredSize)
        return tr("How much room the store needs for it, compressed perhaps");
    return {};
}

} // namespace stateloupe
