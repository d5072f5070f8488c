#include "ui/session/operationedit.h"

#include "core/async/background.h"
#include "core/async/whenfinished.h"
#include "ui/session/documentsession.h"
#include "ui/session/preparededit.h"
#include "ui/text/translate.h"

namespace stateloupe {

void editInBackground(
    DocumentSession *session, const MakeEdit &makeEdit, const QString &stepName, const std::function<void()> &made)
{
    if (session->isReadOnly()) {
        session->refuseEdit();
        return;
    }
    const auto prepare = [document = session->document(), makeEdit](const auto &) {
        const auto edit = makeEdit(document);
        return edit ? prepareEdit(document, *edit) : tl::make_unexpected(edit.error());
    };
    whenFinished<Result<PreparedEdit>>(runInBackground<Result<PreparedEdit>>(prepare), session,
        [session, stepName, made](const Result<PreparedEdit> &edit) {
            if (!edit) {
                Q_EMIT session->editRefused(edit.error());
            } else if (session->document().version() != edit->before.version()) {
                Q_EMIT session->editRefused({ErrorKind::Conflict,
                    tr("The workflow was edited in the meantime. Nothing was changed; try again.")});
            } else if (session->edit(*edit, stepName) && made) {
                made();
            }
        });
}

} // namespace stateloupe
