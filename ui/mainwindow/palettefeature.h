#pragma once

#include "ui/mainwindow/commandlist.h"
#include "ui/mainwindow/windowparts.h"

#include <QObject>

namespace stateloupe {

class CommandPalette;

/// Opens the command palette on everything that can be done: the actions of the menus, and those of the part of the
/// window that has the focus.
class PaletteFeature : public QObject
{
    Q_OBJECT

public:
    explicit PaletteFeature(const WindowParts &parts);

private:
    void open();
    QList<CommandList::Command> commands() const;
    QList<CommandList::Command> commandsOfFocus() const;

    WindowParts m_parts;
    CommandPalette *m_palette;
};

} // namespace stateloupe
