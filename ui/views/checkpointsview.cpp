#include "ui/views/checkpointsview.h"

#include "ui/models/checkpointsmodel.h"
#include "ui/session/documentsession.h"
#include "ui/session/sessionfindings.h"
#include "ui/views/checkpointcomparison.h"
#include "ui/views/checkpointdelegate.h"
#include "ui/views/jsontreeview.h"
#include "ui/views/snapshotpane.h"
#include "ui/widgets/messagepage.h"
#include "ui/widgets/verbbar.h"
#include "ui/widgets/viewtabs.h"

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
    , m_comparison(new CheckpointComparison(session))
    , m_tabs(new ViewTabs)
    , m_verbs(new VerbBar)
    , m_details(new QStackedWidget)
    , m_empty(new MessagePage)
    , m_pages(new QStackedWidget)
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CheckpointDelegate(m_model, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setSelectionMode(QListView::ExtendedSelection);
    m_list->setAccessibleName(tr("Checkpoints from old to new"));

    auto *splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(makeDetails());
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
        if (current.isValid() && m_list->hasFocus())
            m_session->setCurrentNode(m_model->at(current.row()).node);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CheckpointsView::updateDetails);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CheckpointsView::selectionChanged);
    connect(session, &DocumentSession::documentChanged, this, &CheckpointsView::updateDetails);
    connect(session, &DocumentSession::changesUpdated, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(session->findings(), &SessionFindings::updated, m_list->viewport(), qOverload<>(&QWidget::update));
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

QWidget *CheckpointsView::makeDetails()
{
    m_tabs->setAccessibleName(tr("What to show of the checkpoint"));
    for (const QString &name : {tr("Inside"), tr("Since the one before"), tr("Until now")})
        m_tabs->addTab(name);
    m_details->addWidget(m_snapshot);
    m_details->addWidget(m_comparison);
    auto *details = new QWidget;
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_verbs);
    layout->addWidget(m_details, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &CheckpointsView::updateDetails);
    connect(m_comparison, &CheckpointComparison::placeRequested, this, &CheckpointsView::goTo);
    return details;
}

void CheckpointsView::showPage(Page page)
{
    m_tabs->setCurrentIndex(int(page));
}

NodeId CheckpointsView::selectedCheckpoint() const
{
    const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    return chosen.size() == 1 ? m_model->at(chosen.first().row()).node : NoNode;
}

void CheckpointsView::addVerb(QAction *action)
{
    m_verbs->addVerb(action);
    m_list->addAction(action);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void CheckpointsView::updateDetails()
{
    QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    std::sort(chosen.begin(), chosen.end(), [](const auto &a, const auto &b) { return a.row() < b.row(); });
    m_tabs->setVisible(chosen.size() <= 1);
    const auto page = Page(m_tabs->currentIndex());
    const bool compares = chosen.size() > 1 || (chosen.size() == 1 && page != Page::Inside);
    m_details->setCurrentWidget(compares ? static_cast<QWidget *>(m_comparison) : m_snapshot);
    const int row = chosen.isEmpty() ? -1 : chosen.first().row();
    m_snapshot->setCheckpoint(row < 0 ? NoNode : m_model->at(row).node);
    if (!compares)
        return;
    if (chosen.size() > 2)
        m_comparison->setMessage(tr("More than two are selected"), tr("Select two checkpoints to compare them."));
    else if (chosen.size() == 2)
        compareRows(row, chosen.last().row());
    else if (page == Page::UntilNow)
        compareRows(row, m_model->rowCount());
    else if (row == 0)
        m_comparison->setMessage(tr("This is the first checkpoint"), tr("There is none before it."));
    else
        compareRows(row - 1, row);
}

/// The row after the last is now.
void CheckpointsView::compareRows(int before, int after)
{
    const auto side = [this](int row) -> CheckpointComparison::Side {
        if (row >= m_model->rowCount())
            return {JsonDocument::Root, tr("now")};
        return {m_model->at(row).snapshot, m_model->index(row).data().toString()};
    };
    m_comparison->compare(side(before), side(after));
}

void CheckpointsView::goTo(NodeId node)
{
    const int row = m_model->rowOf(node);
    if (row < 0) {
        Q_EMIT placeRequested(node);
        return;
    }
    m_list->setCurrentIndex(m_model->index(row));
    showPage(Page::Inside);
    m_session->setCurrentNode(node);
    m_snapshot->tree()->reveal(node);
    m_snapshot->tree()->setFocus();
}

void CheckpointsView::reveal(NodeId node)
{
    const int row = m_model->rowOf(node);
    if (row < 0)
        return;
    if (m_list->currentIndex().row() != row) // else it is being selected, beside another one perhaps
        m_list->setCurrentIndex(m_model->index(row));
    m_snapshot->tree()->reveal(node);
}

void CheckpointsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reveal(m_session->currentNode());
}

} // namespace stateloupe
