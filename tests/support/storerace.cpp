#include "tests/support/storerace.h"

#include <algorithm>
#include <numeric>
#include <thread>
#include <vector>

namespace stateloupe {

namespace {

QString increment(StateBackend &backend, const WorkflowId &counter, int increments)
{
    if (const auto opened = backend.open({}); !opened)
        return opened.error().detail;
    for (int done = 0; done < increments;) {
        const auto state = backend.load(counter, {});
        if (!state)
            return state.error().detail;
        const auto saved = backend.save(counter, QByteArray::number(state->text.toInt() + 1), state->revision, {});
        if (saved)
            ++done;
        else if (saved.error().kind != ErrorKind::Conflict)
            return saved.error().detail;
    }
    return {};
}

/// How often that succeeded, 0 or 1; -1 for a failure that is no conflict.
int create(StateBackend &backend, const WorkflowId &id)
{
    if (!backend.open({}))
        return -1;
    const auto created = backend.create(id, "{}", {});
    if (created)
        return 1;
    return created.error().kind == ErrorKind::Conflict ? 0 : -1;
}

/// What `work` returns to each of the writers, who all do it at the same time.
template <typename T>
std::vector<T> race(int writers, const std::function<T()> &work)
{
    std::vector<T> results;
    results.resize(std::size_t(writers));
    std::vector<std::thread> threads;
    for (T &result : results)
        threads.emplace_back([&] { result = work(); });
    for (std::thread &thread : threads)
        thread.join();
    return results;
}

} // namespace

QString raceOnCounter(const ConnectToStore &connect, const WorkflowId &counter, int writers, int increments)
{
    const auto failures = race<QString>(writers, [&] { return increment(*connect(), counter, increments); });
    QString all;
    for (const QString &failure : failures)
        all += failure;
    return all;
}

int raceToCreate(const ConnectToStore &connect, const WorkflowId &id, int writers)
{
    const auto results = race<int>(writers, [&] { return create(*connect(), id); });
    const bool hasFailed = std::find(results.begin(), results.end(), -1) != results.end();
    return hasFailed ? -1 : std::accumulate(results.begin(), results.end(), 0);
}

} // namespace stateloupe
