#include "ui/controllers/activities.h"

namespace stateloupe {

Activity::Activity(const QString &text, Ending ending, QObject *parent)
    : QObject(parent)
    , m_text(text)
    , m_ending(ending)
{
}

void Activity::setText(const QString &text)
{
    m_text = text;
    Q_EMIT changed();
}

void Activity::setProgress(qint64 done, std::optional<qint64> total)
{
    m_done = done;
    m_total = total;
    Q_EMIT changed();
}

void Activity::cancel()
{
    if (std::exchange(m_isCancelled, true))
        return;
    Q_EMIT cancelRequested();
    Q_EMIT changed();
}

void Activity::finish()
{
    delete this;
}

Activity *Activities::begin(const QString &text, Activity::Ending ending)
{
    auto *activity = new Activity(text, ending, this);
    m_running.append(activity);
    connect(activity, &Activity::changed, this, &Activities::changed);
    connect(activity, &QObject::destroyed, this, [this, activity] {
        m_running.removeOne(activity);
        Q_EMIT changed();
    });
    Q_EMIT changed();
    return activity;
}

} // namespace stateloupe
