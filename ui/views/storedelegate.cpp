#include "ui/views/storedelegate.h"

#include "ui/models/storelistmodel.h"
#include "ui/preferences/zoom.h"
#include "ui/text/storetext.h"
#include "ui/widgets/environmentbadge.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/rowpainting.h"

#include <QPainter>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr Pixels IconSize{16};
constexpr Pixels Gap{8};
constexpr Pixels ItemHeight{48};

QString kindIcon(const QString &kind)
{
    if (kind == "redis"_L1)
        return u"layers"_s;
    if (kind == "postgresql"_L1)
        return u"server"_s;
    return kind == "memory"_L1 ? u"memory"_s : u"database"_s;
}

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

/// Paints at the right end of `rest` and takes away what that needs.
void paintIcon(QPainter *painter, QRect &rest, const QIcon &icon)
{
    const QRect place(rest.right() - IconSize + 1, rest.center().y() - IconSize / 2 + 1, IconSize, IconSize);
    icon.paint(painter, place);
    rest.setRight(place.left() - Gap);
}

/// The same for a word, if it fits.
void paintWord(QPainter *painter, QRect &rest, const QString &word, Theme::Role role)
{
    const int width = painter->fontMetrics().horizontalAdvance(word);
    if (word.isEmpty() || width > rest.width())
        return;
    painter->setPen(Theme::current().color(role));
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight, word);
    rest.setRight(rest.right() - width - Gap);
}

void paintNameLine(QPainter *painter, QRect line, const QModelIndex &index)
{
    const auto state = StoreItem::State(index.data(StoreListModel::StateRole).toInt());
    if (state == StoreItem::State::Failed)
        paintIcon(painter, line, icon(u"error"_s, Theme::Role::Danger));
    if (state == StoreItem::State::Lost)
        paintIcon(painter, line, icon(u"offline"_s, Theme::Role::Danger));
    if (index.data(StoreListModel::ReadOnlyRole).toBool())
        paintIcon(painter, line, icon(u"lock"_s, Theme::Role::Muted));
    const auto role = state == StoreItem::State::Ready ? Theme::Role::Text : Theme::Role::Muted;
    painter->setPen(Theme::current().color(role));
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, line.width()));
}

void paintPlaceLine(QPainter *painter, QRect line, const QModelIndex &index)
{
    if (index.data(StoreListModel::PlaintextRole).toBool()) {
        paintWord(painter, line, StoreDelegate::tr("not encrypted"), Theme::Role::Danger);
        paintIcon(painter, line, icon(u"unlock"_s, Theme::Role::Danger));
    }
    const auto environment = Environment(index.data(StoreListModel::EnvironmentRole).toInt());
    paintWord(painter, line, environmentText(environment), environmentRole(environment));
    painter->setPen(Theme::current().color(Theme::Role::Muted));
    const QString place = index.data(StoreListModel::PlaceRole).toString();
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(place, Qt::ElideMiddle, line.width()));
}

} // namespace

void StoreDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRowBackground(painter, option);
    const auto environment = Environment(index.data(StoreListModel::EnvironmentRole).toInt());
    if (environment != Environment::None) {
        const QRect bar(option.rect.left(), option.rect.top() + 4, 3, option.rect.height() - 8);
        painter->fillRect(bar, Theme::current().color(environmentRole(environment)));
    }
    QRect rest = option.rect.adjusted(12, 4, -12, -4);
    const QRect firstLine(rest.left(), rest.top(), rest.width(), rest.height() / 2);
    const QString kind = index.data(StoreListModel::KindRole).toString();
    icon(kindIcon(kind))
        .paint(painter, QRect(rest.left(), firstLine.center().y() - IconSize / 2 + 1, IconSize, IconSize));
    rest.setLeft(rest.left() + IconSize + Gap);
    painter->setFont(option.font);
    paintNameLine(painter, {rest.left(), rest.top(), rest.width(), rest.height() / 2}, index);
    painter->setFont(smaller(option.font));
    paintPlaceLine(painter, {rest.left(), rest.top() + rest.height() / 2, rest.width(), rest.height() / 2}, index);
    painter->restore();
}

QSize StoreDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth(), ItemHeight}; // the list gives it its own width
}

} // namespace stateloupe
