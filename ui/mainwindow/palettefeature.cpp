#include "ui/mainwindow/palettefeature.h"

#include "ui/mainwindow/commandpalette.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/preferences/settings.h"

#include <QApplication>
#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

PaletteFeature::PaletteFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_palette(new CommandPalette(parts.window))
{
    parts.actions->add({.name = u"help.commands"_s,
        .text = tr("&Find a command…"),
        .shortcut = Qt::CTRL | Qt::Key_K,
        .icon = u"command"_s,
        .menu = WindowActions::Menu::Help,
        .run = [this] { open(); }});
    connect(m_palette, &CommandPalette::chosen, this, [settings = parts.settings](const QAction *action) {
        if (!action->objectName().isEmpty())
            settings->addRecentCommand(action->objectName());
    });
}

void PaletteFeature::open()
{
    if (m_palette->isVisible())
        return m_palette->dismiss();
    m_parts.actions->update();
    m_palette->open(commands(), m_parts.settings->recentCommands());
}

QList<CommandList::Command> PaletteFeature::commands() const
{
    QList<CommandList::Command> commands = commandsOfFocus();
    for (const WindowActions::Entry &entry : m_parts.actions->entries()) {
        if (entry.action->objectName() != "help.commands"_L1)
            commands.append({entry.action, entry.menuPath.join(u" › "_s)});
    }
    return commands;
}

/// What the context menus of the part of the window hold that has the focus.
QList<CommandList::Command> PaletteFeature::commandsOfFocus() const
{
    QList<CommandList::Command> commands;
    const QList<QAction *> known = m_parts.actions->all();
    for (const QWidget *widget = QApplication::focusWidget(); widget && !widget->isWindow();
         widget = widget->parentWidget()) {
        for (QAction *action : widget->actions()) {
            if (!action->isSeparator() && !action->text().isEmpty() && !known.contains(action))
                commands.append({action, widget->accessibleName()});
        }
    }
    return commands;
}

} // namespace stateloupe
