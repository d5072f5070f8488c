#include "ui/widgets/rowpainting.h"

#include "ui/preferences/theme.h"

#include <QPainter>
#include <QStyleOptionViewItem>

#include <algorithm>

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

void paintVeil(QPainter *painter, const QRect &cell, qreal level)
{
    constexpr qreal Strongest = 0.28;
    QColor veil = Theme::current().color(Theme::Role::Accent);
    veil.setAlphaF(float(Strongest * level));
    painter->fillRect(cell, veil);
}

void paintFreshness(QPainter *painter, const QRect &row, qreal level)
{
    if (level <= 0)
        return;
    constexpr int MarkSize = 6;
    paintVeil(painter, row, level);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::current().color(Theme::Role::Accent));
    const QPointF centre(row.right() - MarkSize, row.top() + std::min(row.height(), int(RowHeight)) / 2.0);
    const qreal reach = MarkSize / 2.0 + 0.5;
    painter->drawPolygon(QPolygonF{centre + QPointF(0, -reach), centre + QPointF(reach, 0), centre + QPointF(0, reach),
        centre + QPointF(-reach, 0)});
    painter->restore();
}

void paintChangeBar(QPainter *painter, const QRect &row)
{
    constexpr int Width = 3;
    painter->fillRect(row.left(), row.top(), Width, row.height(), Theme::current().color(Theme::Role::Changed));
}

} // namespace stateloupe
