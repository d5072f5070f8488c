#pragma once

#include <QStyledItemDelegate>

namespace stateloupe {

/// A command as one line: icon, text with the typed letters in bold, the menus that lead to it, and its shortcut.
class CommandDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stateloupe
