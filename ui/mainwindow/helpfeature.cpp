#include "ui/mainwindow/helpfeature.h"

#include "ui/mainwindow/notices.h"
#include "ui/mainwindow/shortcutsheet.h"
#include "ui/mainwindow/windowactions.h"

#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

HelpFeature::HelpFeature(const WindowParts &parts)
    : QObject(parts.window)
{
    parts.actions->add({.name = u"help.shortcuts"_s,
        .text = tr("&Keys"),
        .shortcut = Qt::Key_F1,
        .icon = u"keyboard"_s,
        .menu = WindowActions::Menu::Help,
        .run = [parts] { (new ShortcutSheet(keyGroups(parts.actions, parts.window), parts.window))->open(); },
        .standardKey = QKeySequence::HelpContents,
        .moreShortcuts = {Qt::CTRL | Qt::Key_Question, Qt::CTRL | Qt::SHIFT | Qt::Key_Question}});
    parts.actions->add({.name = u"help.about"_s,
        .text = tr("&About Stateloupe"),
        .icon = u"loupe"_s,
        .menu = WindowActions::Menu::Help,
        .run = [window = parts.window] { showAbout(window); },
        .isAtEnd = true});
}

} // namespace stateloupe
