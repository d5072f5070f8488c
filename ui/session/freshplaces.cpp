#include "ui/session/freshplaces.h"

#include <QApplication>
#include <QStyle>

#include <algorithm>

namespace stateloupe {

namespace {

using namespace std::chrono_literals;

constexpr auto FrameTime = 50ms;

} // namespace

FreshPlaces::FreshPlaces(QObject *parent)
    : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &FreshPlaces::tick);
}

void FreshPlaces::show(const ChangedPlaces &places)
{
    m_places = places;
    if (m_places.isEmpty())
        return clear();
    const auto *application = qobject_cast<QApplication *>(QCoreApplication::instance());
    m_fades = application && QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
    m_age.start();
    m_timer.start(m_fades ? FrameTime : Duration);
    Q_EMIT changed();
}

void FreshPlaces::clear()
{
    m_places = {};
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    Q_EMIT changed();
}

void FreshPlaces::tick()
{
    if (m_age.hasExpired(Duration.count()))
        clear();
    else
        Q_EMIT changed();
}

qreal FreshPlaces::currentLevel() const
{
    if (!m_fades)
        return 1;
    return std::max(0.0, 1 - qreal(m_age.elapsed()) / qreal(Duration.count()));
}

qreal FreshPlaces::level(NodeId node) const
{
    return m_timer.isActive() && m_places.contains(node) ? currentLevel() : 0;
}

} // namespace stateloupe
