#pragma once

#include "core/state/workflowlist.h"

#include <QFuture>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace stateloupe {

/// Hands chunks of a listing from the store's thread to a handler in the receiver's thread, and makes the store wait
/// while the handler is behind.
class ChunkRelay : public std::enable_shared_from_this<ChunkRelay>
{
public:
    using Handler = std::function<void(WorkflowList chunk)>;
    using StopCheck = std::function<bool()>;
    /// Has a task done in the receiver's thread, if the receiver is still there.
    using Poster = std::function<void(std::function<void()> task)>;

    ChunkRelay(Poster post, Handler handler);

    /// Before the first send(): the handler is not called once this is cancelled or finished.
    void setFuture(const QFuture<void> &future) { m_future = future; }

    // In the store's thread; both look at `shouldStop` while they wait, and return false once it says so.
    bool send(WorkflowList &&chunk, const StopCheck &shouldStop);
    bool waitUntilHandled(const StopCheck &shouldStop);

private:
    bool waitForRoom(size_t allowed, const StopCheck &shouldStop);
    void deliver();

    const Poster m_post;
    const Handler m_handler;
    QFuture<void> m_future;

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_handled;
    std::deque<WorkflowList> m_chunks;
    size_t m_unhandled = 0; ///< sent, and the handler has not returned
};

} // namespace stateloupe
