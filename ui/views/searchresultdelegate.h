#pragma once

#include <QStyledItemDelegate>

namespace stateloupe {

/// Paints a row of SearchResultsModel: what matches stands in its line in bold on a tint with a line below it.
class SearchResultDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stateloupe
