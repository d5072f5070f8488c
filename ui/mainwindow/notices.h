#pragma once

#include "core/result.h"

class QWidget;

namespace stateloupe {

void showAbout(QWidget *window);
/// Something that was asked for failed before anything began.
void showProblem(const QString &title, const Error &error, QWidget *window);

} // namespace stateloupe
