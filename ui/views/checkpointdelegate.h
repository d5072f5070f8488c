#pragma once

#include <QStyledItemDelegate>

namespace stateloupe {

class CheckpointsModel;

/// Paints one checkpoint of a timeline: its name, when, by which framework, what is in it and what changed.
class CheckpointDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CheckpointDelegate(const CheckpointsModel *model, QObject *parent);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintLine(QPainter *painter, const QRect &row, bool isFirst, bool isLast) const;
    void paintDot(QPainter *painter, const QRect &row, bool isSwitch) const;

    const CheckpointsModel *m_model;
};

} // namespace stateloupe
