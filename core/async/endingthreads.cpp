#include "core/async/endingthreads.h"

#include "core/async/storethread.h"

#include <QCoreApplication>

#include <future>
#include <list>

namespace stateloupe {

namespace {

struct Ending
{
    std::mutex mutex; ///< guards what follows
    std::list<std::future<void>> ends; ///< each waits for its thread when it goes
};

Ending &ending()
{
    static Ending instance;
    return instance;
}

void waitForAll()
{
    std::list<std::future<void>> ends;
    const std::lock_guard lock(ending().mutex);
    ends.swap(ending().ends);
}

} // namespace

void EndingThreads::add(std::unique_ptr<StoreThread> thread)
{
    static std::once_flag isAwaited;
    std::call_once(isAwaited, [] { qAddPostRoutine(waitForAll); });
    thread->stop();
    const std::lock_guard lock(ending().mutex);
    std::erase_if(ending().ends, [](const std::future<void> &end) {
        return end.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    });
    ending().ends.push_back(std::async(std::launch::async, [thread = std::move(thread)]() mutable { thread.reset(); }));
}

} // namespace stateloupe
