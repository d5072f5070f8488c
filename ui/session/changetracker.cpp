#include "ui/session/changetracker.h"

#include "core/async/background.h"

namespace stateloupe {

ChangeTracker::ChangeTracker(QObject *parent)
    : QObject(parent)
{
}

void ChangeTracker::reset()
{
    m_stored = JsonDocument();
    m_current = JsonDocument();
    m_diff = {};
    m_comparedVersion = 0;
    m_places = {};
    m_isWaiting = false;
    m_comparing.cancel();
}

void ChangeTracker::compare(const JsonDocument &stored, const JsonDocument &current)
{
    m_stored = stored;
    m_current = current;
    m_isWaiting = true;
    m_comparedVersion = 0;
    if (!m_comparing.isRunning())
        start();
}

void ChangeTracker::start()
{
    m_isWaiting = false;
    const auto comparing = runInBackground<Comparison>(
        [stored = m_stored, current = m_current](const std::function<bool()> &) -> Comparison {
            JsonDiff diff = stateloupe::diff(stored, current);
            ChangedPlaces places(diff, stored, current);
            return {current.version(), std::move(diff), std::move(places)};
        });
    m_comparing.start<Comparison>(comparing, [this](const Comparison &comparison) { finish(comparison); });
}

void ChangeTracker::finish(const Comparison &comparison)
{
    if (m_isWaiting) {
        start();
        return;
    }
    m_stored = JsonDocument();
    m_current = JsonDocument();
    m_comparedVersion = comparison.version;
    m_diff = comparison.diff;
    m_places = comparison.places;
    Q_EMIT updated();
}

} // namespace stateloupe
