#include "ui/mainwindow/mainwindow.h"

#include "ui/controllers/activities.h"
#include "ui/mainwindow/closeflow.h"
#include "ui/mainwindow/connectionflow.h"
#include "ui/mainwindow/deleteflow.h"
#include "ui/mainwindow/features.h"
#include "ui/mainwindow/notices.h"
#include "ui/mainwindow/reloading.h"
#include "ui/mainwindow/saveflow.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/storenotices.h"
#include "ui/mainwindow/ttlflow.h"
#include "ui/mainwindow/unlockflow.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/preferences/settings.h"
#include "ui/session/documentsession.h"
#include "ui/text/counttext.h"
#include "ui/text/formats.h"
#include "ui/text/workflowtext.h"
#include "ui/views/documentarea.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/storesidebar.h"
#include "ui/views/workflowpane.h"
#include "ui/widgets/environmentbadge.h"
#include "ui/widgets/line.h"
#include "ui/widgets/toastarea.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSplitter>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(
    Settings *settings, ConnectionBook *book, SecretStore *secrets, SampleProvider sample, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_sample(std::move(sample))
    , m_actions(new WindowActions(this))
    , m_splitter(new QSplitter(this))
    , m_sidebar(new StoreSidebar(m_stores.model(), m_actions->openStore, this))
    , m_workflows(new WorkflowPane(this))
    , m_area(new DocumentArea({m_actions->openStore, m_actions->openSample}, this))
    , m_activities(new Activities(this))
    , m_status(new StatusLine(m_activities, this))
    , m_toasts(new ToastArea(this))
    , m_environmentLine(new Line(3, Theme::Role::Line, this))
    , m_notices(new StoreNotices(&m_stores, documents(), m_actions->unlock, m_actions->lock, this))
    , m_connectionFlow(new ConnectionFlow(&m_stores, book, secrets, this))
    , m_unlockFlow(new UnlockFlow(this))
    , m_ttlFlow(new TtlFlow(this))
    , m_saveFlow(new SaveFlow(this))
    , m_closeFlow(new CloseFlow(documents(), this))
    , m_deleteFlow(new DeleteFlow(documents(), this))
{
    setWindowTitle(u"Stateloupe"_s);
    setAcceptDrops(true);
    buildPanes();
    connectActions();
    connectPanes();
    connectFlows();
    addFeatures({this, m_settings, m_actions, &m_stores, m_workflows, documents(), m_activities, m_status, m_toasts});
    restoreLayout();
    updateActions();
}

MainWindow::~MainWindow()
{
    // Sessions use their store, so they go first, and nobody is to look at tabs that are on their way out; those of
    // closed tabs may not be gone yet.
    documents()->disconnect(this);
    for (DocumentSession *session : findChildren<DocumentSession *>()) {
        session->disconnect(this);
        session->undoStack()->disconnect(this);
    }
    m_workflows->table()->disconnect(this);
    delete m_splitter;
}

DocumentTabs *MainWindow::documents() const
{
    return m_area->tabs();
}

