#include "ui/mainwindow/creationflow.h"

#include "core/async/background.h"
#include "core/async/whenfinished.h"
#include "ui/mainwindow/notices.h"
#include "ui/session/documentsession.h"
#include "ui/text/counttext.h"
#include "ui/text/plaintext.h"
#include "ui/text/workflowtext.h"
#include "ui/views/documenttabs.h"
#include "ui/widgets/questiondialog.h"
#include "ui/widgets/toastarea.h"

#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestPlace = 80;

/// The first place, as it is the first that is refused when one is.
QString firstPlace(const FidelityReport &report)
{
    const FidelityFinding &first = report.findings.first();
    const QString place = singleLine(QString::fromUtf8(first.pointer), LongestPlace);
    return place.isEmpty() ? first.what : QString(place + u": " + first.what);
}

} // namespace

CreationFlow::CreationFlow(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
}

QString CreationFlow::closedText()
{
    return tr("The store was closed. Nothing was written.");
}

Result<CreationFlow::Made> CreationFlow::make(const Request &request, const StoreTraits &traits)
{
    const auto text = request.makeText();
    if (!text)
        return tl::make_unexpected(text.error());
    Made made{*text, {}};
    if (const auto document = JsonDocument::parse(*text); document && !traits.keepsBytes)
        made.fidelity = checkFidelity(traits, *document);
    return made;
}

void CreationFlow::create(const Request &request)
{
    if (!request.store)
        return fail(request, closedText());
    const auto work = [request, traits = request.store->traits()](const auto &) { return make(request, traits); };
    whenFinished<Result<Made>>(runInBackground<Result<Made>>(work), this, [this, request](const Result<Made> &made) {
        if (!request.dialog)
            return;
        if (made)
            take(request, *made);
        else
            fail(request, made.error().detail);
    });
}

void CreationFlow::take(const Request &request, const Made &made)
{
    if (made.fidelity.refused > 0) {
        fail(request,
            tr("The store does not take it because of %1. Nothing was written. The first: %2")
                .arg(placeCountText(made.fidelity.refused), firstPlace(made.fidelity)));
    } else if (made.fidelity.changed > 0 && !request.mayBeRewritten) {
        askToRewrite(request, made);
    } else {
        write(request, made.text);
    }
}

void CreationFlow::askToRewrite(const Request &request, const Made &made)
{
    const QString text = tr("Values mean the same unless it says so. The first: %1").arg(firstPlace(made.fidelity));
    auto *question = new QuestionDialog(u"warning"_s,
        tr("The store writes %1 in its own way").arg(placeCountText(made.fidelity.changed)), text, request.dialog);
    question->addCancel([this, request] { fail(request, tr("Nothing was written.")); });
    question->addChoice(tr("Create workflow"), QDialogButtonBox::AcceptRole,
        [this, request, text = made.text] { write(request, text); });
    question->open();
}

void CreationFlow::write(const Request &request, const QByteArray &text)
{
    if (!request.store)
        return fail(request, closedText());
    const auto lost = [this, request] {
        fail(request, tr("The store was closed meanwhile. Whether the workflow was created is not known; look there."));
    };
    whenFinished<Result<Revision>>(
        request.store->store()->create(request.id, text), this,
        [this, request](const Result<Revision> &created) { conclude(request, created); }, lost);
}

void CreationFlow::conclude(const Request &request, const Result<Revision> &created)
{
    if (!created) {
        return fail(request,
            created.error().kind == ErrorKind::Conflict
                ? tr("There is a workflow of this id already. Nothing was written; choose another id.")
                : created.error().detail);
    }
    if (request.dialog)
        request.dialog->accept();
    if (request.store)
        show(request, *created);
}

void CreationFlow::fail(const Request &request, const QString &fault)
{
    if (request.dialog)
        request.showFault(fault);
    else
        showProblem(tr("The workflow could not be created"), {ErrorKind::Unavailable, fault}, m_parts.window);
}

void CreationFlow::show(const Request &request, const Revision &revision)
{
    if (m_parts.documents->open(request.store, request.id))
        m_parts.documents->current()->load();
    request.store->listing()->refreshQuietly();
    m_parts.toasts->show(tr("Created %1 in %2").arg(shortWorkflowIdText(request.id), request.store->name()), tr("Undo"),
        [this, request, revision] { takeBack(request, revision); });
}

/// Deletes what was created, unless somebody has changed it since.
void CreationFlow::takeBack(const Request &request, const Revision &revision)
{
    const QString name = shortWorkflowIdText(request.id);
    if (!request.store)
        return m_parts.toasts->show(tr("The store was closed meanwhile. Nothing was changed."));
    whenFinished<Result<>>(
        request.store->store()->remove(request.id, revision), this, [this, request, name](const Result<> &removed) {
            if (!removed)
                return showProblem(tr("%1 was not deleted again").arg(name), removed.error(), m_parts.window);
            if (request.store)
                closeTab(request.store, request.id);
            m_parts.toasts->show(tr("Deleted %1").arg(name));
        });
}

/// What is unsaved stays open.
void CreationFlow::closeTab(OpenStore *store, const WorkflowId &id)
{
    for (DocumentSession *session : m_parts.documents->sessionsOf(store)) {
        if (session->id() != id)
            continue;
        if (session->isModified())
            session->lookAgain();
        else
            m_parts.documents->close(session);
    }
    store->listing()->refreshQuietly();
}

} // namespace stateloupe
