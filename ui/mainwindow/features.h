#pragma once

#include "ui/mainwindow/windowparts.h"

namespace stateloupe {

/// Adds what the window can do beyond its parts: each feature is a QObject owned by the window, in a file pair of its
/// own, that makes its actions with WindowActions::add() and needs nobody who knows it.
void addFeatures(const WindowParts &parts);

} // namespace stateloupe
