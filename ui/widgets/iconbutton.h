#pragma once

#include <QString>

class QToolButton;
class QWidget;

namespace stateloupe {

/// A flat button of one of our icons alone. `text` is its name, and its tool tip.
QToolButton *makeIconButton(const QString &iconName, const QString &text, QWidget *parent);

} // namespace stateloupe
