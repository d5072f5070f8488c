#include "ui/views/transcriptlist.h"

#include "ui/preferences/theme.h"
#include "ui/preferences/zoom.h"
#include "ui/session/documentsession.h"
#include "ui/session/freshplaces.h"
#include "ui/session/nodemapping.h"
#include "ui/session/sessionfindings.h"
#include "ui/views/messagemetrics.h"
#include "ui/views/transcriptactions.h"
#include "ui/widgets/keyhints.h"
#include "ui/widgets/rowpainting.h"
#include "ui/widgets/severitymark.h"

#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace stateloupe {

namespace {

constexpr std::size_t MaximumBlocks = 300;
constexpr int TopPadding = 8;

void follow(std::set<NodeId> &places, const QList<JsonChange> &changes)
{
    std::set<NodeId> moved;
    for (const NodeId place : places)
        moved.insert(movedNode(place, changes));
    moved.erase(NoNode);
    places = std::move(moved);
}

} // namespace

TranscriptList::TranscriptList(DocumentSession *session, TranscriptModel *model, QWidget *parent)
    : QListView(parent)
    , m_session(session)
    , m_model(model)
{
    connect(session, &DocumentSession::documentChanged, this, [this](const QList<JsonChange> &changes) {
        follow(m_unfolded, changes);
        follow(m_openFolds, changes);
        forgetBlocks();
    });
    connect(session, &DocumentSession::documentReset, this, [this] {
        m_unfolded.clear();
        m_openFolds.clear();
        forgetBlocks();
        m_place.reset();
        verticalScrollBar()->setValue(0);
    });
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &TranscriptList::rememberPlace);
    connect(model, &TranscriptModel::rolesChanged, this, [this] {
        if (m_hiddenRoles.any())
            hideRows();
    });
    connect(session, &DocumentSession::changesUpdated, viewport(), qOverload<>(&QWidget::update));
    connect(session->fresh(), &FreshPlaces::changed, viewport(), qOverload<>(&QWidget::update));
    connect(session->findings(), &SessionFindings::updated, viewport(), qOverload<>(&QWidget::update));
    connect(session, &DocumentSession::currentNodeChanged, this, [this](NodeId node) {
        if (isVisible())
            reveal(node);
    });
    setModel(model);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    m_actions = new TranscriptActions(session, model, this);
    setKeyHints(this,
        {{Qt::Key_Return, tr("Edit the message")}, {Qt::Key_F2, tr("Edit the message")},
            {Qt::Key_Right, tr("Show all of a long message")}, {Qt::Key_Left, tr("Fold it again")},
            {Qt::Key_Space, tr("Show or hide the function call")}, {QKeySequence::Copy, tr("Copy the content")}});
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Messages"));
    verticalScrollBar()->setSingleStep(24);
}

TranscriptList::~TranscriptList() = default;

void TranscriptList::reset()
{
    QAbstractItemView::reset();
    forgetBlocks();
    hideRows();
    restorePlace();
}

void TranscriptList::rememberPlace()
{
    if (m_heights.count() == 0)
        return; // still that of the rows before
    const int top = m_heights.rowAt(std::max(0, verticalOffset() - TopPadding));
    m_place = Place{top, verticalOffset() - m_heights.top(std::max(0, top)), currentIndex().row()};
}

void TranscriptList::restorePlace()
{
    if (!m_place || m_place->top < 0 || m_place->top >= m_heights.count())
        return;
    const Place place = *std::exchange(m_place, std::nullopt);
    const QScopedValueRollback revealing(m_isRevealing, true);
    if (place.current >= 0 && place.current < m_heights.count())
        selectionModel()->setCurrentIndex(m_model->index(place.current), QItemSelectionModel::NoUpdate);
    updateGeometries();
    verticalScrollBar()->setValue(m_heights.top(place.top) + place.hidden);
}

void TranscriptList::hideRows()
{
    if (m_hiddenRoles.none())
        m_heights.reset(m_model->rowCount(), MessageBlock::EstimatedHeight);
    else
        m_heights.reset(m_model->rowCount(), MessageBlock::EstimatedHeight, [this](int row) { return isHidden(row); });
    updateGeometries();
    viewport()->update();
}

void TranscriptList::setHiddenRoles(const std::bitset<MessageRoles::Count> &roles)
{
    if (roles == m_hiddenRoles)
        return;
    m_hiddenRoles = roles;
    m_blocks.clear();
    hideRows();
    if (currentIndex().isValid() && isHidden(currentIndex().row())) {
        const int after = shownRow(currentIndex().row(), 1);
        setCurrentIndex(m_model->index(after >= 0 ? after : shownRow(currentIndex().row(), -1)));
    }
    scrollTo(currentIndex());
    Q_EMIT hiddenRolesChanged();
}

