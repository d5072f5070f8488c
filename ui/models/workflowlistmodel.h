#pragma once

#include "ui/models/workflowarrangement.h"
#include "ui/session/freshlevel.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace stateloupe {

/// The workflows of a store as a table, showing `rows` in `order`: one column for each WorkflowColumn but Path, and one
/// for each of paths(). Holds any number: what a cell shows is made when it is asked for.
class WorkflowListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        ModifiedRole = Qt::UserRole, ///< bool: opened here with unsaved changes
        IdRole, ///< QString: the whole id, to copy
        FreshRole, ///< qreal: from 1, just changed by others, to 0
        SeverityRole, ///< int, in the column of findings: the worst that was found; invalid: nothing that is still true
    };
    static constexpr int FixedColumns = int(WorkflowColumn::Path);

    explicit WorkflowListModel(QObject *parent = nullptr);

    /// Takes another order, maybe of other rows. `renumbered` tells for every row shown before which one it is now;
    /// without it the rows are the same with others at their end.
    void show(const WorkflowRows &rows, RowOrder order, const RowOrder *renumbered = nullptr);

    /// Which values are shown beside what the store tells. Those not in rows() are unknown until setCells().
    void setPaths(const QList<QueryPath> &paths);
    const QList<QueryPath> &paths() const { return m_paths; }
    WorkflowColumn column(int section) const { return WorkflowColumn(qMin(section, FixedColumns)); }
    QueryPath path(int section) const { return m_paths.value(section - FixedColumns); }
    /// Where this column is, -1 if it is not shown.
    int section(WorkflowColumn column, const QueryPath &path = {}) const;

    /// What was learned of single rows after they were listed: `described` holds the summaries of `asked`, in their
    /// order and without those that are gone. It stays with its workflow when other rows are shown, until it is told
    /// anew.
    void setDetails(const QList<WorkflowRows::Row> &asked, const WorkflowList &described, qint64 now);
    /// Whether details of this row came since the rows were last listed.
    bool isDescribed(WorkflowRows::Row source) const;
    /// The same for the values at paths(), one a workflow and path.
    void setCells(
        const QList<WorkflowRows::Row> &asked, const WorkflowList &found, const std::vector<QByteArray> &cells);
    bool hasCells(WorkflowRows::Row source) const;
    /// What the doctor has found in the workflows; null: they were never checked.
    void setChecked(std::shared_ptr<const CheckResults> results);
    /// What the column of sizes means in this store.
    void setShowsStoredSize(bool stored);

    /// What the header tells of the order.
    void setSorted(const WorkflowArrangement &arrangement);
    /// Ids that are marked as changed here.
    void setModified(const QSet<WorkflowId> &ids);

    /// Rows that others have just changed: they flash for a moment.
    void setFresh(const RowOrder &sources);

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

    struct Cells
    {
        QList<QByteArray> values; ///< of paths(), or empty when it is gone
        bool isOfThisListing = true;
    };

    bool isNumber(const QModelIndex &index) const;
    /// The value at path(section); nullopt: not known yet.
    std::optional<QByteArray> cell(WorkflowRows::Row source, int section) const;
    Qt::Alignment alignment(int section) const;
    Qt::Alignment headingAlignment(int section) const;
    void tellChanged(const QList<int> &roles);
    std::optional<qint64> size(WorkflowRows::Row source) const;
    std::optional<qint64> expiresAt(WorkflowRows::Row source) const;
    void fade();
    void renumberDetails(const RowOrder &renumbered);
    void renumberCells(const RowOrder &renumbered);
    CheckedWorkflow checked(WorkflowRows::Row source) const;
    QString findingsText(WorkflowRows::Row source) const;
    QString findingsToolTip(WorkflowRows::Row source) const;
    QVariant severity(const QModelIndex &index) const;
    QString expiryText(std::optional<qint64> expiresAt) const;
    QString heading(int section) const;
    QString headingToolTip(int section) const;
    QString text(WorkflowRows::Row source, int section) const;
    QString toolTip(WorkflowRows::Row source, int section) const;

    WorkflowRows m_rows;
    RowOrder m_order;
    const RowOrder *m_renumbered = nullptr;
    QList<QueryPath> m_paths;
    WorkflowArrangement m_sorted;
    QSet<WorkflowId> m_modified;
    QHash<WorkflowRows::Row, Details> m_details;
    QHash<WorkflowRows::Row, Cells> m_cells;
    std::shared_ptr<const CheckResults> m_checked;
    bool m_showsStoredSize = false;
    QSet<WorkflowRows::Row> m_fresh;
    FreshLevel m_freshLevel;
};

} // namespace stateloupe
