#pragma once

#include "ui/models/comparisonmodel.h"

#include <QTableView>

namespace stateloupe {

/// Two documents side by side, as a table of rows that line up.
class ComparisonView : public QTableView
{
    Q_OBJECT

public:
    static constexpr int MarkWidth = 104; ///< of the column between the sides

    explicit ComparisonView(ComparisonModel *model, QWidget *parent = nullptr);

    /// Goes to the next difference below (1) or above (-1), around the ends.
    void step(int direction);
    /// Goes to a row, or to the nearest difference when it shows none.
    void goTo(int row);
    int currentRow() const { return currentIndex().row(); }
    /// The differences in the selected rows; of a selected container all that are below it.
    QList<int> selectedDifferences() const;

Q_SIGNALS:
    void currentRowChanged(int row);
    void selectionCountChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool unfoldCurrent();

    ComparisonModel *m_model;
};

} // namespace stateloupe
