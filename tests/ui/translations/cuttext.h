#pragma once

#include <QStringList>

class QWidget;

namespace stateloupe {

/// The words in `window` and the dialogs over it that do not fit where they stand: "QPushButton “Save”: 80 of 92".
/// What has a “…” on purpose may be shorter than its words.
QStringList cutTexts(const QWidget *window);

} // namespace stateloupe
