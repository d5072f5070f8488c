#include "ui/mainwindow/mainwindow.h"

#include "core/backends/storeaddress.h"
#include "ui/controllers/activities.h"
#include "ui/mainwindow/features.h"
#include "ui/mainwindow/resumefeature.h"
#include "ui/mainwindow/savingfeature.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/storenotices.h"
#include "ui/mainwindow/tabfeature.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/workflowfeature.h"
#include "ui/preferences/settings.h"
#include "ui/session/documentsession.h"
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

#include <QCloseEvent>
#include <QMimeData>
#include <QSplitter>
#include <QUndoStack>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(
    Settings *settings, ConnectionBook *book, SecretStore *secrets, SampleProvider sample, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_actions(new WindowActions(this))
    , m_storeFeature(new StoreFeature(this, m_actions, {&m_stores, settings, book, secrets, std::move(sample)}))
    , m_splitter(new QSplitter(this))
    , m_sidebar(new StoreSidebar(m_stores.model(), m_storeFeature->openAction(), this))
    , m_workflows(new WorkflowPane(this))
    , m_area(new DocumentArea({m_storeFeature->openAction(), m_storeFeature->sampleAction()}, this))
    , m_activities(new Activities(this))
    , m_status(new StatusLine(m_activities, this))
    , m_toasts(new ToastArea(this))
    , m_environmentLine(new Line(3, Theme::Role::Line, this))
    , m_notices(
          new StoreNotices(&m_stores, documents(), m_storeFeature->unlockAction(), m_storeFeature->lockAction(), this))
{
    setWindowTitle(u"Stateloupe"_s);
    setAcceptDrops(true);
    buildPanes();
    connectPanes();
    connectDocuments();
    addOwnFeatures();
    restoreLayout();
    updateActions();
}

MainWindow::~MainWindow()
{
    // Sessions use their store, so they go first, and nobody is to look at tabs that are on their way out; those of
    // closed tabs may not be gone yet.
    documents()->blockSignals(true);
    m_toasts->blockSignals(true); // a toast that offers to undo goes with its session
    for (DocumentSession *session : findChildren<DocumentSession *>()) {
        session->blockSignals(true);
        session->undoStack()->blockSignals(true);
    }
    m_workflows->table()->blockSignals(true);
    m_toasts->blockSignals(true);
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
    m_area->setMinimumWidth(440); // a view and the inspector side by side

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

void MainWindow::addOwnFeatures()
{
    const WindowParts parts{
        this, m_settings, m_actions, &m_stores, m_workflows, documents(), m_activities, m_status, m_toasts};
    new SavingFeature(parts);
    new WorkflowFeature(parts);
    m_tabFeature = new TabFeature(parts);
    m_resumeFeature
        = new ResumeFeature(parts, [this](const QString &address) { m_storeFeature->openAddress(address); });
    addFeatures(parts);
    connect(m_storeFeature, &StoreFeature::activity, m_status, &StatusLine::showMessage);
}

void MainWindow::connectPanes()
{
    connect(m_sidebar, &StoreSidebar::chosen, this, [this](int row) { m_stores.setCurrent(m_stores.stores()[row]); });
    connect(m_sidebar, &StoreSidebar::closeRequested, this, [this](int row) { closeStore(m_stores.stores()[row]); });
    connect(m_sidebar, &StoreSidebar::retryRequested, this, [this](int row) { m_stores.stores()[row]->open(); });
    connect(m_sidebar, &StoreSidebar::explainRequested, this,
        [this](int row) { m_storeFeature->explain(m_stores.stores()[row]); });
    connect(&m_stores, &StoreRegistry::currentChanged, this, &MainWindow::showStore);
    connect(&m_stores, &StoreRegistry::stateChanged, this, &MainWindow::updateActions);
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
        m_workflows, &WorkflowPane::explainRequested, this, [this] { m_storeFeature->explain(m_stores.current()); });
    connect(m_workflows->table(), &WorkflowTable::selectionCountChanged, this, &MainWindow::updateActions);
}

void MainWindow::connectDocuments()
{
    connect(documents(), &DocumentTabs::currentSessionChanged, this, &MainWindow::updateActions);
    connect(documents(), &DocumentTabs::sessionChanged, this, [this](DocumentSession *session) {
        for (OpenStore *store : m_stores.stores()) {
            if (documents()->sessionsOf(store).contains(session))
                store->listing()->model()->setModified(documents()->modifiedIds(store));
        }
        updateActions();
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
    m_storeFeature->open({{}, {}, settings});
}

void MainWindow::openAddress(const QString &nameOrAddress)
{
    m_storeFeature->openAddress(nameOrAddress);
}

void MainWindow::openSample()
{
    m_storeFeature->openSample();
}

void MainWindow::resume(bool opensLast)
{
    m_resumeFeature->begin(opensLast);
}

void MainWindow::openWorkflow(const WorkflowId &id)
{
    OpenStore *store = m_stores.current();
    if (store && documents()->open(store, id))
        documents()->current()->load();
}

void MainWindow::closeStore(OpenStore *store)
{
    m_tabFeature->close(documents()->sessionsOf(store), [this, store] { m_stores.close(store); });
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

void MainWindow::updateActions()
{
    const DocumentSession *session = documents()->current();
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
    if (listing && listing->phase() == WorkflowListing::Phase::Listing && !listing->isSearching())
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

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (DocumentView *view = documents()->currentView())
        view->finishTyping();
    const QList<DocumentSession *> sessions = documents()->sessions();
    const bool isModified = std::any_of(
        sessions.begin(), sessions.end(), [](const DocumentSession *session) { return session->isModified(); });
    if (isModified) {
        event->ignore();
        m_tabFeature->close(sessions, [this] { close(); });
        return;
    }
    m_settings->setWindowGeometry(saveGeometry());
    m_settings->setSplitterState(m_splitter->saveState());
    m_resumeFeature->remember();
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
            openStore(settingsOfFile(url.toLocalFile()));
    }
    event->acceptProposedAction();
}

} // namespace stateloupe