/// Whoever is led to a row sees it, whatever is hidden.
void TranscriptList::showRole(int row)
{
    std::bitset<MessageRoles::Count> roles = m_hiddenRoles;
    setHiddenRoles(roles.reset(m_model->roles().at(row)));
}

void TranscriptList::goTo(int row)
{
    showRole(row);
    setFocus();
    setCurrentIndex(m_model->index(row));
    scrollTo(currentIndex(), PositionAtTop);
}

/// The first row from `row` on that is shown, upwards or downwards; -1 when none is.
int TranscriptList::shownRow(int row, int step) const
{
    while (row >= 0 && row < m_heights.count() && isHidden(row))
        row += step;
    return row < m_heights.count() ? row : -1;
}

/// The row below `row` that has a height; -1 after the last.
int TranscriptList::nextInSight(int row) const
{
    const int bottom = m_heights.top(row) + m_heights.height(row);
    const int next = bottom < m_heights.total() ? m_heights.rowAt(bottom) : -1;
    return next > row ? next : -1;
}

const MessageBlock &TranscriptList::block(int row)
{
    std::unique_ptr<MessageBlock> &block = m_blocks[row];
    if (block)
        return *block;
    const NodeId node = m_model->nodeAt(row);
    MessageBlock::Options options;
    options.font = font();
    options.fixedFont = fixedFont();
    options.width = viewport()->width();
    options.isUnfolded = m_unfolded.contains(node);
    const qsizetype maximum = options.isUnfolded ? MessageBlock::MaximumUnfolded : MessageBlock::MaximumFolded;
    TranscriptModel::Entry entry = m_model->entry(row, maximum);
    for (const MessageFold &fold : std::as_const(entry.folds)) {
        if (m_openFolds.contains(fold.node))
            options.opened.emplace_back(
                fold.node, foldText(m_session->document(), fold.node, MessageBlock::MaximumUnfolded));
    }
    block = std::make_unique<MessageBlock>(std::move(entry), std::move(options));
    return *block;
}

void TranscriptList::forgetBlocks()
{
    m_blocks.clear();
    m_heights.forgetAll();
}

void TranscriptList::measure(int row)
{
    if (m_heights.isMeasured(row))
        return;
    const int before = m_heights.height(row);
    const bool isAbove = m_heights.top(row) + TopPadding < verticalOffset();
    m_heights.set(row, isHidden(row) ? 0 : block(row).height());
    const int delta = m_heights.height(row) - before;
    if (delta == 0)
        return;
    QScrollBar *bar = verticalScrollBar();
    const QSignalBlocker quiet(bar); // what is in sight stays where it is
    bar->setRange(0, std::max(0, m_heights.total() + 2 * TopPadding - viewport()->height()));
    if (isAbove)
        bar->setValue(bar->value() + delta);
}

void TranscriptList::measureVisible()
{
    if (m_blocks.size() > MaximumBlocks)
        m_blocks.clear();
    int row = m_heights.rowAt(std::max(0, verticalOffset() - TopPadding));
    for (; row >= 0; row = nextInSight(row)) {
        measure(row);
        if (m_heights.top(row) + TopPadding > verticalOffset() + viewport()->height())
            break;
    }
}

int TranscriptList::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void TranscriptList::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, m_heights.total() + 2 * TopPadding - viewport()->height()));
}

QRect TranscriptList::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_heights.count())
        return {};
    return {0, m_heights.top(index.row()) + TopPadding - verticalOffset(), viewport()->width(),
        m_heights.height(index.row())};
}

QModelIndex TranscriptList::indexAt(const QPoint &point) const
{
    const int position = point.y() + verticalOffset() - TopPadding;
    if (position < 0 || position >= m_heights.total())
        return {};
    return m_model->index(m_heights.rowAt(position));
}

void TranscriptList::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid() || index.row() >= m_heights.count())
        return;
    // What will be in sight with it, at most a page above, has to be measured for the place to be right.
    for (int row = index.row(), room = viewport()->height(); row >= 0 && room > 0; row = shownRow(row - 1, -1)) {
        measure(row);
        room -= m_heights.height(row);
    }
    const int top = m_heights.top(index.row());
    const int bottom = top + m_heights.height(index.row()) + 2 * TopPadding;
    const int page = viewport()->height();
    QScrollBar *bar = verticalScrollBar();
    if (hint == PositionAtCenter)
        bar->setValue((top + bottom - page) / 2);
    else if (hint == PositionAtTop || top < bar->value() || bottom - top > page)
        bar->setValue(top);
    else if (hint == PositionAtBottom || bottom > bar->value() + page)
        bar->setValue(bottom - page);
    measureVisible();
    viewport()->update();
}

