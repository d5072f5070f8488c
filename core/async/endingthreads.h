#pragma once

#include <memory>

namespace stateloupe {

class StoreThread;

/// Where the threads of closed stores let go of their backends, so that nobody waits for a server that has stopped.
/// QCoreApplication waits for all of them when it ends. Safe in any thread.
class EndingThreads
{
public:
    /// Stops the thread: when this returns, all its futures are finished.
    static void add(std::unique_ptr<StoreThread> thread);
};

} // namespace stateloupe
