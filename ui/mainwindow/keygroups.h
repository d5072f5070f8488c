#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace stateloupe {

class WindowActions;

/// Keys that belong together, for people.
struct KeyGroup
{
    struct Line
    {
        QString keys; ///< "Ctrl+Shift+Z, Ctrl+Y"
        QString text;

        friend bool operator==(const Line &, const Line &) = default;
    };

    QString title;
    QList<Line> lines;
};

/// Every key of the window as it is now: those of the menus, menu by menu, then those that count in one part of it,
/// part by part, by the names that its parts have for screen readers.
QList<KeyGroup> keyGroups(const WindowActions *actions, const QWidget *window);

} // namespace stateloupe
