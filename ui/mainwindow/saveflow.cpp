#include "ui/mainwindow/saveflow.h"

#include "ui/controllers/openstore.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/reviewchanges.h"
#include "ui/session/documentsession.h"
#include "ui/text/workflowtext.h"
#include "ui/widgets/questiondialog.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostReasons = 20;

} // namespace

SaveFlow::SaveFlow(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void SaveFlow::attach(DocumentSession *session, OpenStore *store)
{
    connect(session, &DocumentSession::saved, this, [this, session] { Q_EMIT saved(session); });
    connect(session, &DocumentSession::conflictFound, this,
        [this, session](const StoredState &theirs) { askAboutConflict(session, theirs, true); });
    connect(session, &DocumentSession::choiceNeeded, this,
        [this, session](const StoredState &theirs) { askAboutConflict(session, theirs, false); });
    connect(session, &DocumentSession::saveFailed, this,
        [this, session, store = QPointer(store)](const Error &error) { askAboutFailure(session, store, error); });
}

void SaveFlow::review(DocumentSession *session, OpenStore *store)
{
    if (!session->canSave())
        return;
    if (session->phase() == DocumentSession::Phase::Gone)
        return askAboutGone(session, store);
    auto *dialog = new ReviewChanges(session, store->name(), m_reasons, m_window);
    connect(dialog, &QDialog::accepted, session, [this, session, dialog] { save(session, *dialog); });
    connect(dialog, &ReviewChanges::placeRequested, this, [this, session](const QByteArray &pointer) {
        const auto place = JsonPointer::parse(QString::fromUtf8(pointer));
        const auto node = place ? session->document().resolve(*place) : JsonDocument::Root;
        Q_EMIT placeRequested(session, node.value_or(JsonDocument::Root));
    });
    dialog->open();
}

void SaveFlow::save(DocumentSession *session, const ReviewChanges &review)
{
    const QString reason = review.reason();
    if (!reason.isEmpty()) {
        m_reasons.removeAll(reason);
        m_reasons.prepend(reason);
        m_reasons.resize(std::min(m_reasons.size(), MostReasons));
    }
    session->setReason(reason);
    const QList<JsonDifference> left = review.unticked();
    if (left.isEmpty())
        m_partly.remove(session);
    else
        m_partly.insert(session);
    session->saveWithout(left);
}

void SaveFlow::askAboutConflict(DocumentSession *session, const StoredState &theirs, bool isSaving)
{
    using Choice = ConflictDialog::Choice;
    const auto purpose = isSaving ? ConflictDialog::Purpose::Save : ConflictDialog::Purpose::Compare;
    auto *dialog = new ConflictDialog(session, theirs, purpose, m_window);
    connect(dialog, &ConflictDialog::chosen, session, [session, theirs, isSaving, dialog](Choice choice) {
        if (choice == Choice::TakeTheirs)
            session->adopt(theirs);
        else if (choice == Choice::TakeMerged)
            session->takeMerged(theirs, dialog->theirsDocument(), dialog->merged(), isSaving);
        else if (choice == Choice::SaveMine)
            session->saveOver(theirs);
    });
    dialog->open();
}

void SaveFlow::askAboutFailure(DocumentSession *session, OpenStore *store, const Error &error)
{
    if (error.kind == ErrorKind::NotFound && store)
        return askAboutGone(session, store);
    const QString text = error.detail + u"\n\n"_s + tr("Your changes are still here, unsaved.");
    const QString title = tr("%1 could not be saved").arg(shortWorkflowIdText(session->id()));
    auto *question = new QuestionDialog(u"error"_s, title, text, m_window);
    question->addChoice(tr("Keep editing"), QDialogButtonBox::RejectRole, [] {});
    question->addChoice(
        tr("Try again"), QDialogButtonBox::AcceptRole, [this, session = QPointer(session), store = QPointer(store)] {
            if (!session)
                return;
            if (session->phase() == DocumentSession::Phase::Gone)
                session->createAgain();
            else if (m_partly.contains(session) && store)
                review(session, store); // not all of it was meant
            else
                session->save();
        });
    question->open();
}

void SaveFlow::askAboutGone(DocumentSession *session, OpenStore *store)
{
    const QString title = tr("%1 is gone from %2").arg(shortWorkflowIdText(session->id()), store->name());
    const QString text = tr("Somebody deleted it. Nothing was written; what you see here is the only copy.");
    auto *question = new QuestionDialog(u"warning"_s, title, text, m_window);
    question->addChoice(tr("Keep it open"), QDialogButtonBox::RejectRole, [] {});
    question->addChoice(tr("Create it again"), QDialogButtonBox::AcceptRole, [session = QPointer(session)] {
        if (session)
            session->createAgain();
    });
    question->addChoice(
        tr("Close without saving"), QDialogButtonBox::DestructiveRole, [this, session = QPointer(session)] {
            if (session)
                Q_EMIT closeRequested(session);
        });
    question->open();
}

} // namespace stateloupe
