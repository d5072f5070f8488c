#include "ui/views/jsontreeview.h"

#include "ui/models/jsontreemodel.h"
#include "ui/preferences/theme.h"
#include "ui/preferences/zoom.h"
#include "ui/session/documentsession.h"
#include "ui/session/freshplaces.h"
#include "ui/session/sessionfindings.h"
#include "ui/views/jsontreeactions.h"
#include "ui/views/jsontreedelegate.h"
#include "ui/views/valueeditor.h"
#include "ui/widgets/flatheader.h"
#include "ui/widgets/rowpainting.h"
#include "ui/widgets/severitymark.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace stateloupe {

namespace {

constexpr quint32 SmallSubtree = 24;
constexpr int NarrowestKey = 96;
constexpr int WidestKey = 220;

} // namespace

JsonTreeView::JsonTreeView(DocumentSession *session, JsonTreeModel *model, QWidget *parent)
    : QTreeView(parent)
    , m_session(session)
    , m_model(model)
{
    setModel(model);
    setItemDelegate(new JsonTreeDelegate(this));
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(20);
    setEditTriggers(DoubleClicked);
    setSelectionMode(ExtendedSelection);
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    setTextElideMode(Qt::ElideRight);
    setAccessibleName(tr("Values"));
    setHeader(new FlatHeader(this));
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(JsonTreeModel::ValueColumn, QHeaderView::Stretch);
    followZoom(this, [this] { header()->resizeSection(JsonTreeModel::TypeColumn, zoomed(80)); });
    header()->setMinimumSectionSize(60);
    new JsonTreeActions(session, model, this);
    connect(session, &DocumentSession::changesUpdated, viewport(), qOverload<>(&QWidget::update));
    connect(session->fresh(), &FreshPlaces::changed, viewport(), qOverload<>(&QWidget::update));
    connect(session->findings(), &SessionFindings::updated, viewport(), qOverload<>(&QWidget::update));
    connect(session, &DocumentSession::currentNodeChanged, this, [this](NodeId node) {
        if (isVisible())
            reveal(node);
    });
}

void JsonTreeView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    const bool isChosenByUser = m_keyWidth > 0 && header()->sectionSize(JsonTreeModel::KeyColumn) != m_keyWidth;
    if (isChosenByUser)
        return;
    m_keyWidth = std::clamp(viewport()->width() * 2 / 5, NarrowestKey, WidestKey);
    header()->resizeSection(JsonTreeModel::KeyColumn, m_keyWidth);
}

NodeId JsonTreeView::currentNode() const
{
    return m_model->nodeAt(currentIndex());
}

QList<NodeId> JsonTreeView::selectedNodes() const
{
    QList<NodeId> nodes;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        if (const NodeId node = m_model->nodeAt(index); node != NoNode)
            nodes << node;
    }
    if (nodes.isEmpty() && currentNode() != NoNode)
        nodes << currentNode();
    std::sort(nodes.begin(), nodes.end());
    return nodes;
}

void JsonTreeView::selectNodes(const QList<NodeId> &nodes)
{
    QItemSelection selection;
    for (const NodeId node : nodes) {
        const QModelIndex index = m_model->indexOf(node);
        selection.select(index, index.siblingAtColumn(JsonTreeModel::TypeColumn));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void JsonTreeView::reveal(NodeId node)
{
    if (node == currentNode())
        return;
    const QScopedValueRollback revealing(m_isRevealing, true);
    const QModelIndex index = m_model->indexOf(node);
    if (!index.isValid())
        return;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        expand(above);
    // Not setCurrentIndex(): that would look which keys are held, and Ctrl+D holds one.
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void JsonTreeView::editValue()
{
    edit(currentIndex().siblingAtColumn(JsonTreeModel::ValueColumn), EditKeyPressed, nullptr);
}

void JsonTreeView::editKey()
{
    QTreeView::edit(currentIndex().siblingAtColumn(JsonTreeModel::KeyColumn), AllEditTriggers, nullptr);
}

bool JsonTreeView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool isAsked = trigger == DoubleClicked || trigger == EditKeyPressed;
    if (!isAsked || index.column() != JsonTreeModel::ValueColumn || m_model->nodeAt(index) == NoNode)
        return QTreeView::edit(index, trigger, event);
    const bool isContainer = m_session->document().isContainer(m_model->nodeAt(index));
    if (isContainer && trigger == DoubleClicked)
        return false; // opens or closes it
    if (m_model->isReadOnly() || !index.data(JsonTreeModel::EditsInPlaceRole).toBool()) {
        ValueEditor::open(m_session, m_model->nodeAt(index), this);
        return false;
    }
    return QTreeView::edit(index, trigger == EditKeyPressed ? AllEditTriggers : trigger, event);
}

/// Where a row shows its finding: at the right edge, left of the mark for what others have changed.
QRect JsonTreeView::severityRoom(const QRect &row) const
{
    constexpr Pixels Room{20};
    constexpr Pixels EdgeGap{12};
    return {viewport()->width() - EdgeGap - Room, row.top(), Room, row.height()};
}

void JsonTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QTreeView::drawRow(painter, option, index);
    const NodeId node = m_model->nodeAt(index);
    if (node != NoNode)
        paintFreshness(painter, {0, option.rect.top(), viewport()->width(), option.rect.height()},
            m_session->fresh()->level(node));
    if (const QVariant severity = index.data(JsonTreeModel::SeverityRole); severity.isValid())
        paintSeverity(painter, severityRoom(option.rect), Severity(severity.toInt()));
    if (index.data(JsonTreeModel::ChangedRole).toBool())
        paintChangeBar(painter, {0, option.rect.top(), viewport()->width(), option.rect.height()});
}

void JsonTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    const NodeId node = m_model->nodeAt(current);
    // While a row goes away the view moves on by itself: that is not the user's choice.
    if (node != NoNode && !m_isRevealing && hasFocus())
        m_session->setCurrentNode(node);
}

void JsonTreeView::showEvent(QShowEvent *event)
{
    QTreeView::showEvent(event);
    reveal(m_session->currentNode());
}

void JsonTreeView::expandSmall()
{
    const NodeId root = m_model->root();
    if (root == NoNode)
        return;
    const QModelIndex first = m_model->index(0, 0);
    if (m_session->document().subtreeSize(root) <= SmallSubtree)
        expandAll();
    else if (m_model->nodeAt(first) == root)
        expand(first);
}

} // namespace stateloupe
