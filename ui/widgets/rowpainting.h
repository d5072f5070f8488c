#pragma once

class QPainter;
class QRect;
class QStyleOptionViewItem;

namespace stateloupe {

inline constexpr int RowHeight = 28; ///< of lists, tables and trees

/// The background of a row of a list or table: selection and hover. Without a frame around the current cell, because
/// the whole row is what one is at.
void paintRowBackground(QPainter *painter, const QStyleOptionViewItem &option);

/// Marks what is painted in `row` as different from what is stored: a bar at its left edge, in every view the same.
void paintChangeBar(QPainter *painter, const QRect &row);

} // namespace stateloupe
