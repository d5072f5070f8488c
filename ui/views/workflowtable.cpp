#include "ui/views/workflowtable.h"

#include "ui/models/workflowlistmodel.h"
#include "ui/preferences/zoom.h"
#include "ui/views/workflowdelegate.h"
#include "ui/widgets/keyhints.h"
#include "ui/widgets/rowpainting.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace stateloupe {

namespace {

constexpr int LeastWidth = 48;
constexpr int LeastIdWidth = 132; // both ends of an id can be told from others'

constexpr int HeadingPadding = 12; // as in the style sheet

/// At 100 %.
int leastUsualWidth(WorkflowColumn column)
{
    switch (column) {
    case WorkflowColumn::Updated:
        return 104;
    case WorkflowColumn::Size:
        return 84;
    case WorkflowColumn::Expires:
        return 100;
    case WorkflowColumn::Findings:
        return 60; // beside what a store tells, in a pane of usual width
    default:
        return 88;
    }
}

/// A selection in more pieces than this costs more than it is worth keeping.
constexpr int MostSelectedRanges = 10'000;

} // namespace

WorkflowTable::WorkflowTable(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new WorkflowDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Workflows"));
    setKeyHints(this, {{Qt::Key_Return, tr("Open the workflow")}});
    verticalHeader()->hide();
    followZoom(this, [this] {
        verticalHeader()->setMinimumSectionSize(RowHeight);
        verticalHeader()->setDefaultSectionSize(RowHeight);
        layOutColumns();
    });
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    buildHeader();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &WorkflowTable::tellVisibleRows);
}

void WorkflowTable::buildHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setSortIndicatorShown(true);
    header->setStretchLastSection(false);
    header->setTextElideMode(Qt::ElideRight);
    header->setMinimumSectionSize(LeastWidth);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int section, Qt::SortOrder order) {
        Q_EMIT sortRequested(m_workflows->column(section), m_workflows->path(section), order);
    });
    connect(header, &QHeaderView::sectionMoved, this, &WorkflowTable::readColumns);
    connect(header, &QHeaderView::sectionResized, this, [this](int section) {
        if (section == 0 || m_isLayingOut)
            return;
        fillWidth();
        readColumns();
    });
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &position) {
        Q_EMIT columnMenuRequested(header->logicalIndexAt(position), header->mapToGlobal(position));
    });
}

void WorkflowTable::setWorkflows(WorkflowListModel *model)
{
    if (m_workflows)
        m_workflows->disconnect(this);
    m_workflows = model;
    m_place = {};
    setModel(model);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &WorkflowTable::rememberPlace);
    connect(model, &QAbstractItemModel::modelReset, this, &WorkflowTable::restorePlace);
    connect(model, &QAbstractItemModel::modelReset, this, &WorkflowTable::tellVisibleRows);
    layOutColumns();
    tellVisibleRows();
}

void WorkflowTable::setFillable(bool hasTimes, bool hasTtl)
{
    if (hasTimes == m_hasTimes && hasTtl == m_hasTtl)
        return;
    m_hasTimes = hasTimes;
    m_hasTtl = hasTtl;
    layOutColumns();
}

bool WorkflowTable::canFill(WorkflowColumn column) const
{
    return (column != WorkflowColumn::Updated || m_hasTimes) && (column != WorkflowColumn::Expires || m_hasTtl);
}

void WorkflowTable::setColumns(const WorkflowColumns &columns)
{
    m_columns = columns;
    layOutColumns();
}

/// The narrowest column makes room for its heading in every language.
int WorkflowTable::usualWidth(WorkflowColumn column) const
{
    const int least = zoomed(leastUsualWidth(column));
    if (column != WorkflowColumn::Findings)
        return least;
    const QString heading = m_workflows->headerData(m_workflows->section(column, {}), Qt::Horizontal).toString();
    const int words = horizontalHeader()->fontMetrics().horizontalAdvance(heading);
    return std::max(least, words + zoomed(2 * HeadingPadding));
}

void WorkflowTable::layOutColumns()
{
    if (!m_workflows)
        return;
    m_isLayingOut = true;
    QHeaderView *header = horizontalHeader();
    for (int section = 0; section < header->count(); ++section)
        header->setSectionHidden(section, section > 0);
    int place = 0;
    for (const WorkflowColumnChoice &choice : m_columns.choices()) {
        const int section = m_workflows->section(choice.column, choice.path);
        if (section < 0)
            continue;
        header->moveSection(header->visualIndex(section), place++);
        header->setSectionHidden(section, !canFill(choice.column));
        const bool isFirst = choice.column == WorkflowColumn::Id;
        header->setSectionResizeMode(section, isFirst ? QHeaderView::Fixed : QHeaderView::Interactive);
        if (!isFirst)
            header->resizeSection(section, choice.width > 0 ? zoomed(choice.width) : usualWidth(choice.column));
    }
    m_isLayingOut = false;
    fillWidth();
}

/// The first column takes what the others leave, which QHeaderView::Stretch would do down to nothing.
void WorkflowTable::fillWidth()
{
    QHeaderView *header = horizontalHeader();
    const int others = header->length() - header->sectionSize(0);
    if (header->count() > 0)
        header->resizeSection(0, std::max({LeastIdWidth, header->sectionSizeHint(0), viewport()->width() - others}));
}

