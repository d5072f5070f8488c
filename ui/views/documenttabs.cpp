#include "ui/views/documenttabs.h"

#include "ui/controllers/openstore.h"
#include "ui/preferences/zoom.h"
#include "ui/session/documentsession.h"
#include "ui/text/actiontext.h"
#include "ui/text/counttext.h"
#include "ui/text/plaintext.h"
#include "ui/text/workflowtext.h"
#include "ui/views/documentview.h"
#include "ui/views/inspectorpane.h"
#include "ui/widgets/icon.h"

#include <QTabBar>
#include <QToolButton>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *StoreProperty = "stateloupe_store"; // on a session: the identity of its store
constexpr qsizetype LongestTitle = 28;

bool isOf(const DocumentSession *session, const OpenStore *store)
{
    return session->property(StoreProperty).toString() == store->identity();
}

} // namespace

DocumentTabs::DocumentTabs(QWidget *parent)
    : QTabWidget(parent)
{
    setAccessibleName(tr("Opened workflows"));
    setDocumentMode(true);
    setMovable(true);
    setElideMode(Qt::ElideNone); // titles are short already: many tabs scroll instead of all becoming dots
    setUsesScrollButtons(true);
    followZoom(this, [this] { setIconSize({zoomed(12), zoomed(12)}); });
    tabBar()->setExpanding(false);
    tabBar()->setDrawBase(false);
    tabBar()->setAccessibleName(tr("Opened workflows"));
    connect(this, &QTabWidget::currentChanged, this, [this] { Q_EMIT currentSessionChanged(current()); });
}

bool DocumentTabs::open(OpenStore *store, const WorkflowId &id)
{
    for (DocumentSession *session : sessionsOf(store)) {
        if (session->id() != id)
            continue;
        setCurrentIndex(indexOf(session));
        return false;
    }
    addSession(store, id);
    return true;
}

void DocumentTabs::addSession(OpenStore *store, const WorkflowId &id)
{
    auto *session = new DocumentSession(store->store(), store->traits(), id);
    session->setProperty(StoreProperty, store->identity());
    auto *view = new DocumentView(session, store, this);
    session->setParent(view);
    const int index = addTab(view, {});
    tabBar()->setTabToolTip(index, escapedToolTip(tr("%1 in %2").arg(workflowIdText(id), store->name())));

    view->inspector()->setPreferredWidth(inspectorWidth());
    view->setShowsInspector(m_showsInspector);
    QToolButton *close = makeCloseButton(tr("Close %1").arg(shortWorkflowIdText(id)));
    connect(close, &QToolButton::clicked, session, [this, session] { Q_EMIT closeRequested(session); });
    tabBar()->setTabButton(index, QTabBar::RightSide, close);

    connect(store, &OpenStore::changed, session, [session, store] {
        if (store->state() == StoreItem::State::Ready)
            session->setStore(store->store(), store->traits());
    });
    connect(store, &OpenStore::recovered, session, &DocumentSession::lookAgain);
    const auto changed = [this, session] {
        updateTab(session);
        Q_EMIT sessionChanged(session);
    };
    connect(session, &DocumentSession::modifiedChanged, this, changed);
    connect(session, &DocumentSession::changesUpdated, this, changed);
    connect(session, &DocumentSession::phaseChanged, this, changed);
    connect(session, &DocumentSession::savingChanged, this, changed);
    connect(session, &DocumentSession::traitsChanged, this, changed);
    connect(session, &DocumentSession::outcomeUnknown, this, changed);
    updateTab(session);
    Q_EMIT sessionAdded(session);
    setCurrentIndex(index);
}

QToolButton *DocumentTabs::makeCloseButton(const QString &name)
{
    auto *close = new QToolButton(tabBar());
    close->setIcon(icon(u"close"_s, Theme::Role::Muted));
    followZoom(close, [close] {
        close->setIconSize({zoomed(12), zoomed(12)});
        close->adjustSize(); // the tab bar leaves its size alone
    });
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::NoFocus);
    close->setAccessibleName(name);
    setPlainToolTip(close, tr("Close"));
    return close;
}

void DocumentTabs::addPage(QWidget *page, const QString &title)
{
    const int index = addTab(page, literalActionText(title));
    tabBar()->setTabToolTip(index, escapedToolTip(title));
    QToolButton *close = makeCloseButton(tr("Close %1").arg(title));
    connect(close, &QToolButton::clicked, page, [this, page] { closePage(page); });
    tabBar()->setTabButton(index, QTabBar::RightSide, close);
    setCurrentIndex(index);
}

void DocumentTabs::closePage(QWidget *page)
{
    removeTab(QTabWidget::indexOf(page));
    page->deleteLater();
}

void DocumentTabs::setShowsInspector(bool shows)
{
    m_showsInspector = shows;
    for (int i = 0; i < count(); ++i) {
        if (auto *view = qobject_cast<DocumentView *>(widget(i)))
            view->setShowsInspector(shows);
    }
}

int DocumentTabs::inspectorWidth() const
{
    const DocumentView *view = currentView();
    return view && view->inspector()->isVisible() ? view->inspector()->width() : m_inspectorWidth;
}

void DocumentTabs::close(DocumentSession *session)
{
    const int index = indexOf(session);
    if (index < 0)
        return;
    QWidget *view = widget(index);
    removeTab(index);
    view->deleteLater();
}

void DocumentTabs::step(int tabs)
{
    if (count() > 0)
        setCurrentIndex((currentIndex() + tabs + count()) % count());
}

DocumentSession *DocumentTabs::current() const
{
    return sessionAt(currentIndex());
}

DocumentView *DocumentTabs::currentView() const
{
    return qobject_cast<DocumentView *>(currentWidget());
}

DocumentSession *DocumentTabs::sessionAt(int index) const
{
    const QWidget *view = widget(index);
    return view ? view->findChild<DocumentSession *>({}, Qt::FindDirectChildrenOnly) : nullptr;
}

int DocumentTabs::indexOf(const DocumentSession *session) const
{
    return QTabWidget::indexOf(qobject_cast<QWidget *>(session->parent()));
}

QList<DocumentSession *> DocumentTabs::sessions() const
{
    QList<DocumentSession *> all;
    for (int i = 0; i < count(); ++i) {
        if (DocumentSession *session = sessionAt(i))
            all.append(session);
    }
    return all;
}

QList<DocumentSession *> DocumentTabs::sessionsOf(const OpenStore *store) const
{
    QList<DocumentSession *> all = sessions();
    all.removeIf([store](const DocumentSession *session) { return !isOf(session, store); });
    return all;
}

QSet<WorkflowId> DocumentTabs::modifiedIds(const OpenStore *store) const
{
    QSet<WorkflowId> ids;
    for (const DocumentSession *session : sessionsOf(store)) {
        if (session->isModified())
            ids.insert(session->id());
    }
    return ids;
}

void DocumentTabs::updateTab(DocumentSession *session)
{
    const int index = indexOf(session);
    QString text = shortWorkflowIdText(session->id(), LongestTitle);
    if (session->isModified()) {
        const qsizetype changes = session->changes().differences.size();
        text += u"  "_s + (changes > 0 ? changeCountText(changes) : tr("changed"));
    }
    setTabText(index, literalActionText(text));
    setTabIcon(index, session->isModified() ? icon(u"dot"_s, Theme::Role::Changed) : QIcon());
}

} // namespace stateloupe
