#include "ui/mainwindow/ttlflow.h"

#include "core/async/whenfinished.h"
#include "ui/controllers/openstore.h"
#include "ui/dialogs/ttldialog.h"
#include "ui/mainwindow/notices.h"
#include "ui/session/documentsession.h"
#include "ui/text/workflowtext.h"

#include <QPointer>

namespace stateloupe {

TtlFlow::TtlFlow(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void TtlFlow::ask(DocumentSession *session, OpenStore *store)
{
    if (session->storeTraits().readOnly)
        return session->refuseEdit();
    auto *dialog = new TtlDialog(shortWorkflowIdText(session->id()), session->ttl(), m_window);
    connect(session, &QObject::destroyed, dialog, &QObject::deleteLater);
    connect(dialog, &QDialog::accepted, session, [this, dialog, session, store = QPointer(store)] {
        if (store)
            set(session, store, dialog->milliseconds());
    });
    dialog->open();
}

void TtlFlow::set(DocumentSession *session, OpenStore *store, std::optional<qint64> milliseconds)
{
    const auto setting = store->store()->setTtl(session->id(), milliseconds, session->stored().revision);
    const auto onResult = [this, session](const Result<> &result) {
        session->lookAgain(); // also after a failure: then it shows what holds
        if (result)
            Q_EMIT done(session);
        else
            tellFailure(session, result.error());
    };
    whenFinished<Result<>>(setting, session, onResult, [session] { session->lookAgain(); });
}

void TtlFlow::tellFailure(DocumentSession *session, const Error &error)
{
    QString text = error.detail;
    if (error.kind == ErrorKind::Conflict)
        text = tr("The workflow was changed elsewhere meanwhile, so its expiry was left alone. Look at what it holds "
                  "now, then set it again.");
    showProblem(
        tr("The expiry of %1 was not set").arg(shortWorkflowIdText(session->id())), {error.kind, text}, m_window);
}

} // namespace stateloupe
