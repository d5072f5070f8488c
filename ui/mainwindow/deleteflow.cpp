#include "ui/mainwindow/deleteflow.h"

#include "core/async/whenfinished.h"
#include "ui/controllers/openstore.h"
#include "ui/session/documentsession.h"
#include "ui/text/counttext.h"
#include "ui/text/workflowtext.h"
#include "ui/views/documenttabs.h"
#include "ui/widgets/questiondialog.h"

#include <QTimer>

namespace stateloupe {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto LookInterval = 2s; ///< while the store does not answer

} // namespace

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
        return tellReadOnly(store);
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
    const auto onResult = [this, run, target](const Result<> &result) {
        if (result)
            takeRemoved(run, target);
        else if (result.error().kind == ErrorKind::OutcomeUnknown)
            findOutcome(run, target);
        else
            stop(run, target, result.error());
    };
    whenFinished<Result<>>(removing, this, onResult, [this, run, target] { findOutcome(run, target); });
}

void DeleteFlow::takeRemoved(const std::shared_ptr<Run> &run, const Target &target)
{
    ++run->removed;
    closeTab(run->store, target.id);
    removeNext(run);
}

void DeleteFlow::stop(const std::shared_ptr<Run> &run, const Target &target, const Error &error)
{
    run->targets.clear();
    tellFailure(target.id, error);
    removeNext(run);
}

void DeleteFlow::findOutcome(const std::shared_ptr<Run> &run, const Target &target)
{
    if (!run->store)
        return;
    const auto lookLater = [this, run, target] {
        QTimer::singleShot(LookInterval, this, [this, run, target] { findOutcome(run, target); });
    };
    const auto onResult = [this, run, target, lookLater](const Result<StoredState> &now) {
        if (!now && now.error().kind == ErrorKind::NotFound)
            takeRemoved(run, target);
        else if (!now)
            lookLater();
        else if (now->revision == target.revision)
            stop(run, target,
                {ErrorKind::Unavailable, u"The store answers again and still holds it. Nothing was deleted."_s});
        else
            stop(run, target, {ErrorKind::Conflict, {}});
    };
    whenFinished<Result<StoredState>>(run->store->store()->load(target.id), this, onResult, lookLater);
}

void DeleteFlow::tellReadOnly(OpenStore *store)
{
    const QString title = tr("%1 is open for reading only").arg(store->name());
    const QString reason = store->traits().readOnlyReason;
    const QString nothing = tr("Nothing was deleted.");
    auto *notice
        = new QuestionDialog(u"lock"_s, title, reason.isEmpty() ? nothing : QString(reason + u' ' + nothing), m_window);
    notice->addChoice(tr("Close"), QDialogButtonBox::RejectRole, [] {});
    if (store->isLocked()) {
        notice->addChoice(tr("Unlock for changes…"), QDialogButtonBox::AcceptRole, [this, store = QPointer(store)] {
            if (store)
                Q_EMIT unlockRequested(store);
        });
    }
    notice->open();
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
