#pragma once

#include "ui/preferences/theme.h"

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace stateloupe {

class IconLabel;
class PlainLabel;

/// One line about how things are, with what can be done about it. Takes no focus, and no place when it has nothing to
/// say.
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// `text` may hold what a store sent: it is shown as plain text. The actions stay the caller's.
    void showNotice(const QString &iconName, Theme::Role role, const QString &text, const QList<QAction *> &actions);
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setActions(const QList<QAction *> &actions);

    Theme::Role m_role = Theme::Role::Muted;
    IconLabel *m_icon;
    PlainLabel *m_text;
    QHBoxLayout *m_buttons;
    QList<QAction *> m_shownActions;
};

} // namespace stateloupe
