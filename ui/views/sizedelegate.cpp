#include "ui/views/sizedelegate.h"

#include "ui/models/sizelistmodel.h"
#include "ui/preferences/theme.h"
#include "ui/widgets/rowpainting.h"

#include <QPainter>

namespace stateloupe {

namespace {

constexpr int Padding = 12;
constexpr int Inset = 3;
constexpr int Radius = 4;
constexpr int Gap = 12;

} // namespace

QSize SizeDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {160, RowHeight};
}

void SizeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    painter->save();
    paintRowBackground(painter, option);
    const QRect room = option.rect.adjusted(Padding, Inset, -Padding, -Inset);
    QRect bar = room;
    bar.setWidth(std::max(2, int(room.width() * index.data(SizeListModel::ShareRole).toDouble())));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const bool isDeep = index.data(SizeListModel::IsDeepRole).toBool();
    painter->setBrush(theme.tint(isDeep ? Theme::Role::Muted : Theme::Role::Accent));
    painter->drawRoundedRect(bar, Radius, Radius);

    const QFontMetrics metrics(option.font);
    const QRect text = room.adjusted(Inset * 2, 0, -Inset, 0);
    const QString size = index.data(SizeListModel::SizeRole).toString();
    painter->setFont(option.font);
    painter->setPen(theme.color(Theme::Role::Muted));
    painter->drawText(text, int(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine, size);
    painter->setPen(theme.color(isDeep ? Theme::Role::Muted : Theme::Role::Text));
    const int left = text.width() - metrics.horizontalAdvance(size) - Gap;
    painter->drawText(text, int(Qt::AlignVCenter) | Qt::TextSingleLine,
        metrics.elidedText(index.data().toString(), isDeep ? Qt::ElideLeft : Qt::ElideRight, left));
    painter->restore();
}

} // namespace stateloupe
