#pragma once

#include <QtGlobal>

#include "ui/preferences/zoom.h"

namespace stateloupe::messagemetrics {

// The measures of a row of the transcript, on the grid of 4 pixels.
inline constexpr Pixels Margin{16};
inline constexpr Pixels MarkSize{24};
inline constexpr Pixels MarkGap{12};
inline constexpr Pixels Spacing{8};
inline constexpr Pixels CodePadding{12};
inline constexpr Pixels CodeRadius{6};
inline constexpr Pixels FoldHeight{28};
inline constexpr Pixels FoldPadding{8};
inline constexpr Pixels ChevronWidth{16};
inline constexpr Pixels CheckpointHeight{40};
inline constexpr int ColumnCharacters = 90;
inline constexpr qsizetype MaximumHeaderText = 80;

} // namespace stateloupe::messagemetrics
