#include "ui/views/workflowdelegate.h"

#include "ui/models/workflowlistmodel.h"
#include "ui/preferences/theme.h"
#include "ui/preferences/zoom.h"
#include "ui/widgets/rowpainting.h"

#include <QPainter>

namespace stateloupe {

WorkflowDelegate::WorkflowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void WorkflowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isId = index.column() == int(WorkflowColumn::Id);
    const bool isValue = index.column() >= WorkflowListModel::FixedColumns;
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    const bool isLeft = alignment.testFlag(Qt::AlignLeft);
    painter->save();
    paintRowBackground(painter, option);
    if (isId && index.data(WorkflowListModel::ModifiedRole).toBool())
        paintChangeBar(painter, option.rect);
    const qreal fresh = index.data(WorkflowListModel::FreshRole).toReal();
    if (fresh > 0)
        isId ? paintVeil(painter, option.rect, fresh) : paintFreshness(painter, option.rect, fresh);
    painter->setFont(isId || isValue ? fixedFont() : option.font);
    painter->setPen(Theme::current().color(isId ? Theme::Role::Text : Theme::Role::Muted));
    const QRect cell = option.rect.adjusted(isLeft ? 12 : 4, 0, isLeft ? -4 : -12, 0);
    const auto elision = isValue ? Qt::ElideRight : Qt::ElideMiddle;
    const QString text = painter->fontMetrics().elidedText(index.data().toString(), elision, cell.width());
    painter->drawText(cell, int(alignment), text);
    painter->restore();
}

} // namespace stateloupe
