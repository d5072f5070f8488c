#pragma once

#include <QString>

class QAction;
class QToolButton;
class QWidget;

namespace stateloupe {

/// A flat button of one of our icons alone. `text` is its name, and its tool tip.
QToolButton *makeIconButton(const QString &iconName, const QString &text, QWidget *parent);

/// A flat button for an action, with its short words (QAction::iconText()) beside its icon.
QToolButton *makeVerbButton(QAction *action, QWidget *parent);

} // namespace stateloupe
