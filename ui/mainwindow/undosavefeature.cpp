#include "ui/mainwindow/undosavefeature.h"

#include "ui/mainwindow/undotoast.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/session/documentsession.h"
#include "ui/text/counttext.h"
#include "ui/text/workflowtext.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/widgets/toastarea.h"

#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

UndoSaveFeature::UndoSaveFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    connect(parts.documents, &DocumentTabs::sessionAdded, this, &UndoSaveFeature::watch);
    parts.actions->add({.name = u"edit.undosave"_s,
        .text = tr("Undo &last save"),
        .shortcut = Qt::CTRL | Qt::ALT | Qt::Key_Z,
        .icon = u"history"_s,
        .menu = WindowActions::Menu::Edit,
        .run = [this] { undo(m_parts.documents->current()); },
        .isPossible =
            [documents = parts.documents] {
                const DocumentSession *session = documents->current();
                return session && session->canUndoSave();
            }});
}

void UndoSaveFeature::watch(DocumentSession *session)
{
    connect(session, &DocumentSession::saved, this, [this, session] { showSaved(session); });
    connect(session, &DocumentSession::tookTheirs, this, [this, session] { showReloaded(session); });
    connect(session, &DocumentSession::saveFailed, this, [this] { m_undoing.clear(); });
    connect(session, &DocumentSession::conflictFound, this, [this] { m_undoing.clear(); });
    connect(session, &QObject::destroyed, this, [this, session] { forget(session); });
}

/// What a toast offers goes with its session; a toast that tells of something else stays.
void UndoSaveFeature::forget(const DocumentSession *session)
{
    if (m_told != session)
        return;
    m_told = nullptr;
    if (m_parts.toasts->text() == m_toast)
        m_parts.toasts->dismiss();
}

void UndoSaveFeature::undo(DocumentSession *session)
{
    if (session)
        qobject_cast<DocumentView *>(session->parent())->finishTyping();
    if (session && session->canUndoSave()) {
        m_undoing = session;
        session->undoSave();
    } else if (session && session->storeTraits().readOnly) {
        m_parts.toasts->show(tr("%1 is in a store that is open for reading only. Unlock it first; nothing was written.")
                                 .arg(shortWorkflowIdText(session->id())));
    } else if (session && session->isModified()) {
        m_parts.toasts->show(tr("%1 has unsaved changes. Save or undo them first; nothing was written.")
                                 .arg(shortWorkflowIdText(session->id())));
    }
}

void UndoSaveFeature::showSaved(DocumentSession *session)
{
    const bool wasUndo = m_undoing == session;
    m_undoing.clear();
    const QString id = shortWorkflowIdText(session->id());
    const QString changes = changeCountText(std::max(qsizetype(1), session->lastSaveChanges()));
    const QString text = wasUndo ? tr("Took back the last save of %1").arg(id) : tr("Saved %1 to %2").arg(changes, id);
    m_told = session;
    if (session->canUndoSave())
        m_parts.toasts->show(
            text, wasUndo ? tr("Redo") : tr("Undo"), [this, target = QPointer(session)] { undo(target); });
    else
        m_parts.toasts->show(text);
    m_toast = m_parts.toasts->text();
    m_parts.actions->update();
}

/// Whoever reloads over edits gets them back with one press.
void UndoSaveFeature::showReloaded(DocumentSession *session)
{
    m_parts.actions->update();
    if (session->isModified() || !session->undoStack()->canUndo())
        return;
    m_told = session;
    showUndoToast(
        m_parts.toasts, tr("Reloaded %1 without your changes").arg(shortWorkflowIdText(session->id())), session);
    m_toast = m_parts.toasts->text();
}

} // namespace stateloupe
