#include "ui/mainwindow/refreshfeature.h"

#include "ui/controllers/storeregistry.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/preferences/settings.h"
#include "ui/session/documentsession.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <algorithm>
#include <utility>

namespace stateloupe {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Tick = 500ms;
/// What takes long is asked for seldom: at most a tenth of the time goes into asking.
constexpr int PauseFactor = 10;

bool takesText(const QWidget *widget)
{
    const auto *line = qobject_cast<const QLineEdit *>(widget);
    const auto *plain = qobject_cast<const QPlainTextEdit *>(widget);
    const auto *rich = qobject_cast<const QTextEdit *>(widget);
    return (line && !line->isReadOnly()) || (plain && !plain->isReadOnly()) || (rich && !rich->isReadOnly());
}

/// The view that a widget is in, also by way of a dialog.
const DocumentView *viewAround(const QObject *place)
{
    while (place && !qobject_cast<const DocumentView *>(place))
        place = place->parent();
    return static_cast<const DocumentView *>(place);
}

bool hasDialog(const DocumentSession *session)
{
    const QList<QDialog *> dialogs = session->parent()->findChildren<QDialog *>();
    return std::any_of(dialogs.begin(), dialogs.end(), [](const QDialog *dialog) { return dialog->isVisible(); });
}

} // namespace

RefreshFeature::RefreshFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    addActions();
    parts.window->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) { watchTyping(now); });
    connect(parts.stores, &StoreRegistry::currentChanged, this, &RefreshFeature::follow);
    connect(&m_watch, &StoreWatch::changed, this, &RefreshFeature::takeNews);
    connect(&m_timer, &QTimer::timeout, this, &RefreshFeature::tick);
    m_timer.start(Tick);
}

void RefreshFeature::addActions()
{
    QMenu *menu = m_parts.actions->addMenu(WindowActions::Menu::View, tr("&Refresh"));
    addInterval(menu, 0s, tr("&Off"));
    addInterval(menu, 2s, tr("Every &2 seconds"));
    addInterval(menu, 5s, tr("Every &5 seconds"));
    addInterval(menu, 30s, tr("Every &30 seconds"));
    menu->addSeparator();
    m_parts.actions->add({.name = u"refresh.pause"_s,
        .text = tr("&Pause refreshing"),
        .icon = u"pause"_s,
        .run = [this] { m_isPaused = !m_isPaused; },
        .isPossible = [this] { return m_parts.settings->refreshInterval() > 0s; },
        .isChecked = [this] { return m_isPaused; },
        .submenu = menu});
}

void RefreshFeature::addInterval(QMenu *menu, std::chrono::seconds interval, const QString &text)
{
    m_parts.actions->add({.name = u"refresh.every%1"_s.arg(interval.count()),
        .text = text,
        .run =
            [this, interval] {
                m_parts.settings->setRefreshInterval(interval);
                m_isPaused = false;
            },
        .isChecked = [this, interval] { return m_parts.settings->refreshInterval() == interval; },
        .submenu = menu});
}

bool RefreshFeature::Pace::isDue(std::chrono::milliseconds interval) const
{
    const auto pause = std::max(hasNews ? std::chrono::milliseconds(0) : interval, PauseFactor * cost);
    return !sinceAsked.isValid() || sinceAsked.hasExpired(pause.count());
}

void RefreshFeature::Pace::ask()
{
    hasNews = false;
    sinceAsked.start();
}

void RefreshFeature::takeNews()
{
    m_listPace.hasNews = true;
    const DocumentSession *session = m_parts.documents->current();
    if (session && m_parts.storeOf(session) == m_listed)
        m_documentPace.hasNews = true;
}

void RefreshFeature::follow(OpenStore *store)
{
    disconnect(m_listedConnection);
    m_listed = store;
    m_listPace = {};
    m_isListAsked = false;
    if (!store)
        return;
    m_listPace.ask();
    m_watch.watch(store->connection().settings);
    m_listedConnection = connect(store->listing(), &WorkflowListing::listed, this, [this] {
        if (std::exchange(m_isListAsked, false)) // else somebody else has
            m_listPace.cost = std::chrono::milliseconds(m_listPace.sinceAsked.elapsed());
    });
}

void RefreshFeature::tick()
{
    if (m_isPaused || m_parts.settings->refreshInterval() == 0s || !m_parts.window->isVisible())
        return;
    if (m_listed)
        refreshList(m_listed);
    if (DocumentSession *session = m_parts.documents->current())
        look(session);
}

void RefreshFeature::refreshList(OpenStore *store)
{
    using Phase = WorkflowListing::Phase;
    WorkflowListing *listing = store->listing();
    const bool isIdle = listing->phase() == Phase::Ready && listing->isArranged() && !listing->isRefreshingQuietly();
    const bool isThere = store->state() == StoreItem::State::Ready && !store->isLost() && !store->isWaiting();
    if (!isIdle || !isThere || !m_listPace.isDue(m_parts.settings->refreshInterval()))
        return;
    m_listPace.ask();
    m_isListAsked = true;
    listing->refreshQuietly();
}

void RefreshFeature::look(DocumentSession *session)
{
    if (session != m_looked) {
        m_looked = session;
        m_documentPace = {};
    }
    const OpenStore *store = m_parts.storeOf(session);
    if (!store || store->isLost() || store->isWaiting())
        return;
    m_documentPace.cost = session->lookTime();
    if (!m_documentPace.isDue(m_parts.settings->refreshInterval()))
        return;
    m_documentPace.ask();
    session->lookForChange();
}

/// Whoever comes back from another program sees what it has done.
bool RefreshFeature::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate) {
        m_listPace.sinceAsked.invalidate();
        m_documentPace.sinceAsked.invalidate();
    }
    return QObject::eventFilter(watched, event);
}

/// Text that is no edit yet belongs to the workflow it is typed into, also while its dialog is left for a button or
/// for another program.
void RefreshFeature::watchTyping(const QWidget *focus)
{
    const DocumentView *view = viewAround(focus);
    const bool isLeft = !focus && m_typedInto && m_typedInto->isVisible();
    if (m_typed && !view && (isLeft || hasDialog(m_typed)))
        return;
    m_typedInto = focus;
    const bool isTyping = view && (takesText(focus) || focus->window() != view->window());
    DocumentSession *typed = isTyping ? view->session() : nullptr;
    if (m_typed && m_typed != typed)
        m_typed->setTyping(false);
    m_typed = typed;
    if (typed)
        typed->setTyping(true);
}

} // namespace stateloupe
