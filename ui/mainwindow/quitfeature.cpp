#include "ui/mainwindow/quitfeature.h"

#include "ui/controllers/activities.h"
#include "ui/widgets/questiondialog.h"

#include <QEvent>
#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

QuitFeature::QuitFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    parts.window->installEventFilter(this);
}

QList<Activity *> QuitFeature::halfDone() const
{
    QList<Activity *> activities = m_parts.activities->running();
    activities.removeIf([](const Activity *activity) {
        return activity->ending() == Activity::Ending::AtAnyTime || activity->isCancelled();
    });
    return activities;
}

bool QuitFeature::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Close || m_isDecided || halfDone().isEmpty())
        return QObject::eventFilter(watched, event);
    event->ignore();
    if (!m_isAsking)
        ask();
    return true;
}

void QuitFeature::ask()
{
    m_isAsking = true;
    QStringList lines{tr("It is not finished. What is done so far stays done and cannot be undone later; the rest is "
                         "left as it is.")};
    for (const Activity *activity : halfDone())
        lines << activity->text();
    auto *question
        = new QuestionDialog(u"warning"_s, tr("Stop what is running, and quit?"), lines.join(u'\n'), m_parts.window);
    question->addChoice(tr("Keep it running"), QDialogButtonBox::RejectRole, [] {});
    question->addChoice(tr("Stop it and quit"), QDialogButtonBox::DestructiveRole, [this] { stopAndQuit(); });
    connect(question, &QDialog::finished, this, [this] { m_isAsking = false; });
    question->open();
}

void QuitFeature::stopAndQuit()
{
    for (Activity *activity : halfDone())
        activity->cancel();
    m_isDecided = true;
    m_parts.window->close();
    m_isDecided = false;
}

} // namespace stateloupe
