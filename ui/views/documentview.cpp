#include "ui/views/documentview.h"

#include "ui/session/documentsession.h"
#include "ui/views/checkpointsview.h"
#include "ui/views/contextview.h"
#include "ui/views/documentheader.h"
#include "ui/views/inspectorpane.h"
#include "ui/views/metadataview.h"
#include "ui/views/newerbanner.h"
#include "ui/views/textview.h"
#include "ui/views/transcriptview.h"
#include "ui/widgets/messagepage.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/viewtabs.h"

#include <QAction>
#include <QApplication>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 200; // milliseconds

} // namespace

DocumentView::DocumentView(DocumentSession *session, OpenStore *store, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_tabs(new ViewTabs)
    , m_views(new QStackedWidget)
    , m_pages(new QStackedWidget)
    , m_inspector(new InspectorPane)
    , m_message(new MessagePage)
    , m_refusal(new PlainLabel)
    , m_retry(new QAction(tr("Load again"), this))
    , m_patience(new QTimer(this))
    , m_transcript(new TranscriptView(session))
    , m_context(new ContextView(session))
    , m_checkpoints(new CheckpointsView(session))
    , m_metadata(new MetadataView(session))
    , m_text(new TextView(session))
{
    m_tabs->setAccessibleName(tr("Views of the workflow"));
    for (QWidget *view : std::initializer_list<QWidget *>{m_transcript, m_context, m_checkpoints, m_metadata, m_text})
        addTab(view);
    m_refusal->setRole(Theme::Role::Danger);
    m_refusal->setWordWrap(true);
    m_refusal->setContentsMargins(16, 4, 16, 4);
    m_refusal->hide();

    auto *splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_views);
    splitter->addWidget(m_inspector);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    m_inspector->hide();
    auto *opened = new QWidget;
    auto *openedLayout = new QVBoxLayout(opened);
    openedLayout->setContentsMargins({});
    openedLayout->setSpacing(0);
    openedLayout->addWidget(m_tabs); // over the inspector too, so that no view is out of sight
    openedLayout->addWidget(m_refusal);
    openedLayout->addWidget(splitter, 1);
    m_pages->addWidget(opened);
    m_pages->addWidget(m_message);
    m_pages->addWidget(new QWidget);
    m_patience->setSingleShot(true);
    m_patience->setInterval(Patience);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(new DocumentHeader(session, store));
    layout->addWidget(m_pages, 1);
    layout->addWidget(new NewerBanner(session)); // below, so that nothing moves under the pointer

    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this] { m_hasChosenTab = true; });
    const auto showText = [this] { setCurrentTab(Tab::Text); };
    connect(m_transcript, &TranscriptView::showInTextRequested, this, showText);
    connect(m_context, &JsonTreePane::showInTextRequested, this, showText);
    connect(m_checkpoints, &CheckpointsView::showInTextRequested, this, showText);
    connect(m_metadata, &JsonTreePane::showInTextRequested, this, showText);
    connect(m_checkpoints, &CheckpointsView::placeRequested, this, &DocumentView::goTo);
    connect(m_patience, &QTimer::timeout, this, &DocumentView::showWaiting);
    connect(m_retry, &QAction::triggered, session, &DocumentSession::load);
    connectSession();
    updatePhase();
}

void DocumentView::connectSession()
{
    const auto tell = [this](const Error &error) { showRefusal(error.detail); };
    connect(m_session, &DocumentSession::phaseChanged, this, &DocumentView::updatePhase);
    connect(m_session, &DocumentSession::editRefused, this, tell);
    connect(m_session, &DocumentSession::reloadFailed, this, tell);
    connect(m_session, &DocumentSession::outcomeUnknown, this, [this] {
        showRefusal(tr("Nobody knows yet whether the last save has arrived. It is looked up as soon as the store "
                       "answers; your changes are safe here."));
    });
    connect(m_session, &DocumentSession::documentChanged, m_refusal, &QWidget::hide);
    connect(m_session, &DocumentSession::documentReset, m_refusal, &QWidget::hide);
    connect(m_session, &DocumentSession::saved, m_refusal, &QWidget::hide);
    connect(m_session, &DocumentSession::saveFailed, m_refusal, &QWidget::hide);
    connect(m_session, &DocumentSession::conflictFound, m_refusal, &QWidget::hide);
    connect(m_session, &DocumentSession::traitsChanged, m_refusal, &QWidget::hide);
    // After the document that is shown for it, which hides what was said before.
    connect(m_session, &DocumentSession::rewritten, this,
        [this] { showRefusal(tr("Saved. The store writes JSON in its own way; you see what it holds now.")); });
}

QString DocumentView::tabName(Tab tab)
{
    switch (tab) {
    case Tab::Transcript:
        return tr("Transcript");
    case Tab::Context:
        return tr("Context");
    case Tab::Checkpoints:
        return tr("Checkpoints");
    case Tab::Metadata:
        return tr("Metadata");
    case Tab::Text:
        return tr("Text");
    }
    return {};
}

QKeySequence DocumentView::tabShortcut(Tab tab)
{
    return Qt::CTRL | Qt::Key(Qt::Key_1 + int(tab));
}

