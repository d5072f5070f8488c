#include "ui/mainwindow/newworkflowfeature.h"

#include "core/async/whenfinished.h"
#include "core/operations/workflowoperations.h"
#include "ui/controllers/storeregistry.h"
#include "ui/dialogs/newworkflowdialog.h"
#include "ui/mainwindow/creationflow.h"
#include "ui/mainwindow/notices.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/session/documentsession.h"
#include "ui/text/translate.h"
#include "ui/views/checkpointsview.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/workflowpane.h"

#include <QFile>
#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> fromText(
    const QByteArray &text, const std::function<Result<QByteArray>(const JsonDocument &)> &makeState)
{
    const auto document = JsonDocument::parse(text);
    if (document)
        return makeState(*document);
    return failure(ErrorKind::InvalidData,
        stateloupe::tr("It is not JSON: %1. Nothing was written.").arg(document.error().toString()));
}

Result<QByteArray> fromFile(const QString &path, const QString &id)
{
    QFile file(path);
    QByteArray text;
    if (file.open(QIODevice::ReadOnly))
        text = file.readAll();
    if (file.error() != QFile::NoError) {
        return failure(ErrorKind::InvalidArgument,
            stateloupe::tr("The template cannot be read: %1. Nothing was written.").arg(file.errorString()));
    }
    return fromText(
        text, [&](const JsonDocument &pattern) { return workflowFromTemplate(pattern, id, systemClock()); });
}

QString copyText(const OpenStore *store)
{
    return store->traits().hasTtl
        ? stateloupe::tr("The copy is created in %1 at once. It does not expire with the original.")
        : stateloupe::tr("The copy is created in %1 at once. Only its id differs.");
}

bool isReady(const DocumentSession *session)
{
    return session && session->phase() == DocumentSession::Phase::Ready;
}

} // namespace

NewWorkflowFeature::NewWorkflowFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_flow(new CreationFlow(parts))
{
    addActions();
}

void NewWorkflowFeature::addActions()
{
    QAction *creates = m_parts.actions->add({.name = u"workflow.new"_s,
        .text = tr("&New workflow…"),
        .shortcut = Qt::CTRL | Qt::Key_N,
        .icon = u"plus"_s,
        .run = [this] { createNew(); },
        .isPossible = [this] { return targetStore() != nullptr; }});
    QAction *duplicates = m_parts.actions->add({.name = u"workflow.duplicate"_s,
        .text = tr("D&uplicate workflow…"),
        .icon = u"copy"_s,
        .run = [this] { duplicate(); },
        .isPossible = [this] { return hasOneToDuplicate(); }});
    QAction *forks = m_parts.actions->add({.name = u"checkpoint.fork"_s,
        .text = tr("&Fork from checkpoint…"),
        .icon = u"layers"_s,
        .run = [this] { fork(); },
        .isPossible = [this] { return canFork(); }});
    forks->setIconText(tr("Fork…")); // beside the checkpoints
    m_parts.workflows->table()->addAction(duplicates);
    m_parts.workflows->setNewAction(creates);
}

OpenStore *NewWorkflowFeature::targetStore() const
{
    OpenStore *store = m_parts.stores->current();
    return store && store->state() == StoreItem::State::Ready ? store : nullptr;
}

bool NewWorkflowFeature::hasOneToDuplicate() const
{
    return isReady(m_parts.documents->current()) || (targetStore() && m_parts.workflows->table()->selectedCount() == 1);
}

bool NewWorkflowFeature::canFork() const
{
    return isReady(m_parts.documents->current())
        && m_parts.documents->currentView()->checkpoints()->selectedCheckpoint() != NoNode;
}

void NewWorkflowFeature::createNew()
{
    OpenStore *store = targetStore();
    auto *dialog = makeDialog(store, tr("New workflow"), tr("It is created in %1 at once."), tr("Create workflow"));
    if (!dialog)
        return;
    dialog->offerTemplate();
    connect(dialog, &NewWorkflowDialog::wanted, this, [this, store = QPointer(store), dialog] {
        const QString file = dialog->templateFile();
        const auto makeText = [file](const QString &id) -> Result<QByteArray> {
            return file.isEmpty() ? newWorkflow(id, systemClock()) : fromFile(file, id);
        };
        create(store, dialog, makeText, file.isEmpty());
    });
    dialog->open();
}