void WorkflowTable::readColumns()
{
    if (m_isLayingOut || !m_workflows)
        return;
    const QHeaderView *header = horizontalHeader();
    QList<WorkflowColumnChoice> choices = m_columns.choices();
    const auto sectionOf
        = [this](const WorkflowColumnChoice &choice) { return m_workflows->section(choice.column, choice.path); };
    for (WorkflowColumnChoice &choice : choices) {
        const int section = sectionOf(choice);
        const int width = section > 0 ? header->sectionSize(section) : 0; // 0 while it is hidden
        if (width > 0 && width != usualWidth(choice.column))
            choice.width = width * 100 / Zoom::instance()->percent();
    }
    std::stable_sort(choices.begin(), choices.end(), [&](const WorkflowColumnChoice &a, const WorkflowColumnChoice &b) {
        return header->visualIndex(sectionOf(a)) < header->visualIndex(sectionOf(b));
    });
    m_columns = WorkflowColumns(choices);
    Q_EMIT columnsChanged(m_columns);
}

void WorkflowTable::tellVisibleRows()
{
    if (!m_workflows)
        return;
    const int first = std::max(0, verticalScrollBar()->value() / RowHeight);
    Q_EMIT visibleRowsChanged(first, first + viewport()->height() / RowHeight + 1);
}

void WorkflowTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fillWidth();
    tellVisibleRows();
}

void WorkflowTable::setArrangement(const WorkflowArrangement &arrangement)
{
    if (!m_workflows)
        return;
    const QSignalBlocker blocker(horizontalHeader());
    const int section = m_workflows->section(arrangement.sortColumn, arrangement.sortPath);
    horizontalHeader()->setSortIndicator(section, arrangement.sortOrder);
}

void WorkflowTable::selectFirst()
{
    if (model() && selectedCount() == 0)
        selectRow(0);
}

void WorkflowTable::openFirst()
{
    // Of many selected ones the current one may have been filtered out.
    if (model() && (selectedCount() == 0 || !currentIndex().isValid()))
        selectRow(0);
    openCurrent(true);
}

int WorkflowTable::selectedCount() const
{
    if (!selectionModel())
        return 0;
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

QList<WorkflowId> WorkflowTable::selectedIds() const
{
    QList<WorkflowId> ids;
    if (!selectionModel())
        return ids;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.append(m_workflows->id(row));
    }
    return ids;
}

void WorkflowTable::rememberPlace()
{
    m_place = {};
    m_place.selected.reserve(std::size_t(selectedCount()));
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            m_place.selected.push_back(m_workflows->sourceRow(row));
    }
    if (currentIndex().isValid())
        m_place.current = m_workflows->sourceRow(currentIndex().row());
    // At the very top one wants to see what is first, not what was.
    const int top = verticalScrollBar()->value() > 0 ? rowAt(0) : -1;
    if (top >= 0)
        m_place.top = m_workflows->sourceRow(top);
}

void WorkflowTable::restorePlace()
{
    const auto now = [this](WorkflowRows::Row before) {
        return before == WorkflowRows::NoRow ? before : m_workflows->renumbered(before);
    };
    std::vector<bool> isSelected(std::size_t(m_workflows->rows().size()), false);
    for (const WorkflowRows::Row before : m_place.selected) {
        if (const auto row = now(before); row != WorkflowRows::NoRow)
            isSelected[row] = true;
    }
    if (!m_place.selected.empty())
        select(isSelected);
    if (const auto source = now(m_place.current); source != WorkflowRows::NoRow) {
        if (const int row = m_workflows->shownRow(source); row >= 0)
            selectionModel()->setCurrentIndex(m_workflows->index(row, 0), QItemSelectionModel::NoUpdate);
    }
    if (const auto source = now(m_place.top); source != WorkflowRows::NoRow) {
        if (const int row = m_workflows->shownRow(source); row >= 0)
            scrollTo(m_workflows->index(row, 0), PositionAtTop);
    }
    Q_EMIT selectionCountChanged(selectedCount());
}

void WorkflowTable::select(const std::vector<bool> &isSelected)
{
    const auto isShownSelected = [&](int row) { return bool(isSelected[m_workflows->sourceRow(row)]); };
    QItemSelection selection;
    const int rows = m_workflows->rowCount();
    for (int row = 0; row < rows && selection.size() <= MostSelectedRanges; ++row) {
        if (!isShownSelected(row))
            continue;
        const int first = row;
        while (row + 1 < rows && isShownSelected(row + 1))
            ++row;
        const QModelIndex last = m_workflows->index(row, m_workflows->columnCount() - 1);
        selection.append(QItemSelectionRange(m_workflows->index(first, 0), last));
    }
    if (selection.size() <= MostSelectedRanges)
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void WorkflowTable::openCurrent(bool goesThere)
{
    if (currentIndex().isValid())
        Q_EMIT openRequested(m_workflows->id(currentIndex().row()), goesThere);
}

void WorkflowTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openCurrent(true);
    else if (event->matches(QKeySequence::Copy))
        Q_EMIT copyRequested();
    else if (event->key() == Qt::Key_Delete)
        Q_EMIT deleteRequested();
    else
        QTableView::keyPressEvent(event);
}

void WorkflowTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const bool isPlainClick = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    if (isPlainClick && indexAt(event->position().toPoint()).isValid() && selectedCount() == 1)
        openCurrent(false);
}

void WorkflowTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionCountChanged(selectedCount());
}

} // namespace stateloupe
