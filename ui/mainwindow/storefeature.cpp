#include "ui/mainwindow/storefeature.h"

#include "core/backends/storeaddress.h"
#include "ui/controllers/storeregistry.h"
#include "ui/mainwindow/connectionflow.h"
#include "ui/mainwindow/notices.h"
#include "ui/mainwindow/unlockflow.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/preferences/settings.h"
#include "ui/text/actiontext.h"
#include "ui/text/plaintext.h"
#include "ui/text/storetext.h"

#include <QMainWindow>
#include <QMenu>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestText = 80;

} // namespace

StoreFeature::StoreFeature(QMainWindow *window, WindowActions *actions, const Sources &sources)
    : QObject(window)
    , m_window(window)
    , m_actions(actions)
    , m_sources(sources)
    , m_connectionFlow(new ConnectionFlow(sources.stores, sources.book, sources.secrets, window))
    , m_unlockFlow(new UnlockFlow(window))
{
    addActions();
    listRecent();
    listOpened();
    connect(m_connectionFlow, &ConnectionFlow::activity, this, &StoreFeature::activity);
    connect(sources.stores, &StoreRegistry::added, this, [this](OpenStore *store) {
        m_unlockFlow->watch(store);
        connect(store, &QObject::destroyed, this, &StoreFeature::listOpened, Qt::QueuedConnection);
    });
    connect(sources.stores, &StoreRegistry::stateChanged, this, [this](OpenStore *store) {
        remember(store);
        listOpened();
    });
    connect(sources.stores, &StoreRegistry::currentChanged, this, &StoreFeature::listOpened, Qt::QueuedConnection);
}

void StoreFeature::addActions()
{
    using Menu = WindowActions::Menu;
    const auto current = [stores = m_sources.stores] { return stores->current(); };
    m_open = m_actions->add({.name = u"store.open"_s,
        .text = tr("&Open store…"),
        .shortcut = Qt::CTRL | Qt::Key_O,
        .icon = u"plus"_s,
        .menu = Menu::File,
        .run = [this] { m_connectionFlow->chooseStore(); },
        .standardKey = QKeySequence::Open});
    m_recent = m_actions->addMenu(Menu::File, tr("Open rece&nt"));
    m_openSample = m_actions->add({.name = u"store.sample"_s,
        .text = tr("Try the sample"),
        .icon = u"loupe"_s,
        .menu = Menu::File,
        .run = [this] { openSample(); }});
    m_opened = m_actions->addMenu(Menu::File, tr("&Go to store"));
    m_actions->addSeparator(Menu::File);
    m_unlock = m_actions->add({.name = u"store.unlock"_s,
        .text = tr("&Unlock for changes…"),
        .shortcut = Qt::CTRL | Qt::SHIFT | Qt::Key_U,
        .icon = u"unlock"_s,
        .menu = Menu::File,
        .run = [this, current] { unlock(current()); },
        .isPossible = [current] { return current() && current()->isLocked(); }});
    m_lock = m_actions->add({.name = u"store.lock"_s,
        .text = tr("&Lock again"),
        .shortcut = Qt::CTRL | Qt::SHIFT | Qt::Key_L,
        .icon = u"lock"_s,
        .menu = Menu::File,
        .run = [this, current] { m_unlockFlow->lock(current()); },
        .isPossible = [current] { return current() && current()->canLock() && current()->isUnlocked(); }});
    m_actions->addSeparator(Menu::File);
}

void StoreFeature::open(const Connection &connection)
{
    m_connectionFlow->open(connection);
}

void StoreFeature::openAddress(const QString &nameOrAddress)
{
    m_connectionFlow->openNamed(nameOrAddress);
}

void StoreFeature::openSample()
{
    if (const Result<QString> address = m_sources.sample())
        openAddress(*address);
    else
        showProblem(tr("The sample could not be opened"), address.error(), m_window);
}

void StoreFeature::explain(OpenStore *store)
{
    m_connectionFlow->explain(store);
}

void StoreFeature::unlock(OpenStore *store)
{
    m_unlockFlow->unlock(store);
}

void StoreFeature::remember(OpenStore *store)
{
    if (store->state() != StoreItem::State::Ready || m_sources.settings->recentStores().value(0) == store->address())
        return;
    m_sources.settings->addRecentStore(store->address());
    listRecent();
}

void StoreFeature::listRecent()
{
    m_recent->clear();
    const QStringList addresses = m_sources.settings->recentStores();
    m_recent->setEnabled(!addresses.isEmpty());
    for (const QString &address : addresses) {
        QAction *action = m_recent->addAction(literalActionText(recentText(address)));
        connect(action, &QAction::triggered, this, [this, address] { openAddress(address); });
    }
    m_recent->addSeparator();
    QAction *clear = m_recent->addAction(tr("&Clear this list"));
    clear->setObjectName(u"store.recent.clear"_s);
    clear->setEnabled(!addresses.isEmpty());
    const auto forget = [this] {
        m_sources.settings->clearRecentStores();
        listRecent();
    };
    connect(clear, &QAction::triggered, this, forget, Qt::QueuedConnection); // the action goes with the list
}

/// What people call it, and where it is unless that says it already.
QString StoreFeature::recentText(const QString &address)
{
    const auto parsed = parseStoreAddress(address);
    const QString name = parsed ? unnamedStoreText(parsed->settings) : QString();
    return singleLine(name.isEmpty() || name == address ? address : QString(name + u" – "_s + address), LongestText);
}

void StoreFeature::listOpened()
{
    m_opened->clear();
    const QList<OpenStore *> &stores = m_sources.stores->stores();
    m_opened->setEnabled(!stores.isEmpty());
    for (OpenStore *store : stores) {
        QAction *action = m_opened->addAction(literalActionText(singleLine(store->name(), LongestText)));
        action->setCheckable(true);
        action->setChecked(store == m_sources.stores->current());
        connect(action, &QAction::triggered, store, [this, store] { m_sources.stores->setCurrent(store); });
    }
}

} // namespace stateloupe
