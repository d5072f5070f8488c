#pragma once

#include "core/result.h"

#include <QDeadlineTimer>

#include <functional>

namespace stateloupe {

/// How long a call may take and whether somebody has given up on it. Backends look at it wherever they wait or loop.
/// Cheap to copy; safe to ask from any thread if `isCancelled` is.
class CallControl
{
public:
    /// Never cancelled, no deadline.
    CallControl() = default;
    CallControl(QDeadlineTimer deadline, std::function<bool()> isCancelled)
        : m_deadline(deadline)
        , m_isCancelled(std::move(isCancelled))
    {
    }

    QDeadlineTimer deadline() const { return m_deadline; }
    bool isCancelled() const { return m_isCancelled && m_isCancelled(); }
    bool shouldStop() const { return isCancelled() || m_deadline.hasExpired(); }

    /// Errors: Cancelled; Unavailable when the deadline has passed.
    Result<> check() const;

private:
    QDeadlineTimer m_deadline{QDeadlineTimer::Forever};
    std::function<bool()> m_isCancelled;
};

} // namespace stateloupe
