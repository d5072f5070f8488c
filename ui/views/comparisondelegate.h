#pragma once

#include "core/json/textdifference.h"

#include <QStyledItemDelegate>

namespace stateloupe {

/// Paints a cell of ComparisonModel: the key, then the value with what is another on the other side marked in it; or
/// sign and word of a difference between the two sides.
class ComparisonDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ComparisonDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintMark(QPainter *painter, const QRect &cell, const QModelIndex &index) const;
    void paintSide(QPainter *painter, const QRect &cell, const QModelIndex &index) const;
    void paintValue(QPainter *painter, const QRect &rest, const QModelIndex &index) const;
};

} // namespace stateloupe
