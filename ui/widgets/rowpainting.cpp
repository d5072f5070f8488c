#include "ui/widgets/rowpainting.h"

#include "ui/preferences/theme.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace stateloupe {

void paintRowBackground(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_Selected) {
        const bool isActive = option.state & QStyle::State_Active;
        const auto group = isActive ? QPalette::Active : QPalette::Inactive;
        painter->fillRect(option.rect, option.palette.color(group, QPalette::Highlight));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, Theme::current().tint(Theme::Role::Muted));
    }
}

void paintChangeBar(QPainter *painter, const QRect &row)
{
    constexpr int Width = 3;
    painter->fillRect(row.left(), row.top(), Width, row.height(), Theme::current().color(Theme::Role::Changed));
}

} // namespace stateloupe
