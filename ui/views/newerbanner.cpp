#include "ui/views/newerbanner.h"

#include "ui/session/documentsession.h"
#include "ui/text/counttext.h"
#include "ui/text/formats.h"

#include <QAction>
#include <QTimer>

namespace stateloupe {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

NewerBanner::NewerBanner(DocumentSession *session, QWidget *parent)
    : NoticeBar(parent)
    , m_session(session)
    , m_reload(new QAction(tr("Reload"), this))
    , m_compare(new QAction(tr("Compare…"), this))
    , m_keepMine(new QAction(tr("Keep mine"), this))
    , m_clock(new QTimer(this))
{
    m_clock->setInterval(10s);
    connect(m_clock, &QTimer::timeout, this, &NewerBanner::update);
    connect(m_reload, &QAction::triggered, session, &DocumentSession::takeTheirs);
    connect(m_compare, &QAction::triggered, session, &DocumentSession::compareWithNewer);
    connect(m_keepMine, &QAction::triggered, session, &DocumentSession::keepMine);
    connect(session, &DocumentSession::newerChanged, this, &NewerBanner::update);
    connect(session, &DocumentSession::modifiedChanged, this, &NewerBanner::update);
    connect(session, &DocumentSession::changesUpdated, this, &NewerBanner::update);
}

void NewerBanner::update()
{
    if (!m_session->newer()) {
        m_clock->stop();
        hide();
        return;
    }
    if (!m_clock->isActive())
        m_clock->start();
    const bool hasEdits = m_session->isModified();
    showNotice(u"refresh"_s, Theme::Role::Changed, sentence(),
        hasEdits ? QList<QAction *>{m_reload, m_compare, m_keepMine} : QList<QAction *>{m_reload});
}

QString NewerBanner::sentence() const
{
    const auto updatedAt = m_session->newer()->summary.updatedAt;
    const QString what = updatedAt ? tr("Changed in the store %1.").arg(formatRelativeTime(*updatedAt, currentMicros()))
                                   : tr("Changed in the store.");
    if (!m_session->isModified())
        return what;
    const qsizetype count = std::max(qsizetype(1), m_session->changes().differences.size());
    return what + u' '
        + (count == 1 ? tr("Your unsaved change is safe here.")
                      : tr("Your %1 are safe here, unsaved.").arg(changeCountText(count)));
}

} // namespace stateloupe
