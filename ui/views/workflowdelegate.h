#pragma once

#include <QStyledItemDelegate>

namespace stateloupe {

/// Paints a cell of WorkflowListModel: ids in the fixed font with both their ends, the rest quieter.
class WorkflowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit WorkflowDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stateloupe
