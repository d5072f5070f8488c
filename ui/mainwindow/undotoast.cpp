#include "ui/mainwindow/undotoast.h"

#include "ui/session/documentsession.h"
#include "ui/text/translate.h"
#include "ui/widgets/toastarea.h"

namespace stateloupe {

void showUndoToast(ToastArea *toasts, const QString &text, DocumentSession *session)
{
    const auto undo = [toasts, target = QPointer(session), step = session->undoStack()->index()] {
        if (target && target->undoStack()->index() == step)
            target->undoStack()->undo();
        else if (target)
            toasts->show(tr("The workflow was edited since; undo that first. Nothing was changed."));
    };
    toasts->show(text, tr("Undo"), undo);
}

} // namespace stateloupe