void MainWindow::buildPanes()
{
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(m_workflows);
    m_splitter->addWidget(m_area);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setStretchFactor(2, 1);
    m_splitter->setSizes({210, 380, 690});
    m_sidebar->setMinimumWidth(140);
    m_workflows->setMinimumWidth(260);
    m_area->setMinimumWidth(320);

    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_environmentLine);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_notices); // below, so that no row moves under the pointer when it comes or goes
    layout->addWidget(new Line(1, Theme::Role::Line, centre));
    layout->addWidget(m_status);
    setCentralWidget(centre);
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto &&done) { connect(action, &QAction::triggered, this, done); };
    on(m_actions->openStore, [this] { m_connectionFlow->chooseStore(); });
    on(m_actions->openSample, [this] { openSample(); });
    on(m_actions->save, [this] { saveCurrent(); });
    on(m_actions->reload, [this] { reload(); });
    on(m_actions->closeTab, [this] { closeCurrentTab(); });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->undo, [this] { documents()->current()->undoStack()->undo(); });
    on(m_actions->redo, [this] { documents()->current()->undoStack()->redo(); });
    on(m_actions->find, [this] { m_workflows->focusFilter(); });
    on(m_actions->copyId, [this] { copyIds(); });
    on(m_actions->deleteWorkflow, [this] { deleteSelected(); });
    on(m_actions->setExpiry, [this] { setExpiry(); });
    on(m_actions->unlock, [this] { m_unlockFlow->unlock(m_stores.current()); });
    on(m_actions->lock, [this] { m_unlockFlow->lock(m_stores.current()); });
    for (int i = 0; i < DocumentView::TabCount; ++i)
        on(m_actions->views[i], [this, i] { documents()->currentView()->chooseTab(DocumentView::Tab(i)); });
    on(m_actions->nextTab, [this] { documents()->step(1); });
    on(m_actions->previousTab, [this] { documents()->step(-1); });
    on(m_actions->shortcuts, [this] { showShortcuts(this); });
    on(m_actions->about, [this] { showAbout(this); });
    connect(m_actions, &WindowActions::recentStoreChosen, this, &MainWindow::openAddress);
    connect(m_actions, &WindowActions::schemeChosen, this, [this](Theme::Scheme scheme) {
        m_settings->setScheme(scheme);
        Theme::apply(*qApp, scheme);
    });
    m_actions->setScheme(m_settings->scheme());
    m_actions->setRecentStores(m_settings->recentStores());
    for (QAction *action : {m_actions->copyId, m_actions->deleteWorkflow})
        m_workflows->table()->addAction(action);
    m_workflows->table()->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void MainWindow::connectPanes()
{
    connect(m_sidebar, &StoreSidebar::chosen, this, [this](int row) { m_stores.setCurrent(m_stores.stores()[row]); });
    connect(m_sidebar, &StoreSidebar::closeRequested, this, [this](int row) { closeStore(m_stores.stores()[row]); });
    connect(m_sidebar, &StoreSidebar::retryRequested, this, [this](int row) { m_stores.stores()[row]->open(); });
    connect(m_sidebar, &StoreSidebar::explainRequested, this,
        [this](int row) { m_connectionFlow->explain(m_stores.stores()[row]); });
    connect(&m_stores, &StoreRegistry::currentChanged, this, &MainWindow::showStore);
    connect(&m_stores, &StoreRegistry::stateChanged, this, [this](OpenStore *store) {
        remember(store);
        updateActions();
    });
    connect(m_workflows, &WorkflowPane::openRequested, this, [this](const WorkflowId &id, bool goesThere) {
        openWorkflow(id);
        if (goesThere)
            documents()->currentView()->focusView();
    });
    connect(m_workflows, &WorkflowPane::retryRequested, this, [this] {
        OpenStore *store = m_stores.current();
        store->state() == StoreItem::State::Failed ? store->open() : store->listing()->refresh();
    });
    connect(
        m_workflows, &WorkflowPane::explainRequested, this, [this] { m_connectionFlow->explain(m_stores.current()); });
    connect(m_workflows->table(), &WorkflowTable::copyRequested, m_actions->copyId, &QAction::trigger);
    connect(m_workflows->table(), &WorkflowTable::deleteRequested, m_actions->deleteWorkflow, &QAction::trigger);
    connect(m_workflows->table(), &WorkflowTable::selectionCountChanged, this, &MainWindow::updateActions);

    connect(documents(), &DocumentTabs::closeRequested, this,
        [this](DocumentSession *session) { m_closeFlow->close({session}); });
    connect(documents(), &DocumentTabs::currentSessionChanged, this, &MainWindow::updateActions);
    connect(documents(), &DocumentTabs::sessionChanged, this, [this](DocumentSession *session) {
        if (OpenStore *store = storeOf(session))
            store->listing()->model()->setModified(documents()->modifiedIds(store));
        updateActions();
    });
}