void DocumentView::addTab(QWidget *view)
{
    const auto tab = Tab(m_views->addWidget(view));
    const int index = m_tabs->addTab(tabName(tab));
    m_tabs->setTabToolTip(index, tabShortcut(tab).toString(QKeySequence::NativeText));
}

DocumentView::Tab DocumentView::currentTab() const
{
    return Tab(m_tabs->currentIndex());
}

void DocumentView::setCurrentTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void DocumentView::chooseTab(Tab tab)
{
    if (!m_tabs->isTabEnabled(int(tab)))
        return;
    m_hasChosenTab = true;
    setCurrentTab(tab);
    focusView();
}

/// The view that shows `node` best.
static DocumentView::Tab tabOf(const DocumentSession *session, NodeId node)
{
    const JsonDocument &document = session->document();
    const UnifiedState &state = session->state();
    const auto holds
        = [&](NodeId part) { return part != NoNode && node >= part && node < part + document.subtreeSize(part); };
    if (holds(state.messages()))
        return DocumentView::Tab::Transcript;
    if (holds(state.checkpoints()))
        return DocumentView::Tab::Checkpoints;
    if (holds(state.metadata()))
        return DocumentView::Tab::Metadata;
    return holds(state.context()) || !state.isUnified() ? DocumentView::Tab::Context : DocumentView::Tab::Text;
}

void DocumentView::goTo(NodeId node)
{
    chooseTab(tabOf(m_session, node));
    m_session->setCurrentNode(node);
}

void DocumentView::reveal(NodeId node)
{
    if (const Tab tab = tabOf(m_session, node); m_tabs->isTabEnabled(int(tab)))
        startAt(tab);
    m_session->setCurrentNode(node);
}

void DocumentView::startAt(Tab tab)
{
    m_hasChosenTab = true;
    setCurrentTab(tab);
}

void DocumentView::focusView()
{
    QWidget *target = m_views->currentWidget();
    while (target->focusProxy())
        target = target->focusProxy();
    // While there is nothing to look at the focus waits here; showPage() passes it on.
    (target->isVisible() ? target : this)->setFocus();
}

bool DocumentView::showsInspector() const
{
    return !m_inspector->isHidden();
}

void DocumentView::setShowsInspector(bool shows)
{
    m_inspector->setVisible(shows);
}

void DocumentView::addBanner(QWidget *banner)
{
    auto *lines = qobject_cast<QVBoxLayout *>(layout());
    lines->insertWidget(lines->count() - 1, banner);
}

void DocumentView::finishTyping()
{
    if (isAncestorOf(QApplication::focusWidget()))
        focusView(); // an editor in place that loses the focus hands over its text
}

/// Keeps the focus inside while pages come and go.
void DocumentView::showPage(int index)
{
    if (index != m_pages->currentIndex() && m_pages->isAncestorOf(QApplication::focusWidget()))
        setFocus();
    m_pages->setCurrentIndex(index);
    if (hasFocus())
        focusView();
}

/// The first time something is opened, the view that has most to say about it.
void DocumentView::chooseFirstTab()
{
    const bool isMalformed = m_session->phase() == DocumentSession::Phase::Malformed;
    for (int index = 0; index < m_tabs->count(); ++index)
        m_tabs->setTabEnabled(index, !isMalformed || Tab(index) == Tab::Text);
    if (isMalformed)
        setCurrentTab(Tab::Text);
    else if (!m_hasChosenTab && m_session->state().messages() == NoNode)
        setCurrentTab(Tab::Context);
}

void DocumentView::updatePhase()
{
    using Phase = DocumentSession::Phase;
    m_message->setActions({});
    m_patience->stop();
    switch (m_session->phase()) {
    case Phase::Loading:
        if (m_pages->currentWidget() == m_message || m_session->document().nodeCount() <= 1)
            showPage(m_pages->count() - 1);
        m_patience->start();
        return;
    case Phase::Unavailable:
        m_message->setMessage(u"error"_s, tr("This workflow could not be opened"), m_session->error().detail);
        m_message->setActions({m_retry});
        break;
    case Phase::Gone:
        m_message->setMessage(u"trash"_s, tr("This workflow is no longer in the store"), m_session->error().detail);
        m_message->setActions({m_retry});
        break;
    case Phase::Ready:
    case Phase::Malformed:
        chooseFirstTab();
        break;
    }
    const bool isOpened = m_session->phase() == Phase::Ready || m_session->phase() == Phase::Malformed;
    const bool keepsDocument = m_session->phase() == Phase::Gone && m_session->document().nodeCount() > 1;
    showPage(isOpened || keepsDocument ? 0 : 1);
    if (keepsDocument)
        showRefusal(m_session->error().detail);
}

void DocumentView::showWaiting()
{
    m_message->setMessage(u"document"_s, tr("Opening…"), QString());
    showPage(m_pages->indexOf(m_message));
}

void DocumentView::showRefusal(const QString &detail)
{
    m_refusal->setText(detail);
    m_refusal->show();
}

} // namespace stateloupe
