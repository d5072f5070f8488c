#include "ui/views/storepairdelegate.h"

#include "ui/models/storepairsmodel.h"
#include "ui/preferences/zoom.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/rowpainting.h"

#include <QPainter>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr Pixels IconSize{16};

struct Mark
{
    QString icon; ///< empty: none
    Theme::Role role = Theme::Role::Muted;
};

Mark markOf(StorePair outcome)
{
    switch (outcome) {
    case StorePair::Waiting:
        return {};
    case StorePair::Different:
        return {u"edit"_s, Theme::Role::Changed};
    case StorePair::OnlyLeft:
        return {u"arrow-left"_s, Theme::Role::Removed};
    case StorePair::OnlyRight:
        return {u"arrow-right"_s, Theme::Role::Added};
    case StorePair::Failed:
        return {u"error"_s, Theme::Role::Danger};
    case StorePair::SameValues:
    case StorePair::Equal:
        return {u"check"_s, Theme::Role::Muted};
    }
    return {};
}

} // namespace

void StorePairDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isId = index.column() == StorePairsModel::Id;
    painter->save();
    paintRowBackground(painter, option);
    QRect cell = option.rect.adjusted(isId ? 24 : 8, 0, -8, 0);
    if (!isId) {
        const Mark mark = markOf(StorePair(index.data(StorePairsModel::PairRole).toInt()));
        const QRect place(cell.left(), cell.center().y() - IconSize / 2 + 1, IconSize, IconSize);
        if (!mark.icon.isEmpty())
            icon(mark.icon, mark.role).paint(painter, place);
        cell.setLeft(place.right() + 8);
    }
    painter->setFont(isId ? fixedFont() : option.font);
    painter->setPen(Theme::current().color(Theme::Role::Text));
    const QString text = index.data().toString();
    painter->drawText(cell, int(Qt::AlignVCenter | Qt::AlignLeft),
        painter->fontMetrics().elidedText(text, isId ? Qt::ElideMiddle : Qt::ElideRight, cell.width()));
    painter->restore();
}

} // namespace stateloupe
