#pragma once

#include "ui/preferences/theme.h"

#include <QIcon>

namespace stateloupe {

/// One of our own icons (resources/icons, without ".svg"), drawn in the colour that `role` has when it is painted, so
/// that it follows a change of the theme. An unknown name is a mistake of ours and asserts.
QIcon icon(const QString &name, Theme::Role role = Theme::Role::Text);

} // namespace stateloupe
