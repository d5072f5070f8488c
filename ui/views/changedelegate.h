#pragma once

#include <QStyledItemDelegate>

namespace stateloupe {

/// Paints a row of ChangeListModel: a mark with its word's colour, the place, and below it before → after.
class ChangeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ChangeDelegate(QObject *parent = nullptr);

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintValue(QPainter *painter, QRect &line, const QString &mark, const QString &value, int role) const;
};

} // namespace stateloupe
