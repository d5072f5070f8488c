#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace stateloupe {

/// Beats every 20 ms in the thread that made it and remembers the longest time between two beats: how long a person
/// would have waited for the window.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.callOnTimeout([this] { m_longest = std::max(m_longest, m_sinceLast.restart()); });
        m_sinceLast.start();
        m_timer.start(20);
    }

    /// Milliseconds; also counts a gap that is not over yet.
    qint64 longestGap() const { return std::max(m_longest, m_sinceLast.elapsed()); }

private:
    QTimer m_timer;
    QElapsedTimer m_sinceLast;
    qint64 m_longest = 0;
};

} // namespace stateloupe
