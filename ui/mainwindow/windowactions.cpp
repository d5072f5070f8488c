#include "ui/mainwindow/windowactions.h"

#include "ui/text/plaintext.h"
#include "ui/views/documentview.h"
#include "ui/widgets/icon.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace stateloupe {

using namespace Qt::StringLiterals;

WindowActions::WindowActions(QMainWindow *window)
    : QObject(window)
    , openStore(make(tr("&Open store…"), Qt::CTRL | Qt::Key_O, u"plus"_s))
    , openSample(make(tr("Try the sample"), {}, u"loupe"_s))
    , save(make(tr("&Save…"), Qt::CTRL | Qt::Key_S, u"save"_s))
    , reload(make(tr("&Reload"), Qt::Key_F5, u"refresh"_s))
    , closeTab(make(tr("&Close tab"), Qt::CTRL | Qt::Key_W, u"close"_s))
    , quit(make(tr("&Quit"), Qt::CTRL | Qt::Key_Q))
    , undo(make(tr("&Undo"), Qt::CTRL | Qt::Key_Z, u"undo"_s))
    , redo(make(tr("&Redo"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z, u"redo"_s))
    , find(make(tr("&Filter workflows"), Qt::CTRL | Qt::Key_F, u"search"_s))
    , copyId(make(tr("Copy &id"), Qt::CTRL | Qt::Key_C, u"copy"_s))
    , deleteWorkflow(make(tr("&Delete workflow…"), Qt::Key_Delete, u"trash"_s))
    , setExpiry(make(tr("Set e&xpiry…"), Qt::CTRL | Qt::Key_E, u"clock"_s))
    , unlock(make(tr("&Unlock for changes…"), Qt::CTRL | Qt::SHIFT | Qt::Key_U, u"unlock"_s))
    , lock(make(tr("&Lock again"), Qt::CTRL | Qt::SHIFT | Qt::Key_L, u"lock"_s))
    , nextTab(make(tr("&Next tab"), Qt::CTRL | Qt::Key_Tab))
    , previousTab(make(tr("&Previous tab"), Qt::CTRL | Qt::SHIFT | Qt::Key_Tab))
    , shortcuts(make(tr("&Shortcuts"), Qt::Key_F1))
    , about(make(tr("&About Stateloupe"), {}))
{
    // These keys mean other things outside the list.
    copyId->setShortcutContext(Qt::WidgetShortcut);
    deleteWorkflow->setShortcutContext(Qt::WidgetShortcut);
    buildMenus(window);
}

QAction *WindowActions::make(const QString &text, const QKeySequence &shortcut, const QString &iconName)
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    return action;
}

QAction *WindowActions::add(const Spec &spec)
{
    QAction *action = make(spec.text, spec.shortcut, spec.icon);
    action->setObjectName(spec.name);
    connect(action, &QAction::triggered, this, spec.run);
    menu(spec.menu)->addAction(action);
    if (spec.isPossible) {
        m_conditions.insert(action, spec.isPossible);
        action->setEnabled(spec.isPossible());
    }
    return action;
}

void WindowActions::addSeparator(Menu menu)
{
    this->menu(menu)->addSeparator();
}

QList<QAction *> WindowActions::all() const
{
    QList<QAction *> actions;
    QList<QAction *> next;
    for (const QMenu *menu : m_menus)
        next += menu->actions();
    while (!next.isEmpty()) {
        QAction *action = next.takeFirst();
        if (const QMenu *menu = action->menu())
            next = menu->actions() + next;
        else if (!action->isSeparator())
            actions += action;
    }
    return actions;
}

void WindowActions::update()
{
    for (auto it = m_conditions.cbegin(); it != m_conditions.cend(); ++it)
        it.key()->setEnabled(it.value()());
}

void WindowActions::buildMenus(QMainWindow *window)
{
    for (const QString &title : {tr("&File"), tr("&Edit"), tr("&View"), tr("&Workflow"), tr("&Help")})
        m_menus.append(window->menuBar()->addMenu(title)); // in the order of Menu
    QMenu *file = menu(Menu::File);
    file->addAction(openStore);
    m_recent = file->addMenu(tr("Open re&cent"));
    file->addAction(openSample);
    file->addSeparator();
    file->addActions({save, reload});
    file->addSeparator();
    file->addActions({unlock, lock});
    file->addSeparator();
    file->addActions({closeTab, quit});
    QMenu *edit = menu(Menu::Edit);
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({find, copyId});
    buildViewMenu(menu(Menu::View));
    menu(Menu::Workflow)->addActions({setExpiry, deleteWorkflow});
    menu(Menu::Help)->addActions({shortcuts, about});
}

void WindowActions::buildViewMenu(QMenu *menu)
{
    for (int i = 0; i < DocumentView::TabCount; ++i) {
        const auto tab = DocumentView::Tab(i);
        views.append(make(DocumentView::tabName(tab), DocumentView::tabShortcut(tab)));
    }
    menu->addActions(views);
    menu->addSeparator();
    menu->addActions({nextTab, previousTab});
    menu->addSeparator();
    buildThemeMenu(menu->addMenu(tr("&Theme")));
}

void WindowActions::buildThemeMenu(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    const QStringList names{tr("&System"), tr("&Light"), tr("&Dark")}; // in the order of Theme::Scheme
    for (qsizetype i = 0; i < names.size(); ++i) {
        QAction *action = menu->addAction(names[i]);
        action->setCheckable(true);
        group->addAction(action);
        m_schemes.append(action);
        connect(action, &QAction::triggered, this, [this, i] { Q_EMIT schemeChosen(Theme::Scheme(i)); });
    }
}

void WindowActions::setRecentStores(const QStringList &addresses)
{
    m_recent->clear();
    m_recent->setEnabled(!addresses.isEmpty());
    for (const QString &address : addresses) {
        QString text = singleLine(address, 80);
        QAction *action = m_recent->addAction(text.replace(u'&', "&&"_L1));
        connect(action, &QAction::triggered, this, [this, address] { Q_EMIT recentStoreChosen(address); });
    }
}

void WindowActions::setScheme(Theme::Scheme scheme)
{
    m_schemes[qsizetype(scheme)]->setChecked(true);
}

} // namespace stateloupe
