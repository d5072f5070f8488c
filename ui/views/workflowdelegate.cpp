#include "ui/views/workflowdelegate.h"

#include "ui/models/workflowlistmodel.h"
#include "ui/preferences/theme.h"
#include "ui/widgets/rowpainting.h"

#include <QFontDatabase>
#include <QPainter>

namespace stateloupe {

WorkflowDelegate::WorkflowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_idFont(QFontDatabase::systemFont(QFontDatabase::FixedFont))
{
}

void WorkflowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isId = WorkflowColumn(index.column()) == WorkflowColumn::Id;
    painter->save();
    paintRowBackground(painter, option);
    if (isId && index.data(WorkflowListModel::ModifiedRole).toBool())
        paintChangeBar(painter, option.rect);
    painter->setFont(isId ? m_idFont : option.font);
    painter->setPen(Theme::current().color(isId ? Theme::Role::Text : Theme::Role::Muted));
    const QRect cell = option.rect.adjusted(isId ? 12 : 4, 0, isId ? -4 : -12, 0);
    const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, cell.width());
    const Qt::Alignment alignment = Qt::AlignVCenter | (isId ? Qt::AlignLeft : Qt::AlignRight);
    painter->drawText(cell, int(alignment), text);
    painter->restore();
}

} // namespace stateloupe
