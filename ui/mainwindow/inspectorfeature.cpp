#include "ui/mainwindow/inspectorfeature.h"

#include "ui/mainwindow/windowactions.h"
#include "ui/views/documenttabs.h"

#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

InspectorFeature::InspectorFeature(const WindowParts &parts)
    : QObject(parts.window)
{
    parts.actions->add({.name = u"view.inspector"_s,
        .text = tr("&Inspector"),
        .shortcut = Qt::Key_F9,
        .menu = WindowActions::Menu::View,
        .run = [documents = parts.documents] { documents->setShowsInspector(!documents->showsInspector()); },
        .isPossible = [documents = parts.documents] { return documents->current() != nullptr; }});
}

} // namespace stateloupe
