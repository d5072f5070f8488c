#include "ui/mainwindow/operationfeature.h"

#include "core/json/jsonbatch.h"
#include "core/operations/checkpointoperations.h"
#include "core/operations/metadataoperations.h"
#include "ui/dialogs/checkpointdialog.h"
#include "ui/dialogs/labelsdialog.h"
#include "ui/mainwindow/undotoast.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/session/documentsession.h"
#include "ui/session/operationedit.h"
#include "ui/text/plaintext.h"
#include "ui/views/checkpointsview.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/messagedialog.h"
#include "ui/views/metadataview.h"
#include "ui/views/transcriptview.h"

#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestName = 60;

QString textOf(const JsonDocument &document, NodeId node)
{
    return node != NoNode && document.type(node) == JsonType::String ? document.string(node) : QString();
}

QString checkpointName(const JsonDocument &document, NodeId checkpoint)
{
    return singleLine(textOf(document, UnifiedState::checkpoint(document, checkpoint).name), LongestName);
}

NodeId frameworkOf(const JsonDocument &document)
{
    const NodeId metadata = UnifiedState(document).metadata();
    return metadata == NoNode ? NoNode : document.member(metadata, u"current_framework"_s);
}

/// What the dialog says.
struct Labels
{
    bool hasOtherFramework;
    std::optional<QString> framework;
    QStringList removedTags;
    QStringList addedTags;

    bool isChange() const { return hasOtherFramework || !removedTags.isEmpty() || !addedTags.isEmpty(); }
};

Result<JsonEdit> labelsEdit(const JsonDocument &document, const Labels &labels)
{
    JsonBatch batch(document);
    if (labels.hasOtherFramework)
        batch.add(setFramework(batch.document(), labels.framework));
    if (!labels.removedTags.isEmpty())
        batch.add(removeTags(batch.document(), labels.removedTags));
    if (!labels.addedTags.isEmpty())
        batch.add(addTags(batch.document(), labels.addedTags));
    return batch.edit();
}

} // namespace

OperationFeature::OperationFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    addActions();
    connect(parts.documents, &DocumentTabs::sessionAdded, this, &OperationFeature::addSession);
}

void OperationFeature::addActions()
{
    m_parts.actions->addSeparator(WindowActions::Menu::Workflow);
    m_parts.actions->add({.name = u"message.add"_s,
        .text = tr("Add &message…"),
        .shortcut = Qt::CTRL | Qt::SHIFT | Qt::Key_M,
        .icon = u"message"_s,
        .run = [this] { addMessage(); },
        .isPossible = [this] { return editable() && MessageDialog::canAdd(editable()); }});
    m_parts.actions->add({.name = u"checkpoint.create"_s,
        .text = tr("Create check&point…"),
        .shortcut = Qt::CTRL | Qt::SHIFT | Qt::Key_K,
        .icon = u"bookmark"_s,
        .run = [this] { createCheckpoint(); },
        .isPossible = [this] { return editable() && editable()->state().metadata() != NoNode; }});
    QAction *restores = m_parts.actions->add({.name = u"checkpoint.restore"_s,
        .text = tr("Rest&ore checkpoint"),
        .icon = u"history"_s,
        .run = [this] { restoreCheckpoint(); },
        .isPossible =
            [this] {
                const DocumentSession *session = editable();
                const DocumentView *view = m_parts.documents->currentView();
                return session && view->checkpoints()->selectedCheckpoint() != NoNode;
            }});
    restores->setIconText(tr("Restore")); // beside the checkpoints
    QAction *labels = m_parts.actions->add({.name = u"workflow.labels"_s,
        .text = tr("Ta&gs and framework…"),
        .icon = u"edit"_s,
        .run = [this] { setLabels(); },
        .isPossible = [this] { return editable() && editable()->state().metadata() != NoNode; }});
    labels->setIconText(tr("Tags…")); // beside the metadata
}

