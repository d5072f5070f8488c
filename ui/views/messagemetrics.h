#pragma once

#include <QtGlobal>

namespace stateloupe::messagemetrics {

// The measures of a row of the transcript, on the grid of 4 pixels.
inline constexpr int Margin = 16;
inline constexpr int MarkSize = 24;
inline constexpr int MarkGap = 12;
inline constexpr int Spacing = 8;
inline constexpr int CodePadding = 12;
inline constexpr int CodeRadius = 6;
inline constexpr int FoldHeight = 28;
inline constexpr int FoldPadding = 8;
inline constexpr int ChevronWidth = 16;
inline constexpr int CheckpointHeight = 40;
inline constexpr int ColumnCharacters = 90;
inline constexpr qsizetype MaximumHeaderText = 80;

} // namespace stateloupe::messagemetrics
