#include "ui/mainwindow/toastfeature.h"

#include "ui/mainwindow/windowactions.h"
#include "ui/text/actiontext.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/toastarea.h"

#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestText = 60;

} // namespace

ToastFeature::ToastFeature(const WindowParts &parts)
    : QObject(parts.window)
{
    ToastArea *toasts = parts.toasts;
    const QString usual = tr("&Take back what was just done");
    QAction *action = parts.actions->add({.name = u"edit.takeBack"_s,
        .text = usual,
        .shortcut = Qt::CTRL | Qt::SHIFT | Qt::Key_T,
        .icon = u"history"_s,
        .menu = WindowActions::Menu::Edit,
        .run = [toasts] { toasts->press(); },
        .isPossible = [toasts] { return toasts->canPress(); }});
    connect(toasts, &ToastArea::changed, action, [actions = parts.actions, toasts, action, usual] {
        const QString what = singleLine(toasts->text(), LongestText);
        action->setText(toasts->canPress()
                ? tr("%1: %2", "a button and what it is about").arg(toasts->buttonText(), literalActionText(what))
                : usual);
        actions->update();
    });
}

} // namespace stateloupe
