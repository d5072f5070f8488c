#include "ui/mainwindow/resumefeature.h"

#include "ui/controllers/storeregistry.h"
#include "ui/preferences/settings.h"
#include "ui/session/documentsession.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"

#include <QMainWindow>
#include <QScopedValueRollback>

#include <algorithm>

namespace stateloupe {

ResumeFeature::ResumeFeature(const WindowParts &parts, StoreOpener openStore)
    : QObject(parts.window)
    , m_parts(parts)
    , m_openStore(std::move(openStore))
{
    parts.documents->setInspectorWidth(parts.settings->inspectorWidth());
    parts.documents->setShowsInspector(parts.settings->showsInspector());
    connect(parts.stores, &StoreRegistry::stateChanged, this, &ResumeFeature::openTabs);
    connect(parts.stores, &StoreRegistry::added, this, &ResumeFeature::showStore, Qt::QueuedConnection);
    connect(parts.documents, &DocumentTabs::currentSessionChanged, this, &ResumeFeature::showCurrent);
}

void ResumeFeature::begin(bool opensLast)
{
    m_isRemembering = true;
    if (!opensLast)
        return;
    const LastWindow last = LastWindow::fromBytes(m_parts.settings->lastWindow());
    m_waiting = last.tabs;
    m_currentStore = last.currentStore;
    for (const QString &store : last.stores)
        m_openStore(store);
}

/// The one that was shown, as soon as it is there; stores whose password is asked for come later.
void ResumeFeature::showStore()
{
    const QList<OpenStore *> &stores = m_parts.stores->stores();
    const auto wanted = std::find_if(
        stores.begin(), stores.end(), [this](const OpenStore *store) { return store->address() == m_currentStore; });
    if (m_currentStore.isEmpty() || wanted == stores.end())
        return;
    m_currentStore.clear();
    m_parts.stores->setCurrent(*wanted);
}

void ResumeFeature::openTabs(OpenStore *store)
{
    if (store->state() != StoreItem::State::Ready)
        return;
    const QString address = store->address();
    const QList<LastWindow::Tab> waiting = m_waiting;
    m_waiting.removeIf([&address](const LastWindow::Tab &tab) { return tab.store == address; });
    if (m_waiting.size() == waiting.size())
        return;
    QWidget *shown = m_parts.documents->currentWidget();
    {
        const QScopedValueRollback opening(m_isOpening, true);
        for (const LastWindow::Tab &tab : waiting) {
            if (tab.store == address)
                openTab(store, tab);
            if (tab.store == address && tab.isCurrent)
                shown = m_parts.documents->currentWidget();
        }
        if (shown)
            m_parts.documents->setCurrentWidget(shown);
    }
    showCurrent();
}

void ResumeFeature::openTab(OpenStore *store, const LastWindow::Tab &tab)
{
    if (!m_parts.documents->open(store, tab.id))
        return; // somebody was faster
    DocumentSession *session = m_parts.documents->current();
    m_unseen.insert(session, tab);
    m_parts.documents->currentView()->startAt(DocumentView::Tab(std::clamp(tab.view, 0, DocumentView::TabCount - 1)));
    connect(session, &QObject::destroyed, this, [this, session] { m_unseen.remove(session); });
}

void ResumeFeature::showCurrent()
{
    DocumentSession *session = m_isOpening ? nullptr : m_parts.documents->current();
    if (!m_unseen.contains(session))
        return;
    const LastWindow::Tab tab = m_unseen.take(session);
    auto *place = new QObject(session); // once
    connect(session, &DocumentSession::phaseChanged, place, [session, tab, place] {
        if (session->phase() == DocumentSession::Phase::Loading)
            return;
        place->deleteLater();
        const bool isSame = session->phase() == DocumentSession::Phase::Ready
            && session->stored().revision.toString() == tab.revision;
        if (isSame && tab.node < session->document().nodeCount())
            session->setCurrentNode(tab.node);
    });
    session->load();
}

LastWindow::Tab ResumeFeature::describe(DocumentSession *session) const
{
    if (m_unseen.contains(session)) {
        LastWindow::Tab tab = m_unseen.value(session);
        tab.isCurrent = false;
        return tab;
    }
    const OpenStore *store = m_parts.storeOf(session);
    const auto *view = qobject_cast<DocumentView *>(session->parent());
    return {store ? store->address() : QString(), session->id(), int(view->currentTab()), session->currentNode(),
        session->stored().revision.toString(), session == m_parts.documents->current()};
}

void ResumeFeature::remember()
{
    m_parts.settings->setInspector(m_parts.documents->inspectorWidth(), m_parts.documents->showsInspector());
    if (!m_isRemembering)
        return;
    LastWindow window;
    for (const OpenStore *store : m_parts.stores->stores())
        window.stores.append(store->address());
    if (const OpenStore *current = m_parts.stores->current())
        window.currentStore = current->address();
    for (DocumentSession *session : m_parts.documents->sessions())
        window.tabs.append(describe(session));
    for (const LastWindow::Tab &tab : std::as_const(m_waiting)) {
        if (window.stores.contains(tab.store))
            window.tabs.append(tab);
    }
    m_parts.settings->setLastWindow(window.toBytes());
}

} // namespace stateloupe
