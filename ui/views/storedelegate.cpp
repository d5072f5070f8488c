#include "ui/views/storedelegate.h"

#include "ui/models/storelistmodel.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/rowpainting.h"

#include <QPainter>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr int IconSize = 16;
constexpr int Gap = 8;

/// Paints at the right end of `rest` and takes away what that needs.
void paintIcon(QPainter *painter, QRect &rest, const QIcon &icon)
{
    const QRect place(rest.right() - IconSize + 1, rest.center().y() - IconSize / 2 + 1, IconSize, IconSize);
    icon.paint(painter, place);
    rest.setRight(place.left() - Gap);
}

} // namespace

void StoreDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isMemory = index.data(StoreListModel::KindRole).toString() == "memory"_L1;
    const auto state = StoreItem::State(index.data(StoreListModel::StateRole).toInt());
    const Theme &theme = Theme::current();
    painter->save();
    paintRowBackground(painter, option);

    QRect rest = option.rect.adjusted(12, 0, -12, 0);
    const QIcon kindIcon = icon(isMemory ? u"memory"_s : u"database"_s);
    kindIcon.paint(painter, QRect(rest.left(), rest.center().y() - IconSize / 2 + 1, IconSize, IconSize));
    rest.setLeft(rest.left() + IconSize + Gap);
    if (state == StoreItem::State::Failed)
        paintIcon(painter, rest, icon(u"error"_s, Theme::Role::Danger));
    if (index.data(StoreListModel::ReadOnlyRole).toBool())
        paintIcon(painter, rest, icon(u"lock"_s, Theme::Role::Muted));

    const auto textRole = state == StoreItem::State::Ready ? Theme::Role::Text : Theme::Role::Muted;
    painter->setPen(theme.color(textRole));
    const QString name = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, rest.width());
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, name);
    painter->restore();
}

QSize StoreDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), RowHeight};
}

} // namespace stateloupe
