#include "ui/views/checkdelegate.h"

#include "ui/models/checksummarymodel.h"
#include "ui/preferences/theme.h"
#include "ui/preferences/zoom.h"
#include "ui/widgets/rowpainting.h"
#include "ui/widgets/severitymark.h"

#include <QPainter>

#include <algorithm>

namespace stateloupe {

namespace {

constexpr Pixels Margin{12};
constexpr Pixels MarkWidth{20};
constexpr Pixels Gap{8};
constexpr int LineText = int(Qt::AlignVCenter) | int(Qt::TextSingleLine);

/// Draws what fits of `text` and returns how wide that is.
int paintText(QPainter *painter, const QRect &room, const QString &text, const QFont &font, Theme::Role role)
{
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room.width());
    painter->setFont(font);
    painter->setPen(Theme::current().color(role));
    painter->drawText(room, LineText, shown);
    return metrics.horizontalAdvance(shown);
}

} // namespace

QSize CheckDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {240, RowHeight};
}

void CheckDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRowBackground(painter, option);
    if (index.data(CheckSummaryModel::IsWorkflowRole).toBool())
        paintWorkflow(painter, option, index);
    else
        paintRule(painter, option, index);
    painter->restore();
}

void CheckDelegate::paintRule(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto severity = Severity(index.data(CheckSummaryModel::SeverityRole).toInt());
    QRect line = option.rect.adjusted(0, 0, -Margin, 0);
    paintSeverity(painter, {line.left(), line.top(), MarkWidth, line.height()}, severity);
    line.setLeft(line.left() + MarkWidth + Gap / 2);
    const QString count = index.data(CheckSummaryModel::CountRole).toString();
    const int countWidth = QFontMetrics(option.font).horizontalAdvance(count);
    QRect right = line;
    right.setLeft(std::max(line.left(), line.right() - countWidth));
    paintText(painter, right, count, option.font, Theme::Role::Muted);
    line.setRight(right.left() - Gap);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    line.setLeft(line.left() + paintText(painter, line, index.data().toString(), bold, Theme::Role::Text) + Gap);
    paintText(
        painter, line, index.data(CheckSummaryModel::MessageRole).toString(), option.font, severityRole(severity));
}

void CheckDelegate::paintWorkflow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRect line = option.rect.adjusted(0, 0, -Margin, 0);
    const int width = paintText(painter, line, index.data().toString(), fixedFont(), Theme::Role::Text);
    line.setLeft(line.left() + width + 2 * Gap);
    paintText(painter, line, index.data(CheckSummaryModel::MessageRole).toString(), option.font, Theme::Role::Muted);
}

} // namespace stateloupe
