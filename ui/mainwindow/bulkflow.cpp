#include "ui/mainwindow/bulkflow.h"

#include "core/bulk/bulkplanner.h"
#include "ui/controllers/activities.h"
#include "ui/controllers/openstore.h"
#include "ui/controllers/storecheck.h"
#include "ui/dialogs/bulkpreview.h"
#include "ui/mainwindow/notices.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/session/documentsession.h"
#include "ui/text/workflowtext.h"
#include "ui/views/bulkresultpage.h"
#include "ui/views/documenttabs.h"
#include "ui/widgets/questiondialog.h"
#include "ui/widgets/toastarea.h"

#include <QAction>
#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

using Kind = BulkVerb::Kind;

bool canBeTriedAgain(BulkOutcome outcome)
{
    return outcome == BulkOutcome::Failed || outcome == BulkOutcome::NotReached
        || outcome == BulkOutcome::ChangedMeanwhile || outcome == BulkOutcome::Unknown;
}

} // namespace

BulkFlow::BulkFlow(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
}

bool BulkFlow::refuses(OpenStore *store, const QString &nothingDone)
{
    if (!store->traits().readOnly)
        return false;
    const QString title = tr("%1 is open for reading only").arg(store->name());
    const QString reason = store->traits().readOnlyReason;
    auto *notice = new QuestionDialog(
        u"lock"_s, title, reason.isEmpty() ? nothingDone : QString(reason + u' ' + nothingDone), m_parts.window);
    notice->addChoice(tr("Close"), QDialogButtonBox::RejectRole, [] {});
    if (store->isLocked())
        notice->addChoice(tr("Unlock for changes…"), QDialogButtonBox::AcceptRole,
            [this] { m_parts.actions->find(u"store.unlock"_s)->trigger(); });
    notice->open();
    return true;
}

void BulkFlow::begin(const Request &request)
{
    if (request.ids.isEmpty() || !request.store)
        return;
    auto *planner = new BulkPlanner(request.store->store(), request.change, request.ids, this);
    connect(planner, &BulkJob::finished, planner, &QObject::deleteLater);
    if (request.ids.size() > 1 || request.previewsOne)
        planWithPreview(request, planner);
    else
        planQuietly(request, planner);
    planner->start();
}

bool BulkFlow::isProduction(const Request &request) const
{
    return request.store && request.store->connection().environment == Environment::Production;
}

void BulkFlow::planWithPreview(const Request &request, BulkPlanner *planner)
{
    const QSet<WorkflowId> modified = m_parts.documents->modifiedIds(request.store);
    const qsizetype unsaved = std::count_if(
        request.ids.begin(), request.ids.end(), [&](const WorkflowId &id) { return modified.contains(id); });
    const auto list = planner->list();
    auto *preview
        = new BulkPreview(request.verb, request.store->name(), list, {isProduction(request), unsaved}, m_parts.window);
    connect(planner, &BulkJob::progressed, preview,
        [planner, preview] { preview->setProgress(planner->done(), planner->total()); });
    connect(planner, &BulkJob::finished, preview, [planner, preview] {
        const auto &reason = planner->stopReason();
        preview->setReady(reason ? reason->detail : QString());
    });
    connect(preview, &QDialog::rejected, planner, &BulkJob::cancel);
    connect(preview, &QDialog::accepted, this, [this, request, list] { run(request, list); });
    preview->open();
}

void BulkFlow::planQuietly(const Request &request, BulkPlanner *planner)
{
    connect(planner, &BulkJob::finished, this, [this, request, planner] {
        if (planner->stopReason())
            tellFailure(request, planner->list()->at(0), planner->stopReason());
        else
            takeSinglePlan(request, planner->list());
    });
}

void BulkFlow::takeSinglePlan(const Request &request, const std::shared_ptr<BulkList> &plan)
{
    const BulkItem &item = plan->at(0);
    if (item.outcome == BulkOutcome::NotReached || !request.store)
        return; // somebody stopped waiting
    if (item.outcome == BulkOutcome::Unchanged)
        return m_parts.status->showMessage(tr("It is so already"));
    if (item.outcome != BulkOutcome::Planned)
        return tellFailure(request, item, {});
    const bool isUnsaved = m_parts.documents->modifiedIds(request.store).contains(item.id);
    if (request.verb.kind == Kind::Delete && (isUnsaved || !item.canBeUndone || isProduction(request)))
        askToDelete(request, plan);
    else
        run(request, plan);
}

