#pragma once

#include <QStyledItemDelegate>

namespace stateloupe {

/// Paints a row of CheckSummaryModel: a rule with the mark of its severity and how many workflows it is about, or one
/// of these with what is wrong in it.
class CheckDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintRule(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintWorkflow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace stateloupe
