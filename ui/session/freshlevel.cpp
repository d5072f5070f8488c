#include "ui/session/freshlevel.h"

#include <QApplication>
#include <QStyle>

#include <algorithm>

namespace stateloupe {

namespace {

using namespace std::chrono_literals;

constexpr auto FrameTime = 50ms;

} // namespace

FreshLevel::FreshLevel(QObject *parent)
    : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &FreshLevel::tick);
}

void FreshLevel::start()
{
    const auto *application = qobject_cast<QApplication *>(QCoreApplication::instance());
    m_fades = application && QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
    m_age.start();
    m_timer.start(m_fades ? FrameTime : Duration);
    Q_EMIT changed();
}

void FreshLevel::stop()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    Q_EMIT changed();
}

void FreshLevel::tick()
{
    if (m_age.hasExpired(Duration.count()))
        stop();
    else
        Q_EMIT changed();
}

qreal FreshLevel::value() const
{
    if (!m_timer.isActive())
        return 0;
    return m_fades ? std::max(0.0, 1 - qreal(m_age.elapsed()) / qreal(Duration.count())) : 1;
}

} // namespace stateloupe