void BulkFlow::askToDelete(const Request &request, const std::shared_ptr<BulkList> &plan)
{
    const BulkItem &item = plan->at(0);
    const QString name = shortWorkflowIdText(item.id);
    QStringList text{tr("%1\nin %2 is deleted.").arg(workflowIdText(item.id), request.store->name())};
    if (!item.canBeUndone)
        text << tr("There is no Undo: what it holds is too large to keep, or cannot be written back.");
    const bool isUnsaved = m_parts.documents->modifiedIds(request.store).contains(item.id);
    if (isUnsaved)
        text << tr("Your unsaved changes stay in the tab; from there it can be created again.");
    const QString title = isUnsaved ? tr("%1 has unsaved changes. Delete it?") : tr("Delete %1?");
    auto *question = new QuestionDialog(u"trash"_s, title.arg(name), text.join(u' '), m_parts.window);
    question->addCancel();
    question->addChoice(
        tr("Delete workflow"), QDialogButtonBox::DestructiveRole, [this, request, plan] { run(request, plan); });
    question->open();
}

void BulkFlow::run(const Request &request, const std::shared_ptr<BulkList> &list)
{
    if (!request.store)
        return m_parts.toasts->show(tr("The store was closed meanwhile. Nothing was changed."));
    if (refuses(request.store, tr("Nothing was changed.")))
        return;
    auto *run = new BulkRun(request.store->store(), request.store->traits(), request.change, list, this);
    connect(run, &BulkJob::finished, run, &QObject::deleteLater);
    if (list->size() > 1) {
        Activity *activity = m_parts.activities->begin(bulkActivityText(request.verb), Activity::Ending::LeavesHalf);
        activity->setProgress(0, list->count(BulkOutcome::Planned));
        connect(activity, &Activity::cancelRequested, run, &BulkJob::cancel);
        connect(
            run, &BulkJob::progressed, activity, [run, activity] { activity->setProgress(run->done(), run->total()); });
        connect(run, &BulkJob::finished, activity, &Activity::finish);
    }
    connect(run, &BulkJob::finished, this, [this, request, run] { conclude(request, *run); });
    run->start();
}

void BulkFlow::conclude(const Request &request, const BulkRun &run)
{
    const BulkList &list = *run.list();
    if (request.store) {
        refreshTabs(request, list);
        outdateFindings(request, list);
        request.store->listing()->refresh();
    }
    const auto undo = std::make_shared<const BulkUndo>(run.undo());
    const QString text = list.size() == 1 && !request.verb.isUndo && request.verb.kind == Kind::Delete
        ? tr("Deleted %1").arg(shortWorkflowIdText(list.at(0).id))
        : bulkResultText(request.verb, list);
    if (list.count(BulkOutcome::Done) == run.total())
        offerUndo(request, undo, text);
    else if (list.size() == 1)
        tellFailure(request, list.at(0), run.stopReason());
    else
        showResult(request, run, undo);
}

void BulkFlow::outdateFindings(const Request &request, const BulkList &list)
{
    StoreCheck *check = StoreCheck::of(request.store);
    if (!check)
        return;
    QList<WorkflowId> changed;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list.at(i).outcome == BulkOutcome::Done || list.at(i).outcome == BulkOutcome::Unknown)
            changed.append(list.at(i).id);
    }
    check->outdate(changed);
}

