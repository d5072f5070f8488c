#include "ui/mainwindow/changesfeature.h"

#include "ui/mainwindow/windowactions.h"
#include "ui/session/changeplaces.h"
#include "ui/session/documentsession.h"
#include "ui/text/plaintext.h"
#include "ui/views/changespage.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/inspectorpane.h"

#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestStep = 60;

} // namespace

ChangesFeature::ChangesFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    const auto hasChanges = [documents = parts.documents] {
        const DocumentSession *session = documents->current();
        return session && !session->changes().differences.isEmpty();
    };
    parts.actions->add({.name = u"edit.nextChange"_s,
        .text = tr("&Next change"),
        .shortcut = Qt::Key_F8,
        .icon = u"arrow-down"_s,
        .menu = WindowActions::Menu::Edit,
        .run = [this] { goToChange(true); },
        .isPossible = hasChanges});
    parts.actions->add({.name = u"edit.previousChange"_s,
        .text = tr("&Previous change"),
        .shortcut = Qt::SHIFT | Qt::Key_F8,
        .icon = u"arrow-up"_s,
        .menu = WindowActions::Menu::Edit,
        .run = [this] { goToChange(false); },
        .isPossible = hasChanges});
    parts.actions->add({.name = u"view.changes"_s,
        .text = tr("Unsaved &changes"),
        .shortcut = Qt::CTRL | Qt::SHIFT | Qt::Key_S,
        .icon = u"checklist"_s,
        .menu = WindowActions::Menu::View,
        .run = [this] { showPage(); },
        .isPossible = [documents = parts.documents] { return documents->current() != nullptr; }});
    connect(parts.documents, &DocumentTabs::sessionAdded, this, &ChangesFeature::addSession);
    connect(parts.documents, &DocumentTabs::currentSessionChanged, this, &ChangesFeature::nameSteps);
}

void ChangesFeature::addSession(DocumentSession *session)
{
    auto *view = qobject_cast<DocumentView *>(session->parent());
    view->inspector()->addPage(tr("Changes"), new ChangesPage(session));
    connect(session->undoStack(), &QUndoStack::indexChanged, this, &ChangesFeature::nameSteps);
}

void ChangesFeature::nameSteps()
{
    DocumentSession *session = m_parts.documents->current();
    const auto name = [](const QString &step) { return singleLine(step, LongestStep).replace(u'&', "&&"_L1); };
    const QString undone = session ? name(session->undoStack()->undoText()) : QString();
    const QString redone = session ? name(session->undoStack()->redoText()) : QString();
    if (QAction *undo = m_parts.actions->find(u"edit.undo"_s))
        undo->setText(undone.isEmpty() ? tr("&Undo") : tr("&Undo %1").arg(undone));
    if (QAction *redo = m_parts.actions->find(u"edit.redo"_s))
        redo->setText(redone.isEmpty() ? tr("&Redo") : tr("&Redo %1").arg(redone));
}

void ChangesFeature::goToChange(bool forward)
{
    DocumentSession *session = m_parts.documents->current();
    DocumentView *view = m_parts.documents->currentView();
    const NodeId place
        = session->areChangesCurrent() ? nextPlace(session->changes(), session->currentNode(), forward) : NoNode;
    if (place == NoNode)
        return;
    if (view->currentTab() == DocumentView::Tab::Text)
        session->setCurrentNode(place);
    else
        view->goTo(place);
}

void ChangesFeature::showPage()
{
    m_parts.documents->setShowsInspector(true);
    const InspectorPane *inspector = m_parts.documents->currentView()->inspector();
    auto *page = inspector->findChild<ChangesPage *>();
    m_parts.documents->currentView()->inspector()->showPage(page);
    page->setFocus();
}

} // namespace stateloupe
