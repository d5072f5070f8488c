#pragma once

#include <QStyledItemDelegate>

namespace stateloupe {

/// Paints a row of StoreListModel: its name above kind and host, with marks for read-only, not encrypted, failed and
/// lost, and the word and colour of its environment.
class StoreDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stateloupe
