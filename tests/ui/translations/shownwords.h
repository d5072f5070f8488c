#pragma once

#include <QStringList>

class QWidget;

namespace stateloupe {

/// What `window`, the dialogs over it and its menus say to people: texts, names for readers, tool tips, placeholders,
/// titles. Without what item views show, and what somebody typed.
QStringList shownWords(const QWidget *window);

} // namespace stateloupe
