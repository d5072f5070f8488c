#pragma once

#include <QFuture>

#include <functional>

namespace stateloupe {

/// Runs `work` on the shared worker threads, for computing that belongs to no store: parsing, diffing, searching.
/// `work` gets a predicate that turns true once the future is cancelled; long work asks it now and then.
template <typename T>
QFuture<T> runInBackground(std::function<T(const std::function<bool()> &isCancelled)> work);

} // namespace stateloupe
