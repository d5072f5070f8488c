#include "ui/mainwindow/panefeature.h"

#include "ui/mainwindow/windowactions.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/inspectorpane.h"
#include "ui/views/storesidebar.h"
#include "ui/views/workflowpane.h"

#include <QApplication>
#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

bool takesFocus(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0;
}

} // namespace

PaneFeature::PaneFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    parts.actions->add({.name = u"pane.next"_s,
        .text = tr("Ne&xt pane"),
        .shortcut = Qt::Key_F6,
        .menu = WindowActions::Menu::View,
        .run = [this] { step(1); }});
    parts.actions->add({.name = u"pane.previous"_s,
        .text = tr("Pre&vious pane"),
        .shortcut = Qt::SHIFT | Qt::Key_F6,
        .menu = WindowActions::Menu::View,
        .run = [this] { step(-1); }});
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { noteFocus(now); });
}

QList<QWidget *> PaneFeature::panes() const
{
    QList<QWidget *> panes{m_parts.window->findChild<StoreSidebar *>(), m_parts.workflows};
    if (QWidget *page = m_parts.documents->currentWidget())
        panes.append(page);
    if (const DocumentView *view = m_parts.documents->currentView(); view && view->showsInspector())
        panes.append(view->inspector());
    return panes;
}

int PaneFeature::currentPane(const QList<QWidget *> &panes) const
{
    const QWidget *focus = QApplication::focusWidget();
    for (qsizetype i = panes.size() - 1; i >= 0; --i) {
        if (focus && (panes[i] == focus || panes[i]->isAncestorOf(focus)))
            return int(i);
    }
    return -1;
}

void PaneFeature::noteFocus(QWidget *focus)
{
    if (!focus || focus->window() != m_parts.window)
        return;
    const QList<QWidget *> all = panes();
    if (const int current = currentPane(all); current >= 0)
        m_lastFocus.insert(all[current], focus);
    m_lastFocus.removeIf([](const std::pair<QWidget *const &, QPointer<QWidget> &> &entry) { return !entry.second; });
}

void PaneFeature::step(int steps)
{
    const QList<QWidget *> all = panes();
    const int count = int(all.size());
    const int current = currentPane(all);
    enter(all[current < 0 ? 0 : (current + steps + count) % count]);
}

void PaneFeature::enter(QWidget *pane)
{
    if (QWidget *last = m_lastFocus.value(pane); last && takesFocus(last)) {
        last->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    if (auto *view = qobject_cast<DocumentView *>(pane)) {
        view->focusView();
        return;
    }
    if (pane == m_parts.workflows && takesFocus(m_parts.workflows->table())) {
        m_parts.workflows->table()->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    for (QWidget *next = pane->nextInFocusChain(); next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && takesFocus(next)) {
            next->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

} // namespace stateloupe
