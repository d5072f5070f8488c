#pragma once

class QPainter;
class QStyleOptionViewItem;

namespace stateloupe {

inline constexpr int RowHeight = 28;

/// The background of a row of a list or table: selection and hover. Without a frame around the current cell, because
/// the whole row is what one is at.
void paintRowBackground(QPainter *painter, const QStyleOptionViewItem &option);

/// The bar at the left edge of a place that differs from what is stored.
void paintChangedBar(QPainter *painter, const QStyleOptionViewItem &option);

} // namespace stateloupe
