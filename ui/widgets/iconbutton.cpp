#include "ui/widgets/iconbutton.h"

#include "ui/text/actiontext.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/icon.h"

#include <QAction>
#include <QToolButton>

namespace stateloupe {

QToolButton *makeIconButton(const QString &iconName, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setIconSize({16, 16});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(text);
    setPlainToolTip(button, text);
    return button;
}

QToolButton *makeVerbButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(plainActionText(action->text()));
    return button;
}

} // namespace stateloupe
