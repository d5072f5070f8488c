#include "ui/views/comparisonview.h"

#include "ui/preferences/theme.h"
#include "ui/views/comparisondelegate.h"
#include "ui/widgets/rowpainting.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace stateloupe {

ComparisonView::ComparisonView(ComparisonModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(model);
    setItemDelegate(new ComparisonDelegate(this));
    setAccessibleName(tr("Differences side by side"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    horizontalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(40);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(RowHeight);
    verticalHeader()->setDefaultSectionSize(RowHeight);
}

void ComparisonView::step(int direction)
{
    const int from = currentIndex().isValid() ? currentRow() : (direction > 0 ? -1 : m_model->rowCount());
    if (const int next = m_model->nextDifference(from, direction); next >= 0)
        goTo(next);
}

void ComparisonView::goTo(int row)
{
    const int last = m_model->rowCount() - 1;
    if (last < 0)
        return;
    row = std::clamp(row, 0, last);
    if (m_model->difference(row) < 0) {
        if (const int next = m_model->nextDifference(row, 1); next >= 0)
            row = next;
    }
    const QModelIndex index = m_model->index(row, ComparisonModel::LeftColumn);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

QList<int> ComparisonView::selectedDifferences() const
{
    QList<int> chosen;
    const auto add = [&](int row) {
        if (const int difference = m_model->difference(row); difference >= 0)
            chosen.append(difference);
    };
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            add(row);
            if (m_model->row(row).kind != ComparisonRow::Kind::Container)
                continue;
            const quint32 depth = m_model->row(row).depth;
            for (int below = row + 1; below < m_model->rowCount() && m_model->row(below).depth > depth; ++below)
                add(below);
        }
    }
    std::sort(chosen.begin(), chosen.end());
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    return chosen;
}

bool ComparisonView::unfoldCurrent()
{
    const int row = currentRow();
    if (row < 0 || !m_model->unfold(row))
        return false;
    const QModelIndex first = m_model->index(row, ComparisonModel::LeftColumn);
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    return true;
}

void ComparisonView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && unfoldCurrent())
        return;
    QTableView::keyPressEvent(event);
}

void ComparisonView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!unfoldCurrent())
        QTableView::mouseDoubleClickEvent(event);
}

void ComparisonView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    const int side = (viewport()->width() - MarkWidth) / 2;
    horizontalHeader()->resizeSection(ComparisonModel::LeftColumn, side);
    horizontalHeader()->resizeSection(ComparisonModel::MarkColumn, viewport()->width() - 2 * side);
    horizontalHeader()->resizeSection(ComparisonModel::RightColumn, side);
}

void ComparisonView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current.row());
}

void ComparisonView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionCountChanged();
}

/// The column between the sides has lines down to the bottom, so that it is one also below the last row.
void ComparisonView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    painter.setPen(Theme::current().color(Theme::Role::Line));
    const int left = columnViewportPosition(ComparisonModel::MarkColumn);
    const int right = columnViewportPosition(ComparisonModel::RightColumn);
    painter.drawLine(left, 0, left, viewport()->height());
    painter.drawLine(right - 1, 0, right - 1, viewport()->height());
}

} // namespace stateloupe
