#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPointer>

#include <functional>

namespace stateloupe {

/// One request at a time, of which only the newest counts: starting another cancels the one before, whose answer, if
/// it still comes, is never delivered. For what follows the user around: the selected row, the text of a filter.
///
/// Used in the thread of its context. It does not take the future's only `.then`.
class LatestRequest
{
public:
    /// Nothing is delivered after `context` is gone.
    explicit LatestRequest(QObject *context)
        : m_context(context)
    {
    }
    ~LatestRequest() { cancel(); }
    LatestRequest(const LatestRequest &) = delete;
    LatestRequest &operator=(const LatestRequest &) = delete;

    bool isRunning() const { return !m_watcher.isNull(); }

    /// Calls `onResult` from the context's event loop, never from within start(), unless the request is cancelled,
    /// replaced or has no result; `onStopped` if somebody else stopped it, so that there is no result.
    template <typename T>
    void start(
        const QFuture<T> &future, std::function<void(const T &result)> onResult, std::function<void()> onStopped = {})
    {
        cancel();
        auto *watcher = new QFutureWatcher<T>(m_context);
        m_watcher = watcher;
        QObject::connect(watcher, &QFutureWatcherBase::finished, m_context,
            [this, watcher, onResult = std::move(onResult), onStopped = std::move(onStopped)] {
                // The request is over before its answer is looked at, which may start the next or end this object.
                m_watcher.clear();
                watcher->deleteLater();
                const QFuture<T> finished = watcher->future();
                if (!finished.isCanceled() && finished.resultCount() > 0)
                    onResult(finished.result());
                else if (onStopped)
                    onStopped();
            });
        watcher->setFuture(future);
    }

    void cancel()
    {
        if (!m_watcher)
            return;
        m_watcher->disconnect();
        m_watcher->cancel();
        m_watcher->deleteLater();
        m_watcher.clear();
    }

private:
    QObject *const m_context;
    QPointer<QFutureWatcherBase> m_watcher;
};

} // namespace stateloupe
