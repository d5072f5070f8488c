#pragma once

#include <QString>

namespace stateloupe {

class Theme;

/// What Fusion leaves too heavy for a window that is to be read: headers, tabs, scroll bars, fields and buttons, on a
/// grid of four pixels.
QString styleSheet(const Theme &theme);

} // namespace stateloupe