/// Opened workflows show what holds now; a deleted one stays open only for the sake of what is unsaved in it.
void BulkFlow::refreshTabs(const Request &request, const BulkList &list)
{
    QHash<WorkflowId, DocumentSession *> sessions;
    for (DocumentSession *session : m_parts.documents->sessionsOf(request.store))
        sessions.insert(session->id(), session);
    for (qsizetype i = 0; !sessions.isEmpty() && i < list.size(); ++i) {
        DocumentSession *session = sessions.take(list.at(i).id);
        if (!session)
            continue;
        const bool isDeleted
            = request.verb.kind == Kind::Delete && !request.verb.isUndo && list.at(i).outcome == BulkOutcome::Done;
        if (isDeleted && !session->isModified())
            m_parts.documents->close(session);
        else
            session->lookAgain();
    }
}

void BulkFlow::offerUndo(const Request &request, const std::shared_ptr<const BulkUndo> &undo, const QString &text)
{
    if (undo->isEmpty())
        return m_parts.toasts->show(text);
    m_parts.toasts->show(text, tr("Undo"), [this, request, undo] { takeBack(request, undo); });
}

/// What cannot be taken back now stays on offer.
void BulkFlow::takeBack(const Request &request, const std::shared_ptr<const BulkUndo> &undo)
{
    if (request.store && refuses(request.store, tr("Nothing was brought back.")))
        return offerUndo(request, undo, tr("Nothing was brought back yet"));
    Request back = request;
    back.verb.isUndo = true;
    back.change = undo->change();
    run(back, undo->list());
}

void BulkFlow::showResult(const Request &request, const BulkRun &run, const std::shared_ptr<const BulkUndo> &undo)
{
    QString reason;
    if (run.stopReason())
        reason = run.stopReason()->detail;
    else if (run.isCancelled())
        reason = tr("It was stopped before all were reached.");
    const auto list = run.list();
    auto *page = new BulkResultPage(request.verb, request.store ? request.store->name() : QString(), list, reason);
    qsizetype retries = 0;
    for (int i = 0; i < BulkOutcomeCount; ++i)
        retries += canBeTriedAgain(BulkOutcome(i)) ? list->count(BulkOutcome(i)) : 0;
    page->setCanUndo(!undo->isEmpty());
    page->setRetryCount(retries);
    connect(page, &BulkResultPage::undoRequested, this, [this, request, undo] { takeBack(request, undo); });
    connect(page, &BulkResultPage::retryRequested, this, [this, request, list] { retry(request, *list); });
    m_parts.documents->addPage(page, tr("Result: %1").arg(bulkTitle(request.verb)));
}

void BulkFlow::retry(const Request &request, const BulkList &list)
{
    if (request.verb.isUndo) { // each entry holds for its place in the list, and for one version
        std::vector<BulkItem> items;
        for (qsizetype i = 0; i < list.size(); ++i) {
            BulkItem item = list.at(i);
            if (canBeTriedAgain(item.outcome))
                item.outcome = BulkOutcome::Planned;
            items.push_back(std::move(item));
        }
        return run(request, std::make_shared<BulkList>(std::move(items)));
    }
    Request again = request;
    again.previewsOne = true;
    again.ids.clear();
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (canBeTriedAgain(list.at(i).outcome))
            again.ids.append(list.at(i).id);
    }
    begin(again);
}

void BulkFlow::tellFailure(const Request &request, const BulkItem &item, const std::optional<Error> &reason)
{
    const QString name = shortWorkflowIdText(item.id);
    QString title = request.verb.kind == Kind::Delete ? tr("%1 was not deleted") : tr("%1 was not changed");
    if (request.verb.isUndo)
        title = tr("%1 was not brought back");
    if (item.outcome == BulkOutcome::Unknown)
        title = tr("Nobody can say yet what became of %1");
    QString text = reason ? reason->detail : item.note;
    if (item.outcome == BulkOutcome::ChangedMeanwhile)
        text = tr("It was changed meanwhile, so it was left alone. Look at what it holds now.");
    else if (item.outcome == BulkOutcome::Gone)
        text = tr("The store has no such workflow any more.");
    else if (item.outcome == BulkOutcome::Unknown)
        text = tr("The change was sent, and its answer never came. Reload to see.");
    else if (item.outcome == BulkOutcome::NotReached)
        text = tr("It was stopped before. Nothing was changed.");
    showProblem(title.arg(name), {ErrorKind::Unavailable, text}, m_parts.window);
}

} // namespace stateloupe
