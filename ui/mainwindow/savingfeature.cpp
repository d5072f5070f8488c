#include "ui/mainwindow/savingfeature.h"

#include "ui/controllers/storeregistry.h"
#include "ui/mainwindow/reloading.h"
#include "ui/mainwindow/saveflow.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/session/documentsession.h"
#include "ui/text/workflowtext.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"

#include <QMainWindow>
#include <QUndoStack>

namespace stateloupe {

using namespace Qt::StringLiterals;

SavingFeature::SavingFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_flow(new SaveFlow(parts.window))
{
    addFileActions();
    addEditActions();
    connectFlow();
}

void SavingFeature::addFileActions()
{
    const auto canSave = [documents = m_parts.documents] {
        const DocumentSession *session = documents->current();
        return session && !session->isSaving() && !session->storeTraits().readOnly;
    };
    m_parts.actions->add({.name = u"file.save"_s,
        .text = tr("&Save…"),
        .shortcut = Qt::CTRL | Qt::Key_S,
        .icon = u"save"_s,
        .menu = WindowActions::Menu::File,
        .run = [this] { save(); },
        .isPossible = canSave,
        .standardKey = QKeySequence::Save});
    m_parts.actions->add({.name = u"file.reload"_s,
        .text = tr("&Reload"),
        .shortcut = Qt::Key_F5,
        .icon = u"refresh"_s,
        .menu = WindowActions::Menu::File,
        .run = [this] { reload(); },
        .standardKey = QKeySequence::Refresh});
}

void SavingFeature::addEditActions()
{
    const auto stack = [documents = m_parts.documents] {
        DocumentSession *session = documents->current();
        return session ? session->undoStack() : nullptr;
    };
    m_parts.actions->add({.name = u"edit.undo"_s,
        .text = tr("&Undo"),
        .shortcut = Qt::CTRL | Qt::Key_Z,
        .icon = u"undo"_s,
        .menu = WindowActions::Menu::Edit,
        .run = [stack] { stack()->undo(); },
        .isPossible = [stack] { return stack() && stack()->canUndo(); },
        .standardKey = QKeySequence::Undo});
    m_parts.actions->add({.name = u"edit.redo"_s,
        .text = tr("&Redo"),
        .shortcut = Qt::CTRL | Qt::SHIFT | Qt::Key_Z,
        .icon = u"redo"_s,
        .menu = WindowActions::Menu::Edit,
        .run = [stack] { stack()->redo(); },
        .isPossible = [stack] { return stack() && stack()->canRedo(); },
        .standardKey = QKeySequence::Redo,
        .moreShortcuts = {Qt::CTRL | Qt::Key_Y}});
}

void SavingFeature::connectFlow()
{
    connect(m_parts.documents, &DocumentTabs::sessionAdded, this, [this](DocumentSession *session) {
        m_flow->attach(session, m_parts.storeOf(session));
        connect(session->undoStack(), &QUndoStack::indexChanged, m_parts.actions, &WindowActions::update);
    });
    connect(m_flow, &SaveFlow::saved, this, &SavingFeature::showSaved);
    connect(m_flow, &SaveFlow::placeRequested, this, [this](DocumentSession *session, NodeId node) {
        session->setCurrentNode(node);
        if (m_parts.documents->current() == session)
            m_parts.documents->currentView()->chooseTab(DocumentView::Tab::Text);
    });
    connect(m_flow, &SaveFlow::closeRequested, m_parts.documents, &DocumentTabs::close);
}

void SavingFeature::save()
{
    DocumentSession *session = m_parts.documents->current();
    OpenStore *store = session ? m_parts.storeOf(session) : nullptr;
    if (!store)
        return;
    m_parts.documents->currentView()->finishTyping();
    if (session->canSave())
        m_flow->review(session, store);
    else if (session->isModified())
        session->save(); // tells why it cannot
    else
        m_parts.status->showMessage(tr("There is nothing to save"));
}

void SavingFeature::reload()
{
    if (OpenStore *store = m_parts.stores->current())
        store->state() == StoreItem::State::Ready ? store->listing()->refresh() : store->open();
    if (DocumentSession *session = m_parts.documents->current()) {
        m_parts.documents->currentView()->finishTyping();
        reloadAfterAsking(session, m_parts.window);
    }
}

void SavingFeature::showSaved(DocumentSession *session)
{
    m_parts.status->showMessage(tr("Saved %1").arg(shortWorkflowIdText(session->id())));
    if (OpenStore *store = m_parts.storeOf(session))
        store->listing()->refresh();
}

} // namespace stateloupe
