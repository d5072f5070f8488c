#include "ui/views/draftbanner.h"

#include "ui/text/formats.h"

#include <QAction>
#include <QDateTime>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

/// The time of day alone, unless it was another day.
QString timeText(qint64 micros)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(micros / 1'000);
    const bool isToday = time.date() == QDateTime::currentDateTime().date();
    return time.toString(isToday ? u"HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

DraftBanner::DraftBanner(QWidget *parent)
    : NoticeBar(parent)
    , m_restore(new QAction(tr("Restore"), this))
    , m_compare(new QAction(tr("Compare"), this))
    , m_discard(new QAction(tr("Discard"), this))
{
    connect(m_restore, &QAction::triggered, this, &DraftBanner::restoreRequested);
    connect(m_compare, &QAction::triggered, this, &DraftBanner::compareRequested);
    connect(m_discard, &QAction::triggered, this, &DraftBanner::discardRequested);
}

void DraftBanner::offer(const Draft &draft, bool isOnStored)
{
    QString text = tr("You have unsaved changes from %1.").arg(timeText(draft.time));
    if (!isOnStored)
        text += u' ' + tr("The store holds a newer version since.");
    showNotice(u"history"_s, Theme::Role::Warning, text, {m_restore, m_compare, m_discard});
}

} // namespace stateloupe