void MainWindow::connectFlows()
{
    connect(m_saveFlow, &SaveFlow::saved, this, [this](DocumentSession *session) {
        m_status->showMessage(tr("Saved %1").arg(shortWorkflowIdText(session->id())));
        if (OpenStore *store = storeOf(session))
            store->listing()->refresh();
    });
    connect(m_saveFlow, &SaveFlow::placeRequested, this, [this](DocumentSession *session, NodeId node) {
        session->setCurrentNode(node);
        if (documents()->current() == session)
            documents()->currentView()->chooseTab(DocumentView::Tab::Text);
    });
    connect(m_saveFlow, &SaveFlow::closeRequested, documents(), &DocumentTabs::close);
    connect(m_deleteFlow, &DeleteFlow::finished, this, [this](OpenStore *store, qsizetype count) {
        m_status->showMessage(tr("Deleted %1").arg(workflowCountText(count)));
        store->listing()->refresh();
    });
    connect(m_deleteFlow, &DeleteFlow::unlockRequested, m_unlockFlow, &UnlockFlow::unlock);
    connect(&m_stores, &StoreRegistry::added, m_unlockFlow, &UnlockFlow::watch);
    connect(m_connectionFlow, &ConnectionFlow::activity, m_status, &StatusLine::showMessage);
    connect(m_ttlFlow, &TtlFlow::done, this, [this](DocumentSession *session) {
        m_status->showMessage(tr("Set when %1 expires").arg(shortWorkflowIdText(session->id())));
        if (OpenStore *store = storeOf(session))
            store->listing()->refresh();
    });
}

void MainWindow::restoreLayout()
{
    resize(1280, 800);
    restoreGeometry(m_settings->windowGeometry());
    m_splitter->restoreState(m_settings->splitterState());
}

void MainWindow::openStore(const StoreSettings &settings)
{
    m_connectionFlow->open({{}, {}, settings});
}

void MainWindow::openAddress(const QString &nameOrAddress)
{
    m_connectionFlow->openNamed(nameOrAddress);
}

void MainWindow::openSample()
{
    if (const Result<QString> address = m_sample())
        openAddress(*address);
    else
        showProblem(tr("The sample could not be opened"), address.error(), this);
}

void MainWindow::openWorkflow(const WorkflowId &id)
{
    OpenStore *store = m_stores.current();
    if (!store || !documents()->open(store, id))
        return;
    DocumentSession *session = documents()->current();
    m_saveFlow->attach(session, store);
    connect(session->undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateActions);
    session->load();
}

void MainWindow::closeStore(OpenStore *store)
{
    m_closeFlow->close(documents()->sessionsOf(store), [this, store] { m_stores.close(store); });
}

void MainWindow::closeCurrentTab()
{
    if (DocumentSession *session = documents()->current())
        m_closeFlow->close({session});
    else if (QWidget *page = documents()->currentWidget())
        documents()->closePage(page);
}

void MainWindow::showStore(OpenStore *store)
{
    m_sidebar->setCurrentRow(m_stores.currentRow());
    m_workflows->setStore(store);
    m_area->setHasStores(store);
    if (store)
        connect(store->listing(), &WorkflowListing::changed, this, &MainWindow::updateStatus, Qt::UniqueConnection);
    updateActions();
}

void MainWindow::remember(OpenStore *store)
{
    if (store->state() != StoreItem::State::Ready)
        return;
    m_settings->addRecentStore(store->address());
    m_actions->setRecentStores(m_settings->recentStores());
}

void MainWindow::reload()
{
    if (OpenStore *store = m_stores.current())
        store->state() == StoreItem::State::Ready ? store->listing()->refresh() : store->open();
    if (DocumentSession *session = documents()->current())
        reloadAfterAsking(session, this);
}

void MainWindow::saveCurrent()
{
    DocumentSession *session = documents()->current();
    if (!session || !storeOf(session))
        return;
    documents()->currentView()->finishTyping();
    if (session->canSave())
        m_saveFlow->review(session, storeOf(session));
    else if (session->isModified())
        session->save(); // tells why it cannot
    else
        m_status->showMessage(tr("There is nothing to save"));
}

void MainWindow::deleteSelected()
{
    if (OpenStore *store = m_stores.current())
        m_deleteFlow->remove(store, m_workflows->table()->selectedIds());
}

