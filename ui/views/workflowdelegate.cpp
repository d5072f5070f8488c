#include "ui/views/workflowdelegate.h"

#include "ui/models/workflowlistmodel.h"
#include "ui/preferences/theme.h"
#include "ui/preferences/zoom.h"
#include "ui/widgets/rowpainting.h"
#include "ui/widgets/severitymark.h"

#include <QPainter>

namespace stateloupe {

namespace {

constexpr Pixels MarkWidth{16};

} // namespace

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
    const QVariant severity = index.data(WorkflowListModel::SeverityRole);
    const auto elision = isValue ? Qt::ElideRight : Qt::ElideMiddle;
    const QString text = painter->fontMetrics().elidedText(index.data().toString(), elision, cell.width());
    painter->drawText(cell, int(alignment), text);
    if (severity.isValid()) {
        const int width = painter->fontMetrics().horizontalAdvance(text);
        paintSeverity(painter, {cell.right() - width - MarkWidth - 4, cell.top(), MarkWidth, cell.height()},
            Severity(severity.toInt()));
    }
    painter->restore();
}

} // namespace stateloupe
