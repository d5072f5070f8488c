#pragma once

#include <QStyledItemDelegate>

namespace stateloupe {

/// Paints a row of StoreListModel: icon, name, and at the right its kind with marks for read-only and failed.
class StoreDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stateloupe
