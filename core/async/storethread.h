#pragma once

#include "core/async/storecall.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace stateloupe {

/// Runs calls on a backend one after another in a thread of its own, with a watchdog in another that gives up calls
/// which the backend does not answer. All functions are safe in any thread.
class StoreThread
{
public:
    using BackendFactory = std::function<std::unique_ptr<StateBackend>()>;
    /// Both are called in one of the two threads.
    struct Handlers
    {
        /// After every call: whether the store answered it; `detail` is Error::detail, empty when it did.
        std::function<void(bool available, const QString &detail)> availability;
        /// A call has been running for SlowAfter without a sign of the store, or has got one since.
        std::function<void(bool waiting)> waiting;
    };

    /// How much later than its deadline a call is given up, so that the backend can say why itself.
    static constexpr std::chrono::milliseconds Grace{250};
    static constexpr std::chrono::milliseconds SlowAfter{1'500};

    StoreThread(BackendFactory makeBackend, Handlers handlers, std::chrono::milliseconds deadline);
    /// Stops, and waits for the running call.
    ~StoreThread();
    StoreThread(const StoreThread &) = delete;
    StoreThread &operator=(const StoreThread &) = delete;

    void setDeadline(std::chrono::milliseconds deadline);
    void post(std::shared_ptr<StoreCall> call);
    /// Every call, waiting or running.
    void cancelAll();
    /// Cancels all calls and takes no more, without waiting for the running one to let go.
    void stop();
    /// The running call is getting on.
    void noteProgress();
    bool isStopping() const { return m_stopping; }

private:
    using Clock = std::chrono::steady_clock;
    struct WaitingCall
    {
        std::shared_ptr<StoreCall> call;
        Clock::time_point asked;
    };
    using Calls = std::vector<std::shared_ptr<StoreCall>>;

    void serve();
    std::shared_ptr<StoreCall> takeNext();
    void run(StateBackend *backend, StoreCall &call);
    CallControl controlOf(StoreCall &call);
    void watch();
    Calls takeCancelled();
    Calls takeExpired();
    std::shared_ptr<StoreCall> runningIfExpired() const;
    bool isExpired(Clock::time_point since) const;
    void report(const std::optional<Error> &error);

    const BackendFactory m_makeBackend;
    const Handlers m_handlers;

    std::mutex m_mutex; ///< guards what follows, up to the next blank line
    std::condition_variable m_changed;
    std::deque<WaitingCall> m_waiting;
    std::shared_ptr<StoreCall> m_running;
    std::chrono::milliseconds m_deadline;
    Clock::time_point m_progress;

    bool m_waitsLong = false; ///< the watchdog's alone
    std::atomic<bool> m_stopping = false;
    // Joining these orders what they did before what follows, visibly for ThreadSanitizer; QThread::wait() does not.
    std::thread m_thread;
    std::thread m_watchdog;
};

} // namespace stateloupe
