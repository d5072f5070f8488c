#pragma once

class QPainter;
class QRect;

namespace stateloupe {

/// Marks what is painted in `row` as changed: a bar at its left edge, in every view the same.
void paintChangeBar(QPainter *painter, const QRect &row);

} // namespace stateloupe
