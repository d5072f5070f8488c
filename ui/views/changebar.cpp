#include "ui/views/changebar.h"

#include "ui/preferences/theme.h"

#include <QPainter>

namespace stateloupe {

void paintChangeBar(QPainter *painter, const QRect &row)
{
    constexpr int Width = 3;
    painter->fillRect(row.left(), row.top(), Width, row.height(), Theme::current().color(Theme::Role::Changed));
}

} // namespace stateloupe
