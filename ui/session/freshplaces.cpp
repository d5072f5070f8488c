#include "ui/session/freshplaces.h"

namespace stateloupe {

FreshPlaces::FreshPlaces(QObject *parent)
    : QObject(parent)
{
    connect(&m_level, &FreshLevel::changed, this, &FreshPlaces::changed);
}

void FreshPlaces::show(const ChangedPlaces &places)
{
    m_places = places;
    m_places.isEmpty() ? m_level.stop() : m_level.start();
}

void FreshPlaces::clear()
{
    m_places = {};
    m_level.stop();
}

qreal FreshPlaces::level(NodeId node) const
{
    const qreal level = m_level.value();
    return level > 0 && m_places.contains(node) ? level : 0;
}

} // namespace stateloupe