void MainWindow::setExpiry()
{
    DocumentSession *session = documents()->current();
    if (OpenStore *store = session ? storeOf(session) : nullptr)
        m_ttlFlow->ask(session, store);
}

void MainWindow::copyIds()
{
    QStringList lines;
    for (const WorkflowId &id : m_workflows->table()->selectedIds())
        lines << id.display();
    QApplication::clipboard()->setText(lines.join(u'\n'));
    m_status->showMessage(lines.size() == 1 ? tr("Copied the id") : tr("Copied %1 ids").arg(formatCount(lines.size())));
}

void MainWindow::updateActions()
{
    const DocumentSession *session = documents()->current();
    QUndoStack *stack = session ? documents()->current()->undoStack() : nullptr;
    const bool hasSelection = m_workflows->table()->selectedCount() > 0;
    const OpenStore *store = m_stores.current();
    m_actions->save->setEnabled(session && !session->isSaving() && !session->storeTraits().readOnly);
    m_actions->closeTab->setEnabled(documents()->count() > 0);
    for (QAction *view : std::as_const(m_actions->views))
        view->setEnabled(session);
    m_actions->undo->setEnabled(stack && stack->canUndo());
    m_actions->redo->setEnabled(stack && stack->canRedo());
    m_actions->copyId->setEnabled(hasSelection);
    m_actions->deleteWorkflow->setEnabled(hasSelection);
    m_actions->setExpiry->setEnabled(
        session && session->storeTraits().hasTtl && session->phase() == DocumentSession::Phase::Ready);
    m_actions->unlock->setEnabled(store && store->isLocked());
    m_actions->lock->setEnabled(store && store->canLock() && store->isUnlocked());
    m_actions->update();
    setWindowTitle(session ? tr("%1 – Stateloupe").arg(shortWorkflowIdText(session->id())) : u"Stateloupe"_s);
    updateEnvironment();
    updateStatus();
}

void MainWindow::updateEnvironment()
{
    const OpenStore *store = m_stores.current();
    const Environment environment = store ? store->connection().environment : Environment::None;
    m_environmentLine->setRole(environmentRole(environment));
    m_status->setEnvironment(environment);
}

QString MainWindow::activity() const
{
    OpenStore *store = m_stores.current();
    const WorkflowListing *listing = store ? store->listing() : nullptr;
    if (listing && listing->phase() == WorkflowListing::Phase::Listing)
        return tr("Listing %1: %2").arg(store->name(), formatCount(listing->listedCount()));
    if (listing && listing->phase() == WorkflowListing::Phase::Failed)
        return tr("This list may be old. %1").arg(listing->error().detail);
    return {};
}

void MainWindow::updateStatus()
{
    const OpenStore *store = m_stores.current();
    m_status->setActivity(activity());
    QStringList facts;
    const DocumentSession *session = documents()->current();
    if (session && session->isSaving())
        facts << tr("saving…");
    if (session && !session->stored().revision.isEmpty())
        facts << tr("revision %1").arg(session->stored().revision.toString().left(12));
    if (session ? session->storeTraits().readOnly : store && store->traits().readOnly)
        facts << tr("read-only");
    m_status->setFacts(facts.join(u" · "_s));
}

OpenStore *MainWindow::storeOf(const DocumentSession *session) const
{
    for (OpenStore *store : m_stores.stores()) {
        if (documents()->sessionsOf(store).contains(session))
            return store;
    }
    return nullptr;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const QList<DocumentSession *> sessions = documents()->sessions();
    const bool isModified = std::any_of(
        sessions.begin(), sessions.end(), [](const DocumentSession *session) { return session->isModified(); });
    if (isModified) {
        event->ignore();
        m_closeFlow->close(sessions, [this] { close(); });
        return;
    }
    m_settings->setWindowGeometry(saveGeometry());
    m_settings->setSplitterState(m_splitter->saveState());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); }))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            openStore(SqliteSettings{url.toLocalFile(), false, false});
    }
    event->acceptProposedAction();
}

} // namespace stateloupe
