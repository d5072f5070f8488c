#pragma once

class QWidget;

namespace stateloupe {

/// The ground of what lies above the rest of the window, such as the command palette: for its paintEvent().
void paintRaisedPanel(QWidget *panel);

} // namespace stateloupe
