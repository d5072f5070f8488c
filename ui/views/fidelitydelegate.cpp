#include "ui/views/fidelitydelegate.h"

#include "ui/models/fidelitylistmodel.h"
#include "ui/preferences/zoom.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/rowpainting.h"

#include <QPainter>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr Pixels ItemHeight{44};
constexpr Pixels IconSize{16};

} // namespace

FidelityDelegate::FidelityDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void FidelityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isRefused = index.data(FidelityListModel::RefusedRole).toBool();
    const Theme &theme = Theme::current();
    painter->save();
    paintRowBackground(painter, option);
    const QRect row = option.rect.adjusted(12, 4, -12, -4);
    const QIcon mark = isRefused ? icon(u"error"_s, Theme::Role::Danger) : icon(u"edit"_s, Theme::Role::Changed);
    mark.paint(painter, QRect(row.left(), row.top() + 1, IconSize, IconSize));
    const QRect text = row.adjusted(IconSize + 8, 0, 0, 0);
    const QRect upper(text.left(), text.top(), text.width(), text.height() / 2);
    const QRect lower = upper.translated(0, text.height() / 2);
    painter->setFont(fixedFont());
    painter->setPen(theme.color(Theme::Role::Text));
    painter->drawText(upper, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(
            index.data(FidelityListModel::PlaceRole).toString(), Qt::ElideMiddle, upper.width()));
    painter->setFont(option.font);
    painter->setPen(theme.color(isRefused ? Theme::Role::Danger : Theme::Role::Muted));
    painter->drawText(lower, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(
            index.data(FidelityListModel::WhatRole).toString(), Qt::ElideRight, lower.width()));
    painter->restore();
}

QSize FidelityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), ItemHeight};
}

} // namespace stateloupe
