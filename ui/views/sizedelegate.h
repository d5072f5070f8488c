#pragma once

#include <QStyledItemDelegate>

namespace stateloupe {

/// Paints a row of a SizeListModel: a bar as long as its share, its name, and its size in numbers.
class SizeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stateloupe
