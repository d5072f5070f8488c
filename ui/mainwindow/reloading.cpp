#include "ui/mainwindow/reloading.h"

#include "ui/session/documentsession.h"
#include "ui/text/translate.h"
#include "ui/text/workflowtext.h"
#include "ui/widgets/questiondialog.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

void reloadAfterAsking(DocumentSession *session, QWidget *window)
{
    if (session->isSaving())
        return;
    if (!session->isModified()) {
        session->load();
        return;
    }
    if (session->phase() == DocumentSession::Phase::Ready && !session->isRepair()) {
        session->reload(); // one undo step brings the changes back
        return;
    }
    const QString title = tr("Reload %1?").arg(shortWorkflowIdText(session->id()));
    const QString text = tr("Reloading shows what the store holds now. Your unsaved changes would be lost.");
    auto *question = new QuestionDialog(u"warning"_s, title, text, window);
    question->addChoice(tr("Keep my changes"), QDialogButtonBox::RejectRole, [] {});
    question->addChoice(tr("Drop them and reload"), QDialogButtonBox::DestructiveRole, [session = QPointer(session)] {
        if (session)
            session->load();
    });
    question->open();
}

} // namespace stateloupe
