#pragma once

#include <QStyledItemDelegate>

namespace stateloupe {

/// Paints a row of FidelityListModel: a mark for what the store changes or refuses, the place, and what happens there.
class FidelityDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit FidelityDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stateloupe
