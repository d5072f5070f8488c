#pragma once

#include <QFuture>
#include <QPromise>
#include <QRunnable>
#include <QThreadPool>

#include <atomic>
#include <functional>

namespace stateloupe {

/// What runInBackground() gives to the pool.
template <typename T>
class BackgroundJob : public QRunnable
{
public:
    using Work = std::function<T(const std::function<bool()> &isCancelled)>;

    explicit BackgroundJob(Work work)
        : m_work(std::move(work))
    {
        m_promise.start();
        m_isReady.store(true, std::memory_order_release);
    }

    QFuture<T> future() const { return m_promise.future(); }

    void run() override
    {
        if (m_isReady.load(std::memory_order_acquire) && !m_promise.isCanceled())
            m_promise.addResult(m_work([this] { return m_promise.isCanceled(); }));
        m_promise.finish();
    }

private:
    Work m_work;
    QPromise<T> m_promise;
    /// The pool orders the two threads by itself, but ThreadSanitizer does not see into Qt.
    std::atomic<bool> m_isReady = false;
};

/// Runs `work` on the shared worker threads, for computing that belongs to no store: parsing, diffing, searching.
/// `work` gets a predicate that turns true once the future is cancelled; long work asks it now and then. Work that is
/// cancelled before its turn comes is not run. Take the result with whenFinished() or LatestRequest.
template <typename T>
QFuture<T> runInBackground(std::function<T(const std::function<bool()> &isCancelled)> work)
{
    auto *job = new BackgroundJob<T>(std::move(work));
    QFuture<T> future = job->future();
    QThreadPool::globalInstance()->start(job);
    return future;
}

} // namespace stateloupe
