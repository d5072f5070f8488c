#include "ui/mainwindow/readingfeature.h"

#include "ui/mainwindow/windowactions.h"
#include "ui/session/documentsession.h"
#include "ui/views/detailspage.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/inspectorpane.h"
#include "ui/views/transcriptview.h"

#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

ReadingFeature::ReadingFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
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
    parts.actions->add({.name = u"view.details"_s,
        .text = tr("&Details and sizes"),
        .shortcut = Qt::CTRL | Qt::Key_B,
        .menu = WindowActions::Menu::View,
        .run = [this] { showDetails(); },
        .isPossible = hasWorkflow});
    connect(parts.documents, &DocumentTabs::sessionAdded, this, &ReadingFeature::addSession);
}

void ReadingFeature::addSession(DocumentSession *session)
{
    auto *view = qobject_cast<DocumentView *>(session->parent());
    auto *page = new DetailsPage(session);
    view->inspector()->addPage(tr("Details"), page);
    connect(page, &DetailsPage::placeRequested, view, &DocumentView::goTo);
}

void ReadingFeature::showDetails()
{
    m_parts.documents->setShowsInspector(true);
    InspectorPane *inspector = m_parts.documents->currentView()->inspector();
    auto *page = inspector->findChild<DetailsPage *>();
    inspector->showPage(page);
    page->setFocus();
}

} // namespace stateloupe
