#include "ui/mainwindow/readingfeature.h"

#include "ui/mainwindow/windowactions.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/transcriptview.h"

#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

ReadingFeature::ReadingFeature(const WindowParts &parts)
    : QObject(parts.window)
{
    const auto hasWorkflow = [documents = parts.documents] { return documents->current() != nullptr; };
    parts.actions->add({.name = u"view.jumpToMessage"_s,
        .text = tr("&Jump to message…"),
        .shortcut = Qt::CTRL | Qt::Key_J,
        .menu = WindowActions::Menu::View,
        .run =
            [documents = parts.documents] {
                documents->currentView()->chooseTab(DocumentView::Tab::Transcript);
                documents->currentView()->transcript()->openJumpBar();
            },
        .isPossible = hasWorkflow});
}

} // namespace stateloupe
