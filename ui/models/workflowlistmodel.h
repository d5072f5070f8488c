#pragma once

#include "ui/models/workflowarrangement.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace stateloupe {

/// The workflows of a store as a table of WorkflowColumn, showing `rows` in `order`. Holds any number: what a cell
/// shows is made when it is asked for.
class WorkflowListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        ModifiedRole = Qt::UserRole, ///< bool: opened here with unsaved changes
        IdRole, ///< QString: the whole id, to copy
    };
    static constexpr int ColumnCount = 4;

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes another order, maybe of other rows. `renumbered` tells for every row shown before which one it is now;
    /// without it the rows are the same with others at their end.
    void show(const WorkflowRows &rows, RowOrder order, const RowOrder *renumbered = nullptr);

    /// What was learned of single rows after they were listed: `described` holds the summaries of `asked`, in their
    /// order and without those that are gone. It stays with its workflow when other rows are shown, until it is told
    /// anew.
    void setDetails(const QList<WorkflowRows::Row> &asked, const WorkflowList &described, qint64 now);
    /// Whether details of this row came since the rows were last listed.
    bool isDescribed(WorkflowRows::Row source) const;
    /// What the column of sizes means in this store.
    void setShowsStoredSize(bool stored);

    /// What the header tells of the order.
    void setSorted(WorkflowColumn column, Qt::SortOrder order);
    /// Ids that are marked as changed here.
    void setModified(const QSet<WorkflowId> &ids);

    const WorkflowRows &rows() const { return m_rows; }
    WorkflowId id(int row) const;
    WorkflowRows::Row sourceRow(int row) const { return m_order[std::size_t(row)]; }
    /// Where the row `source` is shown, -1 if nowhere. Looks at every row.
    int shownRow(WorkflowRows::Row source) const;
    /// While the model is being reset by show(): which row a row of before is now, NoRow if it is gone.
    WorkflowRows::Row renumbered(WorkflowRows::Row before) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Details
    {
        std::optional<qint64> size;
        std::optional<qint64> expiresAt;
        bool isOfThisListing = true;
    };

    std::optional<qint64> size(WorkflowRows::Row source) const;
    std::optional<qint64> expiresAt(WorkflowRows::Row source) const;
    void renumberDetails(const RowOrder &renumbered);
    QString expiryText(std::optional<qint64> expiresAt) const;
    QString heading(WorkflowColumn column) const;
    QString headingToolTip(WorkflowColumn column) const;
    QString text(WorkflowRows::Row source, WorkflowColumn column) const;
    QString toolTip(WorkflowRows::Row source, WorkflowColumn column) const;

    WorkflowRows m_rows;
    RowOrder m_order;
    const RowOrder *m_renumbered = nullptr;
    WorkflowColumn m_sortColumn = WorkflowColumn::Updated;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    QSet<WorkflowId> m_modified;
    QHash<WorkflowRows::Row, Details> m_details;
    bool m_showsStoredSize = false;
};

} // namespace stateloupe
