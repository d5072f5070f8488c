#include "ui/mainwindow/deleteflow.h"

#include "core/async/whenfinished.h"
#include "ui/controllers/openstore.h"
#include "ui/session/documentsession.h"
#include "ui/text/counttext.h"
#include "ui/text/workflowtext.h"
#include "ui/views/documenttabs.h"
#include "ui/widgets/questiondialog.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

struct DeleteFlow::Run
{
    QPointer<OpenStore> store;
    QList<WorkflowId> ids;
    QList<Target> targets;
    qsizetype removed = 0;
};

DeleteFlow::DeleteFlow(DocumentTabs *tabs, QWidget *window)
    : QObject(window)
    , m_tabs(tabs)
    , m_window(window)
{
}

void DeleteFlow::remove(OpenStore *store, const QList<WorkflowId> &ids)
{
    if (ids.isEmpty())
        return;
    if (store->traits().readOnly)
        return tell(tr("%1 is read-only").arg(store->name()), tr("Nothing was deleted."));
    const QSet<WorkflowId> modified = m_tabs->modifiedIds(store);
    for (const WorkflowId &id : ids) {
        if (modified.contains(id)) {
            return tell(tr("%1 has unsaved changes").arg(shortWorkflowIdText(id)),
                tr("Nothing was deleted. Save or discard the changes first."));
        }
    }
    lookAtNext(std::make_shared<Run>(Run{store, ids, {}, 0}));
}

void DeleteFlow::lookAtNext(const std::shared_ptr<Run> &run)
{
    if (!run->store)
        return;
    if (run->targets.size() == run->ids.size())
        return ask(run);
    const WorkflowId id = run->ids[run->targets.size()];
    const auto loading = run->store->store()->load(id);
    whenFinished<Result<StoredState>>(loading, this, [this, run, id](const Result<StoredState> &state) {
        if (!state)
            return tellFailure(id, state.error());
        run->targets.append({id, state->revision});
        lookAtNext(run);
    });
}

void DeleteFlow::ask(const std::shared_ptr<Run> &run)
{
    const bool isOne = run->targets.size() == 1;
    const QString what = isOne ? shortWorkflowIdText(run->ids.first()) : workflowCountText(run->ids.size());
    const QString text = isOne ? tr("%1\nin %2 is deleted for good. There is no undo.")
                                     .arg(workflowIdText(run->ids.first()), run->store->name())
                               : tr("They are deleted from %1 for good. There is no undo.").arg(run->store->name());
    auto *question = new QuestionDialog(u"trash"_s, tr("Delete %1?").arg(what), text, m_window);
    question->addCancel();
    const QString verb = isOne ? tr("Delete workflow") : tr("Delete %1").arg(what);
    question->addChoice(verb, QDialogButtonBox::DestructiveRole, [this, run] { removeNext(run); });
    question->open();
}

void DeleteFlow::removeNext(const std::shared_ptr<Run> &run)
{
    if (!run->store)
        return;
    if (run->targets.isEmpty()) {
        Q_EMIT finished(run->store, run->removed);
        return;
    }
    const Target target = run->targets.takeFirst();
    const auto removing = run->store->store()->remove(target.id, target.revision);
    whenFinished<Result<>>(removing, this, [this, run, target](const Result<> &result) {
        if (result) {
            ++run->removed;
            closeTab(run->store, target.id);
        } else {
            run->targets.clear();
            tellFailure(target.id, result.error());
        }
        removeNext(run);
    });
}

void DeleteFlow::closeTab(OpenStore *store, const WorkflowId &id)
{
    if (!store)
        return;
    for (DocumentSession *session : m_tabs->sessionsOf(store)) {
        if (session->id() == id && !session->isModified())
            m_tabs->close(session);
    }
}

void DeleteFlow::tell(const QString &title, const QString &text)
{
    auto *notice = new QuestionDialog(u"warning"_s, title, text, m_window);
    notice->addChoice(tr("Close"), QDialogButtonBox::AcceptRole, [] {});
    notice->open();
}

void DeleteFlow::tellFailure(const WorkflowId &id, const Error &error)
{
    const QString text = error.kind == ErrorKind::Conflict
        ? tr("It was changed meanwhile, so it was left alone. Look at what it holds now before deleting it.")
        : error.detail;
    tell(tr("%1 was not deleted").arg(shortWorkflowIdText(id)), text);
}

} // namespace stateloupe
