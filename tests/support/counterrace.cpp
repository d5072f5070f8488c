#include "tests/support/counterrace.h"

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

} // namespace

QString raceOnCounter(const std::function<std::unique_ptr<StateBackend>()> &connect, const WorkflowId &counter,
    int writers, int increments)
{
    std::vector<QString> failures{std::size_t(writers)};
    std::vector<std::thread> threads;
    for (QString &failure : failures)
        threads.emplace_back([&, increments] { failure = increment(*connect(), counter, increments); });
    for (std::thread &thread : threads)
        thread.join();
    QString all;
    for (const QString &failure : failures)
        all += failure;
    return all;
}

} // namespace stateloupe
