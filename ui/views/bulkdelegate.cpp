#include "ui/views/bulkdelegate.h"

#include "ui/models/bulklistmodel.h"
#include "ui/preferences/zoom.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/rowpainting.h"

#include <QPainter>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr int IconSize = 16;

struct Mark
{
    QString icon; ///< empty: none
    Theme::Role role = Theme::Role::Muted;
};

Mark markOf(BulkOutcome outcome)
{
    switch (outcome) {
    case BulkOutcome::NotReached:
        return {};
    case BulkOutcome::Planned:
        return {u"edit"_s, Theme::Role::Changed};
    case BulkOutcome::Done:
        return {u"check"_s, Theme::Role::Added};
    case BulkOutcome::Unchanged:
        return {u"check"_s, Theme::Role::Muted};
    case BulkOutcome::ChangedMeanwhile:
        return {u"conflict"_s, Theme::Role::Conflict};
    case BulkOutcome::Gone:
    case BulkOutcome::Unknown:
        return {u"warning"_s, Theme::Role::Warning};
    case BulkOutcome::Refused:
    case BulkOutcome::Failed:
        return {u"error"_s, Theme::Role::Danger};
    }
    return {};
}

} // namespace

BulkDelegate::BulkDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void BulkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto column = BulkColumn(index.column());
    const Theme &theme = Theme::current();
    painter->save();
    paintRowBackground(painter, option);
    QRect cell = option.rect.adjusted(column == BulkColumn::Id ? 12 : 8, 0, -8, 0);
    Theme::Role role = column == BulkColumn::Id ? Theme::Role::Text : Theme::Role::Muted;
    const bool isFixed = column == BulkColumn::Id || column == BulkColumn::Before || column == BulkColumn::After;
    const auto outcome = BulkOutcome(index.data(BulkListModel::OutcomeRole).toInt());
    if (column == BulkColumn::Before && outcome == BulkOutcome::Planned)
        role = Theme::Role::Removed;
    if (column == BulkColumn::After && outcome == BulkOutcome::Planned)
        role = Theme::Role::Added;
    if (column == BulkColumn::Outcome) {
        const Mark mark = markOf(outcome);
        if (!mark.icon.isEmpty())
            icon(mark.icon, mark.role)
                .paint(painter, QRect(cell.left(), cell.center().y() - IconSize / 2 + 1, IconSize, IconSize));
        cell.setLeft(cell.left() + IconSize + 8);
        role = Theme::Role::Text;
    }
    painter->setFont(isFixed ? fixedFont() : option.font);
    painter->setPen(theme.color(role));
    const Qt::TextElideMode elide = column == BulkColumn::Id ? Qt::ElideMiddle : Qt::ElideRight;
    const auto alignment = Qt::AlignVCenter | (column == BulkColumn::Size ? Qt::AlignRight : Qt::AlignLeft);
    painter->drawText(
        cell, int(alignment), painter->fontMetrics().elidedText(index.data().toString(), elide, cell.width()));
    painter->restore();
}

} // namespace stateloupe
