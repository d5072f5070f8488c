#pragma once

#include <QStyledItemDelegate>

namespace stateloupe {

/// Paints a row of FindingsModel: the mark of its severity, the title and the number of places, and below it what is
/// wrong.
class FindingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stateloupe
