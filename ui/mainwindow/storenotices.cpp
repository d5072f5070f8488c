#include "ui/mainwindow/storenotices.h"

#include "ui/controllers/storeregistry.h"
#include "ui/session/documentsession.h"
#include "ui/text/counttext.h"
#include "ui/views/documenttabs.h"

#include <QAction>

namespace stateloupe {

using namespace Qt::StringLiterals;

StoreNotices::StoreNotices(
    StoreRegistry *stores, DocumentTabs *documents, QAction *unlock, QAction *lock, QWidget *parent)
    : NoticeBar(parent)
    , m_stores(stores)
    , m_documents(documents)
    , m_unlock(unlock)
    , m_lock(lock)
    , m_cancel(new QAction(tr("Cancel"), this))
{
    connect(m_cancel, &QAction::triggered, this, [this] {
        if (OpenStore *store = troubledStore())
            store->cancelWaiting();
    });
    connect(stores, &StoreRegistry::added, this, [this](OpenStore *store) {
        connect(store, &OpenStore::livenessChanged, this, &StoreNotices::update);
        connect(store, &OpenStore::changed, this, &StoreNotices::update);
    });
    connect(stores, &StoreRegistry::currentChanged, this, &StoreNotices::update);
    connect(documents, &DocumentTabs::currentSessionChanged, this, &StoreNotices::update);
    connect(documents, &DocumentTabs::sessionChanged, this, &StoreNotices::update);
}

/// That of the document one reads, or else the one whose list one sees.
OpenStore *StoreNotices::troubledStore() const
{
    OpenStore *read = nullptr;
    for (OpenStore *store : m_stores->stores()) {
        if (m_documents->sessionsOf(store).contains(m_documents->current()))
            read = store;
    }
    for (OpenStore *store : {read, m_stores->current()}) {
        if (store && (store->isLost() || store->isWaiting()))
            return store;
    }
    return nullptr;
}

void StoreNotices::update()
{
    if (OpenStore *store = troubledStore())
        showTrouble(store);
    else if (OpenStore *current = m_stores->current(); current && current->canLock())
        showGuard(current);
    else
        hide();
}

void StoreNotices::showTrouble(OpenStore *store)
{
    if (store->isLost()) {
        const QString text = tr("Connection to %1 lost.").arg(store->name()) + u' ' + unsavedText(store);
        showNotice(u"offline"_s, Theme::Role::Danger, text, {});
    } else {
        showNotice(u"clock"_s, Theme::Role::Warning, tr("%1 is not answering…").arg(store->name()), {m_cancel});
    }
}

QString StoreNotices::unsavedText(OpenStore *store) const
{
    qint64 count = 0;
    for (const DocumentSession *session : m_documents->sessionsOf(store)) {
        if (session->isModified())
            count += std::max(qsizetype(1), session->changes().differences.size());
    }
    if (count == 0)
        return tr("It is looked for every two seconds.");
    return count == 1 ? tr("Your unsaved change is safe here.")
                      : tr("Your %1 unsaved changes are safe here.").arg(count);
}

void StoreNotices::showGuard(OpenStore *store)
{
    if (store->isLocked())
        showNotice(u"lock"_s, Theme::Role::Production,
            tr("%1 is a production store, open for reading only.").arg(store->name()), {m_unlock});
    else
        showNotice(u"unlock"_s, Theme::Role::Production,
            tr("%1 is a production store, unlocked: what you save changes it.").arg(store->name()), {m_lock});
}

} // namespace stateloupe
