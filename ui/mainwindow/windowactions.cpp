#include "ui/mainwindow/windowactions.h"

#include "ui/text/actiontext.h"
#include "ui/widgets/icon.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace stateloupe {

namespace {

QList<QKeySequence> shortcutsOf(const WindowActions::Spec &spec)
{
    QList<QKeySequence> shortcuts;
    if (!spec.shortcut.isEmpty())
        shortcuts.append(spec.shortcut); // the first one is shown
    for (const QKeySequence &shortcut : spec.moreShortcuts + QKeySequence::keyBindings(spec.standardKey)) {
        if (!shortcuts.contains(shortcut))
            shortcuts.append(shortcut);
    }
    return shortcuts;
}

void collect(const QMenu *menu, const QStringList &path, QList<WindowActions::Entry> &entries)
{
    const QStringList here = path + QStringList{plainActionText(menu->title())};
    for (QAction *action : menu->actions()) {
        if (const QMenu *submenu = action->menu())
            collect(submenu, here, entries);
        else if (!action->isSeparator())
            entries.append({action, here});
    }
}

} // namespace

WindowActions::WindowActions(QMainWindow *window)
    : QObject(window)
{
    for (const QString &title : {tr("&File"), tr("&Edit"), tr("&View"), tr("&Workflow"), tr("&Help")}) {
        QMenu *menu = window->menuBar()->addMenu(title); // in the order of Menu
        m_menus.append(menu);
        m_ends.insert(menu, menu->addSeparator());
    }
}

QAction *WindowActions::add(const Spec &spec)
{
    auto *action = new QAction(spec.text, this);
    action->setObjectName(spec.name);
    action->setShortcuts(shortcutsOf(spec));
    action->setShortcutContext(spec.context);
    if (!spec.icon.isEmpty())
        action->setIcon(icon(spec.icon));
    connect(action, &QAction::triggered, this, [this, run = spec.run] {
        run();
        update();
    });
    if (spec.isPossible || spec.isChecked) {
        action->setCheckable(bool(spec.isChecked));
        const Conditions conditions{spec.isPossible, spec.isChecked};
        m_conditions.insert(action, conditions);
        apply(action, conditions);
    }
    QMenu *target = spec.submenu ? spec.submenu : menu(spec.menu);
    target->insertAction(spec.isAtEnd ? nullptr : m_ends.value(target), action);
    return action;
}

QMenu *WindowActions::addMenu(Menu menu, const QString &title, bool isAtEnd)
{
    QMenu *parent = this->menu(menu);
    auto *submenu = new QMenu(title, parent);
    parent->insertMenu(isAtEnd ? nullptr : m_ends.value(parent), submenu);
    return submenu;
}

void WindowActions::addSeparator(Menu menu)
{
    QMenu *target = this->menu(menu);
    target->insertSeparator(m_ends.value(target));
}

QList<WindowActions::Entry> WindowActions::entries() const
{
    QList<Entry> entries;
    for (const QMenu *menu : m_menus)
        collect(menu, {}, entries);
    return entries;
}

QList<QAction *> WindowActions::all() const
{
    QList<QAction *> actions;
    for (const Entry &entry : entries())
        actions.append(entry.action);
    return actions;
}

QAction *WindowActions::find(const QString &name) const
{
    return findChild<QAction *>(name, Qt::FindDirectChildrenOnly);
}

void WindowActions::apply(QAction *action, const Conditions &conditions)
{
    if (conditions.isPossible)
        action->setEnabled(conditions.isPossible());
    if (conditions.isChecked)
        action->setChecked(conditions.isChecked());
}

void WindowActions::update()
{
    for (auto it = m_conditions.cbegin(); it != m_conditions.cend(); ++it)
        apply(it.key(), it.value());
}

} // namespace stateloupe
