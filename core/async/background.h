#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace stateloupe {

/// Runs `work` on the shared worker threads, for computing that belongs to no store: parsing, diffing, searching.
/// `work` gets a predicate that turns true once the future is cancelled; long work asks it now and then. Work that is
/// cancelled before its turn comes is not run.
template <typename T>
QFuture<T> runInBackground(std::function<T(const std::function<bool()> &isCancelled)> work)
{
    const auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    const QFuture<T> future = promise->future();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        if (!promise->isCanceled())
            promise->addResult(work([&promise] { return promise->isCanceled(); }));
        promise->finish();
    });
    return future;
}

} // namespace stateloupe
