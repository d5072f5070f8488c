#include "ui/views/changedelegate.h"

#include "ui/models/changelistmodel.h"
#include "ui/preferences/theme.h"
#include "ui/preferences/zoom.h"
#include "ui/widgets/rowpainting.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr Pixels Margin{12};
constexpr Pixels Gutter{24}; // for the mark
constexpr Pixels LineHeight{20};

struct Mark
{
    QString text;
    Theme::Role role;
};

Mark markOf(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Added:
        return {u"+"_s, Theme::Role::Added};
    case DifferenceKind::Removed:
        return {u"−"_s, Theme::Role::Removed};
    case DifferenceKind::Moved:
        return {u"↕"_s, Theme::Role::Changed};
    case DifferenceKind::Spelling:
        return {u"≈"_s, Theme::Role::Changed};
    case DifferenceKind::Changed:
        break;
    }
    return {u"•"_s, Theme::Role::Changed};
}

QRect tickRect(const QStyleOptionViewItem &option)
{
    return {option.rect.left() + Margin, option.rect.top() + 8, Gutter, LineHeight};
}

void paintTick(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place, bool isTicked)
{
    QStyleOptionButton box;
    box.palette = option.palette;
    box.state = QStyle::State_Enabled | (isTicked ? QStyle::State_On : QStyle::State_Off);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const QSize size(style->pixelMetric(QStyle::PM_IndicatorWidth), style->pixelMetric(QStyle::PM_IndicatorHeight));
    box.rect = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, size, place);
    style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);
}

int valueLines(const QModelIndex &index)
{
    const bool hasBefore = !index.data(ChangeListModel::BeforeRole).toString().isNull();
    const bool hasAfter = !index.data(ChangeListModel::AfterRole).toString().isNull();
    return int(hasBefore) + int(hasAfter);
}

} // namespace

ChangeDelegate::ChangeDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void ChangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Mark mark = markOf(DifferenceKind(index.data(ChangeListModel::KindRole).toInt()));
    const Theme &theme = Theme::current();
    painter->save();
    paintRowBackground(painter, option);

    QRect line = option.rect.adjusted(Margin, 8, -Margin, 0);
    line.setHeight(LineHeight);
    if (const QVariant tick = index.data(Qt::CheckStateRole); tick.isValid()) {
        paintTick(painter, option, tickRect(option), tick.toInt() == Qt::Checked);
        line.setLeft(line.left() + Gutter + 4);
    }
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(theme.color(mark.role));
    painter->drawText(QRect(line.left(), line.top(), Gutter, LineHeight), Qt::AlignCenter, mark.text);
    line.setLeft(line.left() + Gutter + 4);

    painter->setFont(fixedFont());
    painter->setPen(theme.color(Theme::Role::Text));
    const QString place = index.data(ChangeListModel::PointerRole).toString();
    painter->drawText(line, Qt::AlignVCenter, painter->fontMetrics().elidedText(place, Qt::ElideMiddle, line.width()));
    paintValue(painter, line, u"−"_s, index.data(ChangeListModel::BeforeRole).toString(), int(Theme::Role::Removed));
    paintValue(painter, line, u"+"_s, index.data(ChangeListModel::AfterRole).toString(), int(Theme::Role::Added));

    painter->setPen(theme.color(Theme::Role::Line));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

bool ChangeDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QVariant tick = index.data(Qt::CheckStateRole);
    bool isToggled = false;
    if (event->type() == QEvent::KeyPress)
        isToggled = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    else if (event->type() == QEvent::MouseButtonRelease)
        isToggled = tickRect(option).contains(static_cast<QMouseEvent *>(event)->position().toPoint());
    if (!tick.isValid() || !isToggled)
        return false;
    return model->setData(index, tick.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void ChangeDelegate::paintValue(
    QPainter *painter, QRect &line, const QString &mark, const QString &value, int role) const
{
    if (value.isNull())
        return;
    line.translate(0, LineHeight);
    painter->setPen(Theme::current().color(Theme::Role(role)));
    painter->drawText(line, Qt::AlignVCenter, mark);
    const QRect rest = line.adjusted(16, 0, 0, 0);
    painter->drawText(rest, Qt::AlignVCenter, painter->fontMetrics().elidedText(value, Qt::ElideRight, rest.width()));
}

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {200, 8 + LineHeight * (1 + valueLines(index)) + 8};
}

} // namespace stateloupe
