#pragma once

#include <QFuture>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace stateloupe {

/// Has chunks of a listing or a search, which are found in the store's thread, handled in the receiver's thread, and
/// makes the store wait while the handler is behind.
class ChunkRelay : public std::enable_shared_from_this<ChunkRelay>
{
public:
    using Handling = std::function<void()>; ///< of one chunk
    using StopCheck = std::function<bool()>;
    /// Has a task done in the receiver's thread, if the receiver is still there.
    using Poster = std::function<void(std::function<void()> task)>;

    explicit ChunkRelay(Poster post);

    /// Before the first send(): nothing is handled once this is cancelled or finished.
    void setFuture(const QFuture<void> &future) { m_future = future; }

    // In the store's thread; both look at `shouldStop` while they wait, and return false once it says so.
    bool send(Handling handling, const StopCheck &shouldStop);
    bool waitUntilHandled(const StopCheck &shouldStop);

private:
    bool waitForRoom(size_t allowed, const StopCheck &shouldStop);
    void deliver();

    const Poster m_post;
    QFuture<void> m_future;

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_handled;
    std::deque<Handling> m_chunks;
    size_t m_unhandled = 0; ///< sent, and the handling has not returned
};

} // namespace stateloupe
