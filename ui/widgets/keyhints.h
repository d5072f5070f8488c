#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QWidget;

namespace stateloupe {

/// A key that a widget handles itself, without an action, and what it does there.
struct KeyHint
{
    QKeySequence key;
    QString text;
};

/// Tells which keys `widget` handles itself, for the sheet of shortcuts; beside the code that does.
void setKeyHints(QWidget *widget, const QList<KeyHint> &hints);
QList<KeyHint> keyHints(const QWidget *widget);

} // namespace stateloupe
