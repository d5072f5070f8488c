#include "core/async/chunkrelay.h"

#include <chrono>

namespace stateloupe {

namespace {

/// One being handled and one ready: more would only pile up memory.
constexpr size_t MostUnhandled = 2;
constexpr std::chrono::milliseconds StopCheckInterval{20};

} // namespace

ChunkRelay::ChunkRelay(Poster post)
    : m_post(std::move(post))
{
}

bool ChunkRelay::send(Handling handling, const StopCheck &shouldStop)
{
    if (!waitForRoom(MostUnhandled - 1, shouldStop))
        return false;
    {
        const std::lock_guard lock(m_mutex);
        m_chunks.push_back(std::move(handling));
        ++m_unhandled;
    }
    m_post([relay = shared_from_this()] { relay->deliver(); });
    return true;
}

bool ChunkRelay::waitUntilHandled(const StopCheck &shouldStop)
{
    return waitForRoom(0, shouldStop);
}

bool ChunkRelay::waitForRoom(size_t allowed, const StopCheck &shouldStop)
{
    std::unique_lock lock(m_mutex);
    while (m_unhandled > allowed) {
        m_handled.wait_for(lock, StopCheckInterval);
        lock.unlock();
        if (shouldStop())
            return false;
        lock.lock();
    }
    return true;
}

void ChunkRelay::deliver()
{
    Handling handle;
    {
        const std::lock_guard lock(m_mutex);
        handle = std::move(m_chunks.front());
        m_chunks.pop_front();
    }
    if (!m_future.isCanceled() && !m_future.isFinished())
        handle();
    {
        const std::lock_guard lock(m_mutex);
        --m_unhandled;
    }
    m_handled.notify_all();
}

} // namespace stateloupe
