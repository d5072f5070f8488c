#include "ui/mainwindow/closeflow.h"

#include "ui/session/documentsession.h"
#include "ui/text/counttext.h"
#include "ui/text/workflowtext.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/widgets/questiondialog.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

using Sessions = QList<QPointer<DocumentSession>>;

Sessions guarded(const QList<DocumentSession *> &sessions)
{
    return Sessions(sessions.begin(), sessions.end());
}

QString listOf(const QList<DocumentSession *> &sessions)
{
    constexpr qsizetype mostNamed = 8;
    QStringList lines;
    for (qsizetype i = 0; i < qMin(sessions.size(), mostNamed); ++i)
        lines << workflowIdText(sessions[i]->id());
    if (sessions.size() > mostNamed)
        lines << u"…"_s;
    return lines.join(u'\n');
}

} // namespace

CloseFlow::CloseFlow(DocumentTabs *tabs, QWidget *window)
    : QObject(window)
    , m_tabs(tabs)
    , m_window(window)
{
}

void CloseFlow::close(const QList<DocumentSession *> &sessions, const std::function<void()> &closed)
{
    for (const DocumentSession *session : sessions)
        qobject_cast<DocumentView *>(session->parent())->finishTyping();
    QList<DocumentSession *> modified = sessions;
    modified.removeIf([](const DocumentSession *session) { return !session->isModified(); });
    if (modified.isEmpty())
        closeNow(guarded(sessions), closed);
    else if (!m_isAsking)
        ask(sessions, modified, closed);
}

void CloseFlow::ask(const QList<DocumentSession *> &sessions, const QList<DocumentSession *> &modified,
    const std::function<void()> &closed)
{
    m_isAsking = true;
    m_tabs->setCurrentWidget(qobject_cast<QWidget *>(modified.first()->parent()));
    const bool isOne = modified.size() == 1;
    const QString title = isOne ? tr("Save the changes in %1?").arg(shortWorkflowIdText(modified.first()->id()))
                                : tr("Save the changes in %1?").arg(workflowCountText(modified.size()));
    const QString text = isOne ? tr("Without saving they are lost.")
                               : QString(tr("Without saving they are lost:") + u'\n' + listOf(modified));
    auto *question = new QuestionDialog(u"warning"_s, title, text, m_window);
    question->addChoice(tr("Save"), QDialogButtonBox::AcceptRole,
        [this, sessions, modified, closed] { saveThenClose(sessions, modified, closed); });
    question->addChoice(tr("Discard changes"), QDialogButtonBox::DestructiveRole,
        [this, kept = guarded(sessions), closed] { closeNow(kept, closed); });
    question->addCancel();
    connect(question, &QDialog::finished, this, [this] { m_isAsking = false; });
    question->open();
}

void CloseFlow::saveThenClose(const QList<DocumentSession *> &sessions, const QList<DocumentSession *> &modified,
    const std::function<void()> &closed)
{
    // Lives until everything is saved, or until one is not: then the rest stays as it is.
    auto *waiting = new QObject(this);
    auto unsaved = std::make_shared<QSet<DocumentSession *>>(modified.begin(), modified.end());
    const auto stop = [waiting] { waiting->deleteLater(); };
    for (DocumentSession *session : modified) {
        connect(session, &DocumentSession::saveFailed, waiting, stop);
        connect(session, &DocumentSession::conflictFound, waiting, stop);
        connect(session, &QObject::destroyed, waiting, stop);
        connect(session, &DocumentSession::saved, waiting, [this, session, unsaved, waiting, sessions, closed] {
            if (session->isModified()) { // there were edits while an earlier save was under way
                session->save();
                return;
            }
            unsaved->remove(session);
            if (!unsaved->isEmpty())
                return;
            waiting->deleteLater();
            closeNow(guarded(sessions), closed);
        });
    }
    for (DocumentSession *session : modified)
        session->save();
}

void CloseFlow::closeNow(const Sessions &sessions, const std::function<void()> &closed)
{
    for (const QPointer<DocumentSession> &session : sessions) {
        if (session)
            m_tabs->close(session);
    }
    if (closed)
        closed();
}

} // namespace stateloupe
