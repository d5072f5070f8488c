#pragma once

#include <QStyledItemDelegate>

namespace stateloupe {

/// Paints the rows of a StorePairsModel: the id, and a mark beside the word of how they compare.
class StorePairDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stateloupe