void TranscriptList::reveal(NodeId node)
{
    const int row = m_model->rowOf(node);
    if (row < 0 || row == currentIndex().row())
        return;
    const QScopedValueRollback revealing(m_isRevealing, true);
    showRole(row);
    // Not setCurrentIndex(): that would look which keys are held, and Alt+Down holds one.
    selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
    scrollTo(m_model->index(row));
}

void TranscriptList::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QRect range = rect.normalized();
    const QModelIndex first = indexAt(range.topLeft());
    const QModelIndex last = indexAt(range.bottomLeft());
    const bool isInside = first.isValid() && last.isValid();
    QItemSelection selection;
    for (int row = first.row(); isInside && row <= last.row(); ++row) {
        if (!isHidden(row)) // what one does not see is not meant
            selection.select(m_model->index(row), m_model->index(row));
    }
    selectionModel()->select(selection, command);
}

QRegion TranscriptList::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes())
        region += visualRect(index);
    return region;
}

void TranscriptList::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        m_blocks.erase(row);
        m_heights.forget(row);
    }
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
    viewport()->update();
}

void TranscriptList::rowsInserted(const QModelIndex &parent, int start, int end)
{
    m_blocks.clear();
    m_heights.insert(start, end - start + 1, MessageBlock::EstimatedHeight);
    QAbstractItemView::rowsInserted(parent, start, end);
    updateGeometries();
}

void TranscriptList::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
    m_blocks.clear();
    m_heights.remove(start, end - start + 1);
    updateGeometries();
    viewport()->update();
}

void TranscriptList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    viewport()->update();
    if (current.isValid() && !m_isRevealing && hasFocus() && m_model->rowOf(m_session->currentNode()) != current.row())
        m_session->setCurrentNode(m_model->nodeAt(current.row()));
}

void TranscriptList::paintEvent(QPaintEvent *event)
{
    measureVisible();
    QPainter painter(viewport());
    int row = m_heights.rowAt(std::max(0, verticalOffset() - TopPadding));
    for (; row >= 0; row = nextInSight(row)) {
        const QRect rect = visualRect(m_model->index(row));
        if (rect.top() > event->rect().bottom())
            break;
        if (rect.bottom() >= event->rect().top() && !isHidden(row))
            paintRow(&painter, row, rect);
    }
}

/// Where a row shows its finding: below the mark of its role, or before that of a checkpoint.
QRect TranscriptList::severityRoom(int row, const QRect &rect) const
{
    using namespace messagemetrics;
    if (m_model->kindAt(row) == TranscriptModel::RowKind::Checkpoint)
        return {rect.left() + Spacing / 2, rect.top(), Margin, rect.height()};
    return {rect.left() + Margin, rect.top() + Margin / 2 + MarkSize + Spacing / 2, MarkSize, Margin};
}

void TranscriptList::paintRow(QPainter *painter, int row, const QRect &rect)
{
    const Theme &theme = Theme::current();
    if (row == currentIndex().row() || selectionModel()->isSelected(m_model->index(row))) {
        painter->fillRect(rect, theme.tint(Theme::Role::Accent));
        if (hasFocus())
            painter->fillRect(rect.right() - 1, rect.top(), 2, rect.height(), theme.color(Theme::Role::Accent));
    }
    block(row).paint(painter, rect);
    paintFreshness(painter, rect, m_session->fresh()->level(m_model->nodeAt(row)));
    if (const auto severity = m_session->findings()->worst(m_model->nodeAt(row)))
        paintSeverity(painter, severityRoom(row, rect), *severity);
    if (m_session->isChanged(m_model->nodeAt(row)))
        paintChangeBar(painter, rect.adjusted(0, 2, 0, -2));
}

void TranscriptList::resizeEvent(QResizeEvent *event)
{
    if (event->oldSize().width() != event->size().width())
        forgetBlocks();
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void TranscriptList::showEvent(QShowEvent *event)
{
    QAbstractItemView::showEvent(event);
    reveal(m_session->currentNode());
}

void TranscriptList::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        forgetBlocks();
        viewport()->update();
    }
}

void TranscriptList::scrollContentsBy(int, int)
{
    viewport()->update();
}

} // namespace stateloupe
