#include "ui/mainwindow/zoomfeature.h"

#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/preferences/settings.h"
#include "ui/preferences/zoom.h"

#include <QApplication>
#include <QMainWindow>
#include <QWheelEvent>

namespace stateloupe {

using namespace Qt::StringLiterals;

ZoomFeature::ZoomFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    using Menu = WindowActions::Menu;
    Zoom *zoom = Zoom::instance();
    zoom->set(parts.settings->zoom());
    QMenu *menu = parts.actions->addMenu(Menu::View, tr("&Zoom"), true);
    parts.actions->add({.name = u"zoom.in"_s,
        .text = tr("&Larger text"),
        .shortcut = Qt::CTRL | Qt::Key_Plus,
        .icon = u"zoom-in"_s,
        .run = [zoom] { zoom->step(1); },
        .isPossible = [zoom] { return zoom->percent() < Zoom::Steps.back(); },
        .standardKey = QKeySequence::ZoomIn,
        .moreShortcuts = {Qt::CTRL | Qt::Key_Equal},
        .submenu = menu});
    parts.actions->add({.name = u"zoom.out"_s,
        .text = tr("&Smaller text"),
        .shortcut = Qt::CTRL | Qt::Key_Minus,
        .icon = u"zoom-out"_s,
        .run = [zoom] { zoom->step(-1); },
        .isPossible = [zoom] { return zoom->percent() > Zoom::Steps.front(); },
        .standardKey = QKeySequence::ZoomOut,
        .submenu = menu});
    parts.actions->add({.name = u"zoom.reset"_s,
        .text = tr("&Usual size of text"),
        .shortcut = Qt::CTRL | Qt::Key_0,
        .run = [zoom] { zoom->set(100); },
        .submenu = menu});
    connect(zoom, &Zoom::changed, this, &ZoomFeature::remember);
    qApp->installEventFilter(this); // the wheel belongs to whatever is below the pointer
}

void ZoomFeature::remember()
{
    const int percent = Zoom::instance()->percent();
    m_parts.settings->setZoom(percent);
    m_parts.actions->update();
    m_parts.status->showMessage(tr("Text at %1 %").arg(percent));
}

bool ZoomFeature::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel || !watched->isWidgetType())
        return false;
    const auto *wheel = static_cast<QWheelEvent *>(event);
    const bool isOurs = m_parts.window->isAncestorOf(static_cast<QWidget *>(watched));
    if (!isOurs || wheel->modifiers() != Qt::ControlModifier)
        return false;
    m_wheel += wheel->angleDelta().y();
    if (const int steps = m_wheel / QWheelEvent::DefaultDeltasPerStep) {
        m_wheel %= QWheelEvent::DefaultDeltasPerStep;
        Zoom::instance()->step(steps);
    }
    return true;
}

} // namespace stateloupe
