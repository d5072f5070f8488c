#include "ui/widgets/noticebar.h"

#include "ui/preferences/zoom.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace stateloupe {

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(16, this))
    , m_text(new PlainLabel({}, this))
    , m_buttons(new QHBoxLayout)
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_buttons->setSpacing(4);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 4, 12, 4);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_buttons);
    followZoom(this, [this] { setMinimumHeight(zoomed(40)); });
    hide();
}

void NoticeBar::showNotice(
    const QString &iconName, Theme::Role role, const QString &text, const QList<QAction *> &actions)
{
    m_role = role;
    m_icon->setIcon(iconName, role);
    m_text->setText(text);
    setAccessibleName(text);
    if (actions != m_shownActions)
        setActions(actions);
    const bool isNew = isHidden();
    show();
    update();
    if (isNew) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QString NoticeBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void NoticeBar::setActions(const QList<QAction *> &actions)
{
    m_shownActions = actions;
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was just pressed
        delete item;
    }
    for (QAction *action : actions) {
        auto *button = new QPushButton(action->text(), this);
        button->setAccessibleName(action->text().remove(u'&'));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_buttons->addWidget(button);
    }
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.tint(m_role));
    painter.fillRect(0, 0, width(), 1, theme.color(Theme::Role::Line));
}

} // namespace stateloupe
