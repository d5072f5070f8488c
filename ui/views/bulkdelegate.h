#pragma once

#include <QStyledItemDelegate>

namespace stateloupe {

/// Paints the rows of a BulkTable: ids and values in the fixed font, outcomes with a mark.
class BulkDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit BulkDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stateloupe
