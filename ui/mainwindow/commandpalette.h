#pragma once

#include "ui/mainwindow/commandlist.h"

#include <QWidget>

class QLineEdit;
class QListView;

namespace stateloupe {

class PlainLabel;

/// A field over the window that finds commands as one types and runs the chosen one. A part of its window, not a
/// dialog: it goes with Escape, a click elsewhere or the choice, and the focus is back where it was.
class CommandPalette : public QWidget
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    /// `recent` as in CommandList::setCommands().
    void open(const QList<CommandList::Command> &commands, const QStringList &recent);
    void dismiss();

Q_SIGNALS:
    void chosen(QAction *action); ///< it is about to run

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void find(const QString &pattern);
    void place();
    bool pressKey(QKeyEvent *event);
    void choose(const QModelIndex &index);
    void announce(const QModelIndex &current);

    QPointer<QWidget> m_focusBefore;
    CommandList *m_commands;
    QLineEdit *m_field;
    QListView *m_list;
    PlainLabel *m_nothing;
};

} // namespace stateloupe