/// The selected one of the list when the focus is there, else the opened one, as it is shown.
void NewWorkflowFeature::duplicate()
{
    const WorkflowTable *table = m_parts.workflows->table();
    DocumentSession *session = m_parts.documents->current();
    if (targetStore() && table->selectedCount() == 1 && (table->hasFocus() || !isReady(session))) {
        duplicateStored(targetStore(), table->selectedIds().first());
        return;
    }
    OpenStore *store = m_parts.storeOf(session);
    m_parts.documents->currentView()->finishTyping();
    const QString text
        = session->isModified() ? tr("The copy is created in %1 at once, with your unsaved changes.") : copyText(store);
    auto *dialog = makeDialog(store, tr("Duplicate workflow"), text, tr("Duplicate workflow"));
    if (!dialog)
        return;
    connect(dialog, &NewWorkflowDialog::wanted, this,
        [this, store = QPointer(store), dialog, document = session->document()] {
            create(store, dialog, [document](const QString &id) { return duplicateWorkflow(document, id); });
        });
    dialog->open();
}

void NewWorkflowFeature::duplicateStored(OpenStore *store, const WorkflowId &id)
{
    auto *dialog = makeDialog(store, tr("Duplicate workflow"), copyText(store), tr("Duplicate workflow"));
    if (!dialog)
        return;
    connect(dialog, &NewWorkflowDialog::wanted, this,
        [this, store = QPointer(store), dialog, id] { loadToDuplicate(store, id, dialog); });
    dialog->open();
}

void NewWorkflowFeature::loadToDuplicate(QPointer<OpenStore> store, const WorkflowId &id, NewWorkflowDialog *dialog)
{
    const auto gone = [dialog] { dialog->showFault(CreationFlow::closedText()); };
    if (!store)
        return gone();
    const auto take = [this, dialog, store](const Result<StoredState> &state) {
        if (!state)
            return dialog->showFault(state.error().detail);
        create(store, dialog, [text = state->text](const QString &newId) {
            return fromText(text, [&](const JsonDocument &document) { return duplicateWorkflow(document, newId); });
        });
    };
    whenFinished<Result<StoredState>>(store->store()->load(id), dialog, take, gone);
}

void NewWorkflowFeature::fork()
{
    DocumentSession *session = m_parts.documents->current();
    OpenStore *store = m_parts.storeOf(session);
    DocumentView *view = m_parts.documents->currentView();
    if (view->currentTab() != DocumentView::Tab::Checkpoints) { // nobody sees which one is selected
        view->chooseTab(DocumentView::Tab::Checkpoints);
        return;
    }
    const NodeId checkpoint = view->checkpoints()->selectedCheckpoint();
    auto *dialog = makeDialog(store, tr("Fork from checkpoint"),
        tr("A workflow as this one was at the checkpoint is created in %1 at once."), tr("Create workflow"));
    if (!dialog)
        return;
    connect(dialog, &NewWorkflowDialog::wanted, this,
        [this, store = QPointer(store), dialog, checkpoint, document = session->document()] {
            create(store, dialog, [document, checkpoint](const QString &id) {
                return forkWorkflow(document, checkpoint, id, systemClock());
            });
        });
    dialog->open();
}

NewWorkflowDialog *NewWorkflowFeature::makeDialog(
    OpenStore *store, const QString &title, const QString &text, const QString &verb)
{
    if (store->traits().readOnly) {
        showProblem(tr("%1 is open for reading only").arg(store->name()),
            {ErrorKind::PermissionDenied, tr("No workflow was created.")}, m_parts.window);
        return nullptr;
    }
    return new NewWorkflowDialog(title, text.arg(store->name()), verb, m_parts.window);
}

void NewWorkflowFeature::create(
    QPointer<OpenStore> store, NewWorkflowDialog *dialog, const MakeText &makeText, bool isEmpty)
{
    const QString id = dialog->id();
    m_flow->create({store, WorkflowId::fromString(id), [makeText, id] { return makeText(id); }, dialog,
        [dialog](const QString &fault) { dialog->showFault(fault); }, isEmpty});
}

} // namespace stateloupe
