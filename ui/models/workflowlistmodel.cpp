#include "ui/models/workflowlistmodel.h"

#include <algorithm>

namespace stateloupe {

WorkflowListModel::WorkflowListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    connect(&m_freshLevel, &FreshLevel::changed, this, &WorkflowListModel::fade);
}

void WorkflowListModel::show(const WorkflowRows &rows, RowOrder order, const RowOrder *renumbered)
{
    beginResetModel();
    if (renumbered) {
        renumberDetails(*renumbered);
        renumberCells(*renumbered);
        m_fresh.clear();
    }
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

void WorkflowListModel::renumberCells(const RowOrder &renumbered)
{
    const QHash<WorkflowRows::Row, Cells> before = std::exchange(m_cells, {});
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (renumbered[it.key()] != WorkflowRows::NoRow)
            m_cells.insert(renumbered[it.key()], {it->values, false});
    }
}

void WorkflowListModel::setPaths(const QList<QueryPath> &paths)
{
    if (paths == m_paths)
        return;
    beginResetModel();
    m_paths = paths;
    m_cells.clear();
    endResetModel();
}

int WorkflowListModel::section(WorkflowColumn column, const QueryPath &path) const
{
    if (column != WorkflowColumn::Path)
        return int(column);
    const qsizetype index = m_paths.indexOf(path);
    return index < 0 ? -1 : FixedColumns + int(index);
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
    tellChanged({Qt::DisplayRole, Qt::ToolTipRole});
}

void WorkflowListModel::setCells(
    const QList<WorkflowRows::Row> &asked, const WorkflowList &found, const std::vector<QByteArray> &cells)
{
    QHash<WorkflowId, qsizetype> places;
    for (qsizetype row = 0; row < found.size(); ++row)
        places.insert(WorkflowId(found.idBytes(row).toByteArray(), found.idForm(row)), row);
    const qsizetype columns = m_paths.size();
    for (const WorkflowRows::Row row : asked) {
        Cells known;
        if (const auto it = places.constFind(m_rows.id(row)); it != places.constEnd())
            known.values = {cells.begin() + *it * columns, cells.begin() + (*it + 1) * columns};
        m_cells.insert(row, known);
    }
    tellChanged({Qt::DisplayRole, Qt::ToolTipRole, Qt::TextAlignmentRole});
    Q_EMIT headerDataChanged(Qt::Horizontal, FixedColumns, columnCount() - 1);
}

bool WorkflowListModel::hasCells(WorkflowRows::Row source) const
{
    const QList<QueryPath> &listed = m_rows.paths();
    if (std::all_of(m_paths.begin(), m_paths.end(), [&](const QueryPath &path) { return listed.contains(path); }))
        return true;
    const auto it = m_cells.find(source);
    return it != m_cells.end() && it->isOfThisListing;
}

std::optional<QByteArray> WorkflowListModel::cell(WorkflowRows::Row source, int section) const
{
    if (const qsizetype listed = m_rows.paths().indexOf(path(section)); listed >= 0)
        return m_rows.cell(source, listed).toByteArray();
    const auto it = m_cells.find(source);
    return it == m_cells.end() ? std::nullopt : std::optional(it->values.value(section - FixedColumns));
}

void WorkflowListModel::tellChanged(const QList<int> &roles)
{
    if (!m_order.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), roles);
}

bool WorkflowListModel::isDescribed(WorkflowRows::Row source) const
{
    const auto it = m_details.find(source);
    return it != m_details.end() && it->isOfThisListing;
}

void WorkflowListModel::setFresh(const RowOrder &sources)
{
    m_fresh = QSet<WorkflowRows::Row>(sources.begin(), sources.end());
    if (!m_fresh.isEmpty())
        m_freshLevel.start();
}

void WorkflowListModel::fade()
{
    if (m_freshLevel.value() == 0)
        m_fresh.clear();
    tellChanged({FreshRole});
}

void WorkflowListModel::setChecked(std::shared_ptr<const CheckResults> results)
{
    m_checked = std::move(results);
    tellChanged({Qt::DisplayRole, Qt::ToolTipRole, SeverityRole});
}

CheckedWorkflow WorkflowListModel::checked(WorkflowRows::Row source) const
{
    if (!m_checked)
        return {};
    WorkflowSummary summary = m_rows.summary(source);
    summary.size = size(source);
    return m_checked->look(summary);
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

void WorkflowListModel::setSorted(const WorkflowArrangement &arrangement)
{
    m_sorted = arrangement;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void WorkflowListModel::setModified(const QSet<WorkflowId> &ids)
{
    m_modified = ids;
    tellChanged({ModifiedRole});
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
    return parent.isValid() ? 0 : FixedColumns + int(m_paths.size());
}

} // namespace stateloupe
