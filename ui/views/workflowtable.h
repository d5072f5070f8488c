#pragma once

#include "ui/models/workflowcolumns.h"

#include <QTableView>

namespace stateloupe {

class WorkflowListModel;

/// The table of a store's workflows. Keeps selection and place by workflow when the model shows other rows or another
/// order, and asks for an order instead of sorting.
class WorkflowTable : public QTableView
{
    Q_OBJECT

public:
    explicit WorkflowTable(QWidget *parent = nullptr);

    void setWorkflows(WorkflowListModel *model); ///< null: none
    /// Which columns this store can fill.
    void setFillable(bool hasTimes, bool hasTtl);
    /// The model has their paths already.
    void setColumns(const WorkflowColumns &columns);
    /// As people have moved and sized them since.
    const WorkflowColumns &columns() const { return m_columns; }
    void setArrangement(const WorkflowArrangement &arrangement);

    /// Selects the first row unless one is selected.
    void selectFirst();
    /// Opens the selected row, or else the first one.
    void openFirst();

    int selectedCount() const; ///< rows
    QList<WorkflowId> selectedIds() const;

Q_SIGNALS:
    void sortRequested(WorkflowColumn column, const QueryPath &path, Qt::SortOrder order);
    /// Somebody has moved or sized one.
    void columnsChanged(const WorkflowColumns &columns);
    /// About the column of that section, or -1.
    void columnMenuRequested(int section, const QPoint &globalPosition);
    /// Return, which goes there with the focus, or a click that only selects one.
    void openRequested(const WorkflowId &id, bool goesThere);
    void selectionCountChanged(int count);
    /// Other rows are in sight; none when `last` is below `first`.
    void visibleRowsChanged(int first, int last);
    void copyRequested();
    void deleteRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Place
    {
        std::vector<WorkflowRows::Row> selected; ///< as rows of the source
        WorkflowRows::Row current = WorkflowRows::NoRow;
        WorkflowRows::Row top = WorkflowRows::NoRow; ///< the first one in sight
    };

    void buildHeader();
    void layOutColumns();
    void fillWidth();
    void readColumns();
    bool canFill(WorkflowColumn column) const;
    int usualWidth(WorkflowColumn column) const;
    void tellVisibleRows();
    void rememberPlace();
    void restorePlace();
    void select(const std::vector<bool> &isSelected); ///< of all rows of the source
    void openCurrent(bool goesThere);

    WorkflowListModel *m_workflows = nullptr;
    WorkflowColumns m_columns;
    bool m_hasTimes = true;
    bool m_hasTtl = true;
    bool m_isLayingOut = false;
    Place m_place;
};

} // namespace stateloupe
