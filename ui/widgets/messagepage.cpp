#include "ui/widgets/messagepage.h"

#include "ui/preferences/zoom.h"
#include "ui/text/actiontext.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QBoxLayout>
#include <QPushButton>

namespace stateloupe {

namespace {

constexpr int IconSize = 40;
constexpr Pixels TextWidth{400};

QPushButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(action->text(), parent);
    button->setAccessibleName(plainActionText(action->text()));
    button->setAutoDefault(true);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

/// A wrapping label keeps its height for its width only as a stretching item of a row.
QHBoxLayout *inTheMiddle(QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(widget, 1000);
    row->addStretch(1);
    return row;
}

} // namespace

MessagePage::MessagePage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(IconSize, this))
    , m_title(new PlainLabel({}, this))
    , m_text(new PlainLabel({}, this))
    , m_buttons(new QHBoxLayout)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setBold(true);
    m_title->setScale(1.15);
    m_text->setRole(Theme::Role::Muted);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (PlainLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        label->setMaximumWidth(TextWidth);
        label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    }
    m_buttons->setSpacing(8);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(12);
    column->addLayout(inTheMiddle(m_title));
    column->addSpacing(4);
    column->addLayout(inTheMiddle(m_text));
    column->addSpacing(16);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addLayout(m_buttons);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addStretch(3);
}

void MessagePage::setMessage(const QString &iconName, const QString &title, const QString &text)
{
    m_icon->setIcon(iconName);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void MessagePage::setActions(const QList<QAction *> &actions)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (QAction *action : actions)
        m_buttons->addWidget(buttonFor(action, this));
    if (!actions.isEmpty())
        qobject_cast<QPushButton *>(m_buttons->itemAt(0)->widget())->setDefault(true);
}

} // namespace stateloupe
