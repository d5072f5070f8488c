#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace stateloupe {

class IconLabel;
class PlainLabel;

/// A page that stands where content would: what is (not) here, what it means and what can be done.
class MessagePage : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePage(QWidget *parent = nullptr);

    /// `text` may hold what a store sent: it is shown as plain text.
    void setMessage(const QString &iconName, const QString &title, const QString &text);
    /// One button for each action, the first one being the usual next step. The actions stay the caller's.
    void setActions(const QList<QAction *> &actions);

private:
    IconLabel *m_icon;
    PlainLabel *m_title;
    PlainLabel *m_text;
    QHBoxLayout *m_buttons;
};

} // namespace stateloupe
