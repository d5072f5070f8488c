#pragma once

class QPainter;
class QRect;
class QStyleOptionViewItem;

#include "ui/preferences/zoom.h"

namespace stateloupe {

inline constexpr Pixels RowHeight{28}; ///< of lists, tables and trees

/// The background of a row of a list or table: selection and hover. Without a frame around the current cell, because
/// the whole row is what one is at.
void paintRowBackground(QPainter *painter, const QStyleOptionViewItem &option);

/// What somebody else has just changed: a veil that is fainter the lower `level` is, from 1 to 0, and a mark at the
/// right edge as long as it lasts. Nothing for 0.
void paintFreshness(QPainter *painter, const QRect &row, qreal level);
void paintVeil(QPainter *painter, const QRect &cell, qreal level); ///< without the mark

/// Marks what is painted in `row` as different from what is stored: a bar at its left edge, in every view the same.
void paintChangeBar(QPainter *painter, const QRect &row);

} // namespace stateloupe
