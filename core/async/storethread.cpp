#include "core/async/storethread.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// A future does not tell when it is cancelled, so waiting calls are looked at this often while there are any.
constexpr std::chrono::milliseconds WatchInterval{20};

Error notAnswering()
{
    return {ErrorKind::Unavailable, u"The store does not answer. Nothing was written. Try again later."_s};
}

Error notAnswering(const StoreCall &running)
{
    if (running.effect() == StoreCall::Effect::Reads)
        return notAnswering();
    return {ErrorKind::OutcomeUnknown,
        u"The store did not answer in time, so the change may be made or not. Load the workflow again to see."_s};
}

} // namespace

StoreThread::StoreThread(BackendFactory makeBackend, Handlers handlers, std::chrono::milliseconds deadline)
    : m_makeBackend(std::move(makeBackend))
    , m_handlers(std::move(handlers))
    , m_deadline(deadline)
    , m_progress(Clock::now())
    , m_thread([this] { serve(); })
    , m_watchdog([this] { watch(); })
{
}

StoreThread::~StoreThread()
{
    stop();
    m_thread.join();
    m_watchdog.join();
}

void StoreThread::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    cancelAll();
}

void StoreThread::setDeadline(std::chrono::milliseconds deadline)
{
    const std::lock_guard lock(m_mutex);
    m_deadline = deadline;
}

void StoreThread::post(std::shared_ptr<StoreCall> call)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back({std::move(call), Clock::now()});
    }
    m_changed.notify_all();
}

void StoreThread::cancelAll()
{
    Calls calls;
    {
        const std::lock_guard lock(m_mutex);
        for (WaitingCall &waiting : m_waiting)
            calls.push_back(std::move(waiting.call));
        m_waiting.clear();
        if (m_running)
            calls.push_back(m_running);
    }
    for (const auto &call : calls)
        call->cancel();
}

void StoreThread::noteProgress()
{
    const std::lock_guard lock(m_mutex);
    m_progress = Clock::now();
}

void StoreThread::serve()
{
    const std::unique_ptr<StateBackend> backend = m_makeBackend();
    while (const auto call = takeNext())
        run(backend.get(), *call);
    if (backend)
        backend->close();
}

/// Waits for a call; null when the store ends.
std::shared_ptr<StoreCall> StoreThread::takeNext()
{
    std::unique_lock lock(m_mutex);
    m_running.reset();
    m_progress = Clock::now();
    m_changed.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
    if (m_stopping)
        return {};
    m_running = std::move(m_waiting.front().call);
    m_waiting.pop_front();
    m_progress = Clock::now();
    return m_running;
}

void StoreThread::run(StateBackend *backend, StoreCall &call)
{
    if (call.isCancelled())
        return call.cancel();
    if (!backend)
        return call.fail({ErrorKind::Internal, u"There is no backend for this store."_s});
    report(call.run(*backend, controlOf(call)));
}

CallControl StoreThread::controlOf(StoreCall &call)
{
    QDeadlineTimer deadline(QDeadlineTimer::Forever);
    if (call.patience() == StoreCall::Patience::Deadline) {
        const std::lock_guard lock(m_mutex);
        deadline = QDeadlineTimer(m_deadline);
    }
    return CallControl(deadline, [this, &call] {
        if (call.patience() == StoreCall::Patience::Endless)
            noteProgress();
        return m_stopping || call.isSettled() || call.isCancelled();
    });
}

void StoreThread::watch()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        if (m_waiting.empty() && !m_running)
            m_changed.wait(lock, [this] { return m_stopping || m_running || !m_waiting.empty(); });
        else
            m_changed.wait_for(lock, WatchInterval);
        const Calls cancelled = takeCancelled();
        const Calls expired = takeExpired();
        const auto running = runningIfExpired();
        const bool waitsLong = m_running && !m_running->isSettled() && Clock::now() - m_progress > SlowAfter;
        // Whoever waits for the futures may at once ask for more.
        lock.unlock();
        for (const auto &call : cancelled)
            call->cancel();
        if (running)
            running->fail(notAnswering(*running));
        for (const auto &call : expired)
            call->fail(notAnswering());
        if (running || !expired.empty())
            report(notAnswering());
        if (std::exchange(m_waitsLong, waitsLong) != waitsLong)
            m_handlers.waiting(waitsLong);
        lock.lock();
    }
}

StoreThread::Calls StoreThread::takeCancelled()
{
    Calls cancelled;
    std::erase_if(m_waiting, [&cancelled](const WaitingCall &waiting) {
        if (!waiting.call->isCancelled())
            return false;
        cancelled.push_back(waiting.call);
        return true;
    });
    return cancelled;
}

StoreThread::Calls StoreThread::takeExpired()
{
    Calls expired;
    std::erase_if(m_waiting, [this, &expired](const WaitingCall &waiting) {
        if (!isExpired(std::max(waiting.asked, m_progress)))
            return false;
        expired.push_back(waiting.call);
        return true;
    });
    return expired;
}

std::shared_ptr<StoreCall> StoreThread::runningIfExpired() const
{
    return m_running && !m_running->isSettled() && isExpired(m_progress) ? m_running : nullptr;
}

bool StoreThread::isExpired(Clock::time_point since) const
{
    return Clock::now() - since > m_deadline + Grace;
}

void StoreThread::report(const std::optional<Error> &error)
{
    if (error && error->kind == ErrorKind::Cancelled)
        return;
    const bool available
        = !error || (error->kind != ErrorKind::Unavailable && error->kind != ErrorKind::OutcomeUnknown);
    m_handlers.availability(available, available ? QString() : error->detail);
}

} // namespace stateloupe
