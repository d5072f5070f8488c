#include "ui/mainwindow/tabfeature.h"

#include "ui/mainwindow/closeflow.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/session/documentsession.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"

#include <QMainWindow>
#include <QMenu>
#include <QTabBar>

namespace stateloupe {

using namespace Qt::StringLiterals;

TabFeature::TabFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_flow(new CloseFlow(parts.documents, parts.window))
{
    addViews();
    addTabs();
    listTabs();
    connect(
        parts.documents, &DocumentTabs::closeRequested, this, [this](DocumentSession *session) { close({session}); });
    connect(parts.documents, &DocumentTabs::sessionChanged, this, &TabFeature::listTabs);
    connect(parts.documents, &QTabWidget::currentChanged, this, &TabFeature::listTabs, Qt::QueuedConnection);
    connect(parts.documents->tabBar(), &QTabBar::tabMoved, this, &TabFeature::listTabs);
}

void TabFeature::addViews()
{
    DocumentTabs *documents = m_parts.documents;
    for (int i = 0; i < DocumentView::TabCount; ++i) {
        const auto tab = DocumentView::Tab(i);
        m_parts.actions->add({.name = u"view."_s + QString::number(i + 1),
            .text = DocumentView::tabName(tab),
            .shortcut = DocumentView::tabShortcut(tab),
            .menu = WindowActions::Menu::View,
            .run = [documents, tab] { documents->currentView()->chooseTab(tab); },
            .isPossible = [documents] { return documents->current() != nullptr; }});
    }
    m_parts.actions->addSeparator(WindowActions::Menu::View);
}

void TabFeature::addTabs()
{
    using Menu = WindowActions::Menu;
    DocumentTabs *documents = m_parts.documents;
    const auto hasTabs = [documents] { return documents->count() > 0; };
    m_parts.actions->add({.name = u"tab.next"_s,
        .text = tr("&Next tab"),
        .shortcut = Qt::CTRL | Qt::Key_Tab,
        .menu = Menu::View,
        .run = [documents] { documents->step(1); },
        .isPossible = hasTabs,
        .standardKey = QKeySequence::NextChild});
    m_parts.actions->add({.name = u"tab.previous"_s,
        .text = tr("&Previous tab"),
        .shortcut = Qt::CTRL | Qt::SHIFT | Qt::Key_Tab,
        .menu = Menu::View,
        .run = [documents] { documents->step(-1); },
        .isPossible = hasTabs,
        .standardKey = QKeySequence::PreviousChild});
    m_tabs = m_parts.actions->addMenu(Menu::View, tr("&Go to tab"));
    m_parts.actions->addSeparator(Menu::View);
    m_parts.actions->add({.name = u"tab.close"_s,
        .text = tr("&Close tab"),
        .shortcut = Qt::CTRL | Qt::Key_W,
        .icon = u"close"_s,
        .menu = Menu::File,
        .run = [this] { closeCurrent(); },
        .isPossible = hasTabs,
        .standardKey = QKeySequence::Close,
        .isAtEnd = true});
    m_parts.actions->add({.name = u"window.quit"_s,
        .text = tr("&Quit"),
        .shortcut = Qt::CTRL | Qt::Key_Q,
        .menu = Menu::File,
        .run = [window = m_parts.window] { window->close(); },
        .standardKey = QKeySequence::Quit,
        .isAtEnd = true});
}

void TabFeature::listTabs()
{
    DocumentTabs *documents = m_parts.documents;
    m_tabs->clear();
    m_tabs->setEnabled(documents->count() > 0);
    for (int i = 0; i < documents->count(); ++i) {
        QAction *action = m_tabs->addAction(documents->tabText(i));
        action->setCheckable(true);
        action->setChecked(i == documents->currentIndex());
        QWidget *page = documents->widget(i);
        connect(action, &QAction::triggered, page, [documents, page] { documents->setCurrentWidget(page); });
    }
}

void TabFeature::close(const QList<DocumentSession *> &sessions, const std::function<void()> &closed)
{
    m_flow->close(sessions, closed);
}

void TabFeature::closeCurrent()
{
    DocumentTabs *documents = m_parts.documents;
    if (DocumentSession *session = documents->current())
        close({session});
    else if (QWidget *page = documents->currentWidget())
        documents->closePage(page);
}

} // namespace stateloupe
