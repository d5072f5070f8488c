#include "ui/mainwindow/checkfeature.h"

#include "ui/controllers/activities.h"
#include "ui/controllers/storecheck.h"
#include "ui/controllers/storeregistry.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/preferences/settings.h"
#include "ui/session/documentsession.h"
#include "ui/text/counttext.h"
#include "ui/text/plaintext.h"
#include "ui/views/checkpage.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/findingspage.h"
#include "ui/views/inspectorpane.h"
#include "ui/views/workflowpane.h"

#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestName = 60;

bool isReady(const OpenStore *store)
{
    return store && store->state() == StoreItem::State::Ready;
}

} // namespace

CheckFeature::CheckFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    parts.actions->add({.name = u"workflow.checkAll"_s,
        .text = tr("Chec&k all workflows"),
        .shortcut = Qt::SHIFT | Qt::Key_F7,
        .icon = u"doctor"_s,
        .run = [this] { begin(m_parts.stores->current(), {}); },
        .isPossible = [stores = parts.stores] { return isReady(stores->current()); }});
    QAction *selected = parts.actions->add({.name = u"workflow.check"_s,
        .text = tr("Check &selected workflows"),
        .icon = u"doctor"_s,
        .run = [this] { begin(m_parts.stores->current(), m_parts.workflows->table()->selectedIds()); },
        .isPossible
        = [parts] { return isReady(parts.stores->current()) && parts.workflows->table()->selectedCount() > 0; }});
    parts.workflows->table()->addAction(selected);
    connect(parts.documents, &DocumentTabs::sessionAdded, this, &CheckFeature::watch);
}

void CheckFeature::begin(OpenStore *store, const QList<WorkflowId> &ids)
{
    m_parts.stores->setCurrent(store); // which is not the one shown, when it is checked again from its page
    StoreCheck *check = checkOf(store);
    showColumn();
    check->start(ids);
    showPage(check)->setFocus();
}

StoreCheck *CheckFeature::checkOf(OpenStore *store)
{
    if (StoreCheck *known = StoreCheck::of(store))
        return known;
    auto *check = new StoreCheck(store);
    connect(check, &StoreCheck::changed, this, [this, check] { tellProgress(check); });
    connect(check, &QObject::destroyed, this, [this, check] {
        if (const auto activity = m_activities.take(check))
            activity->finish();
        if (const auto page = m_pages.take(check))
            m_parts.documents->closePage(page);
    });
    return check;
}

CheckPage *CheckFeature::showPage(StoreCheck *check)
{
    QPointer<CheckPage> &page = m_pages[check];
    if (!page) {
        page = new CheckPage(check);
        connect(page, &CheckPage::workflowRequested, this,
            [this, check](const WorkflowId &id, const QByteArray &rule) { open(check->store(), id, rule); });
        connect(page, &CheckPage::checkRequested, this, [this, check] { begin(check->store(), {}); });
        m_parts.documents->addPage(page, tr("Check of %1").arg(singleLine(check->store()->name(), LongestName)));
    }
    m_parts.documents->setCurrentWidget(page);
    return page;
}

/// What is found is to be seen in the list, of this store from now on.
void CheckFeature::showColumn()
{
    const OpenStore *store = m_parts.stores->current();
    WorkflowColumns columns = m_parts.workflows->table()->columns();
    if (!store || columns.contains(WorkflowColumn::Findings))
        return;
    columns.add(WorkflowColumn::Findings);
    m_parts.workflows->setColumns(columns);
    m_parts.settings->setListColumns(store->identity(), columns.toStrings());
}

void CheckFeature::tellProgress(StoreCheck *check)
{
    QPointer<Activity> &activity = m_activities[check];
    if (check->state() != StoreCheck::State::Running) {
        if (activity)
            activity->finish();
        return;
    }
    if (!activity) {
        activity = m_parts.activities->begin(
            tr("Checking workflows of %1").arg(singleLine(check->store()->name(), LongestName)));
        connect(activity, &Activity::cancelRequested, check, &StoreCheck::stop, Qt::QueuedConnection);
    }
    activity->setProgress(check->model()->checkedCount() + check->model()->missingCount(), check->total());
}

/// What is written here is known at once to be another workflow than the one that was checked.
void CheckFeature::watch(DocumentSession *session)
{
    connect(session, &DocumentSession::saved, this, [this, session] {
        const OpenStore *store = m_parts.storeOf(session);
        if (StoreCheck *check = store ? StoreCheck::of(store) : nullptr)
            check->outdate({session->id()});
    });
}

void CheckFeature::open(OpenStore *store, const WorkflowId &id, const QByteArray &rule)
{
    m_parts.stores->setCurrent(store);
    const bool isNew = m_parts.documents->open(store, id);
    DocumentSession *session = m_parts.documents->current();
    if (!session)
        return;
    m_parts.documents->setShowsInspector(true);
    InspectorPane *inspector = m_parts.documents->currentView()->inspector();
    auto *page = inspector->findChild<FindingsPage *>();
    inspector->showPage(page);
    page->choose(rule);
    if (isNew)
        session->load();
    page->setFocus();
}

} // namespace stateloupe
