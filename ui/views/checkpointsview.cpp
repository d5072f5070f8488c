#include "ui/views/checkpointsview.h"

#include "ui/models/checkpointsmodel.h"
#include "ui/session/documentsession.h"
#include "ui/views/checkpointdelegate.h"
#include "ui/views/jsontreeview.h"
#include "ui/views/snapshotpane.h"
#include "ui/widgets/messagepage.h"

#include <QListView>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

CheckpointsView::CheckpointsView(DocumentSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new CheckpointsModel(session, this))
    , m_list(new QListView)
    , m_snapshot(new SnapshotPane(session))
    , m_empty(new MessagePage)
    , m_pages(new QStackedWidget)
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CheckpointDelegate(m_model, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Checkpoints from old to new"));

    auto *splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(m_snapshot);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({280, 520});
    m_pages->addWidget(splitter);
    m_pages->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    setFocusProxy(m_list);

    connect(m_snapshot, &JsonTreePane::showInTextRequested, this, &CheckpointsView::showInTextRequested);
    connect(m_model, &CheckpointsModel::loadingChanged, this, &CheckpointsView::updatePage);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        selectRow(current.row());
        if (current.isValid() && m_list->hasFocus())
            m_session->setCurrentNode(m_model->at(current.row()).node);
    });
    connect(session, &DocumentSession::changesUpdated, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(session, &DocumentSession::currentNodeChanged, this, [this](NodeId node) {
        if (isVisible())
            reveal(node);
    });
    updatePage();
}

void CheckpointsView::updatePage()
{
    if (!m_model->isComplete() && m_model->rowCount() == 0)
        m_empty->setMessage(u"document"_s, tr("Reading checkpoints…"), QString());
    else
        m_empty->setMessage(u"inbox"_s, tr("No checkpoints"),
            tr("A workflow that takes checkpoints can be looked at, and put back, as it was at each of them."));
    const bool hasRows = m_model->rowCount() > 0;
    m_pages->setCurrentIndex(hasRows ? 0 : 1);
    if (hasRows && !m_list->currentIndex().isValid()) {
        const int row = std::max(m_model->rowOf(m_session->currentNode()), 0);
        m_list->setCurrentIndex(m_model->index(row));
    }
}

void CheckpointsView::selectRow(int row)
{
    m_snapshot->setCheckpoint(row < 0 ? NoNode : m_model->at(row).node);
}

void CheckpointsView::reveal(NodeId node)
{
    const int row = m_model->rowOf(node);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model->index(row));
    m_snapshot->tree()->reveal(node);
}

void CheckpointsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reveal(m_session->currentNode());
}

} // namespace stateloupe
