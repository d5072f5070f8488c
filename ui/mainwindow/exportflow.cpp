#include "ui/mainwindow/exportflow.h"

#include "core/bulk/bulkexport.h"
#include "core/export/exportname.h"
#include "ui/controllers/activities.h"
#include "ui/controllers/openstore.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/mainwindow/notices.h"
#include "ui/text/bulktext.h"
#include "ui/text/plaintext.h"
#include "ui/views/bulkresultpage.h"
#include "ui/views/documenttabs.h"
#include "ui/widgets/toastarea.h"

#include <QFileInfo>
#include <QMainWindow>
#include <QPointer>
#include <QStandardPaths>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

const BulkVerb Verb{BulkVerb::Kind::Export, {}};
constexpr qsizetype LongestName = 60;

/// A name for what is exported: of the workflow, or of the store.
QString proposedName(const OpenStore *store, const QList<WorkflowId> &ids)
{
    const WorkflowId named = ids.size() == 1 ? ids.first() : WorkflowId::fromString(store->name());
    return QFileInfo(exportFileName(named)).completeBaseName().left(LongestName);
}

} // namespace

ExportFlow::ExportFlow(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    if (!QFileInfo(m_folder).isDir())
        m_folder = QStandardPaths::writableLocation(QStandardPaths::HomeLocation);
}

void ExportFlow::begin(OpenStore *store, const QList<WorkflowId> &ids)
{
    if (ids.isEmpty())
        return;
    auto *dialog = new ExportDialog(ids.size(), store->name(), m_folder, proposedName(store, ids), m_parts.window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, ids, asked = QPointer(store)] {
        m_folder = QFileInfo(dialog->path()).absolutePath();
        if (asked)
            run(asked, ids, dialog->format(), dialog->path());
    });
    dialog->open();
}

void ExportFlow::run(OpenStore *store, const QList<WorkflowId> &ids, ExportFormat format, const QString &path)
{
    auto *job = new BulkExport(
        store->store(), ids, makeExportWriter(format, path, AtomicFile::Existing::Replace), format, this);
    Activity *activity = m_parts.activities->begin(bulkActivityText(Verb), Activity::Ending::LeavesHalf);
    activity->setProgress(0, ids.size());
    connect(activity, &Activity::cancelRequested, job, &BulkJob::cancel);
    connect(job, &BulkJob::progressed, activity, [job, activity] { activity->setProgress(job->done(), job->total()); });
    connect(job, &BulkJob::finished, activity, &Activity::finish);
    connect(job, &BulkJob::finished, this, [this, job, name = store->name(), path] { conclude(*job, name, path); });
    connect(job, &BulkJob::finished, job, &QObject::deleteLater);
    job->start();
}

void ExportFlow::conclude(const BulkExport &job, const QString &storeName, const QString &path)
{
    const BulkList &list = *job.list();
    const QString target = singleLine(QFileInfo(path).fileName(), LongestName);
    const qsizetype done = list.count(BulkOutcome::Done);
    if (done == list.size())
        return m_parts.toasts->show(tr("%1 to %2").arg(bulkResultText(Verb, list), target));
    if (job.isCancelled() && done == 0)
        return m_parts.toasts->show(tr("The export was stopped. Nothing was written."));
    if (job.stopReason() && done == 0)
        return showProblem(tr("Nothing was exported"), *job.stopReason(), m_parts.window);
    QString reason = tr("Written to %1.").arg(singleLine(path, 2 * LongestName));
    if (job.stopReason())
        reason = job.stopReason()->detail;
    else if (job.isCancelled())
        reason = tr("It was stopped before all were reached.");
    auto *page = new BulkResultPage(Verb, storeName, job.list(), reason);
    m_parts.documents->addPage(page, tr("Result: %1").arg(bulkTitle(Verb)));
}

} // namespace stateloupe
