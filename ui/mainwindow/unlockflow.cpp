#include "ui/mainwindow/unlockflow.h"

#include "ui/controllers/openstore.h"
#include "ui/mainwindow/notices.h"
#include "ui/widgets/questiondialog.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

UnlockFlow::UnlockFlow(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void UnlockFlow::watch(OpenStore *store)
{
    connect(store, &OpenStore::lockingFailed, this,
        [this, store](const Error &error) { showProblem(tr("%1 is as it was").arg(store->name()), error, m_window); });
}

void UnlockFlow::unlock(OpenStore *store)
{
    if (!store || !store->isLocked())
        return;
    const QString text = tr("It is a production store. Until you lock it again or close it, what you save and delete "
                            "here changes it for everybody.");
    auto *question = new QuestionDialog(u"unlock"_s, tr("Unlock %1 for changes?").arg(store->name()), text, m_window);
    question->addCancel();
    question->addChoice(tr("Unlock for changes"), QDialogButtonBox::DestructiveRole, [store = QPointer(store)] {
        if (store)
            store->setUnlocked(true);
    });
    question->open();
}

void UnlockFlow::lock(OpenStore *store)
{
    if (store)
        store->setUnlocked(false);
}

} // namespace stateloupe
