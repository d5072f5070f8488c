#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <functional>

namespace stateloupe {

/// Calls `onResult` from the event loop of `context`, in whose thread this is called, once the future has a result;
/// `onCancelled` if it ends without one. Neither after `context` is gone, and neither from within this call.
///
/// Serves any number of consumers of one future. QFuture::then(context, …) of Qt 6.4 does not: it asserts that the
/// context is still alive when the future finishes, and looks at it from the thread that finishes it.
template <typename T>
void whenFinished(const QFuture<T> &future, QObject *context, std::function<void(const T &result)> onResult,
    std::function<void()> onCancelled = {})
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
        [watcher, onResult = std::move(onResult), onCancelled = std::move(onCancelled)] {
            // Either may end the context, and with it the watcher.
            watcher->deleteLater();
            const QFuture<T> finished = watcher->future();
            if (!finished.isCanceled() && finished.resultCount() > 0)
                onResult(finished.result());
            else if (onCancelled)
                onCancelled();
        });
    watcher->setFuture(future);
}

} // namespace stateloupe