void OperationFeature::addSession(DocumentSession *session)
{
    auto *view = qobject_cast<DocumentView *>(session->parent());
    for (const QString &verb : {u"checkpoint.restore"_s, u"checkpoint.fork"_s})
        view->checkpoints()->addVerb(m_parts.actions->find(verb));
    view->metadata()->addVerb(m_parts.actions->find(u"workflow.labels"_s));
    connect(view->checkpoints(), &CheckpointsView::selectionChanged, m_parts.actions, &WindowActions::update);
    connect(session, &DocumentSession::documentReset, m_parts.actions, &WindowActions::update);
    connect(session, &DocumentSession::documentChanged, m_parts.actions, &WindowActions::update);
}

DocumentSession *OperationFeature::editable() const
{
    DocumentSession *session = m_parts.documents->current();
    return session && session->phase() == DocumentSession::Phase::Ready && !session->isReadOnly() ? session : nullptr;
}

void OperationFeature::addMessage()
{
    DocumentSession *session = editable();
    DocumentView *view = m_parts.documents->currentView();
    view->finishTyping();
    view->setCurrentTab(DocumentView::Tab::Transcript);
    const NodeId messages = session->state().messages();
    MessageDialog::add(session, messages == NoNode ? 0 : session->document().childCount(messages), view->transcript());
}

void OperationFeature::createCheckpoint()
{
    auto *dialog = new CheckpointDialog(m_parts.window);
    connect(dialog, &QDialog::accepted, editable(), [this, dialog, session = editable()] {
        const NewCheckpoint checkpoint{newUuid(), dialog->name(), dialog->metadata()};
        const auto makeEdit = [checkpoint](const JsonDocument &document) {
            return stateloupe::createCheckpoint(document, checkpoint, systemClock());
        };
        editInBackground(session, makeEdit, tr("Create checkpoint %1").arg(singleLine(checkpoint.name, LongestName)),
            [this, session] {
                if (m_parts.documents->current() == session)
                    m_parts.documents->currentView()->setCurrentTab(DocumentView::Tab::Checkpoints);
            });
    });
    m_parts.documents->currentView()->finishTyping();
    dialog->open();
}

void OperationFeature::restoreCheckpoint()
{
    DocumentSession *session = editable();
    DocumentView *view = m_parts.documents->currentView();
    if (view->currentTab() != DocumentView::Tab::Checkpoints) { // nobody sees which one is selected
        view->chooseTab(DocumentView::Tab::Checkpoints);
        return;
    }
    view->finishTyping();
    const NodeId checkpoint = view->checkpoints()->selectedCheckpoint();
    const QString name = checkpointName(session->document(), checkpoint);
    const auto makeEdit = [checkpoint](const JsonDocument &document) {
        return stateloupe::restoreCheckpoint(document, checkpoint, systemClock());
    };
    editInBackground(session, makeEdit, tr("Restore checkpoint %1").arg(name),
        [this, session, name] { showRestored(session, name); });
}

/// What is different now is beside the views, and one press brings it back.
void OperationFeature::showRestored(DocumentSession *session, const QString &name)
{
    if (m_parts.documents->current() == session)
        m_parts.actions->find(u"view.changes"_s)->trigger();
    showUndoToast(m_parts.toasts, tr("Restored “%1”. Nothing is written before you save.").arg(name), session);
}

void OperationFeature::setLabels()
{
    DocumentSession *session = editable();
    DocumentView *view = m_parts.documents->currentView();
    view->finishTyping();
    view->setCurrentTab(DocumentView::Tab::Metadata);
    const JsonDocument &document = session->document();
    const NodeId framework = frameworkOf(document);
    const bool hasFramework = framework != NoNode && document.type(framework) == JsonType::String;
    auto *dialog = new LabelsDialog(
        hasFramework ? std::optional(document.string(framework)) : std::nullopt, tagsOf(document), m_parts.window);
    connect(dialog, &QDialog::accepted, session, [dialog, session] {
        const Labels labels{
            dialog->hasOtherFramework(), dialog->framework(), dialog->removedTags(), dialog->addedTags()};
        const auto makeEdit = [labels](const JsonDocument &current) { return labelsEdit(current, labels); };
        if (labels.isChange())
            editInBackground(session, makeEdit, tr("Change tags and framework"));
    });
    dialog->open();
}

} // namespace stateloupe
