#pragma once

#include "core/backends/memorybackend.h"

#include <QSemaphore>

#include <atomic>
#include <memory>

namespace stateloupe {

/// What a StuckBackend and its test share.
struct StuckControl
{
    QSemaphore entered; ///< released at every load and save
    QSemaphore leave; ///< each of them takes one before it answers, deaf to its CallControl
    std::atomic<int> loads = 0;
    std::atomic<int> chunks = 0; ///< handed to a sink and accepted
};

/// A store in memory whose load() and save() hang as a system call on a dead server does.
class StuckBackend : public MemoryBackend
{
public:
    StuckBackend(const MemorySettings &settings, std::shared_ptr<StuckControl> control)
        : MemoryBackend(settings)
        , m_control(std::move(control))
    {
    }

    Result<StoredState> load(const WorkflowId &id, const CallControl &control) override
    {
        ++m_control->loads;
        hang();
        return MemoryBackend::load(id, control);
    }

    Result<Revision> save(
        const WorkflowId &id, const QByteArray &text, const Revision &expected, const CallControl &control) override
    {
        hang();
        return MemoryBackend::save(id, text, expected, control);
    }

    Result<> list(const ListRequest &request, const ListSink &sink, const CallControl &control) override
    {
        const auto counting = [this, &sink](WorkflowList &&chunk) {
            const bool goOn = sink(std::move(chunk));
            ++m_control->chunks;
            return goOn;
        };
        return MemoryBackend::list(request, counting, control);
    }

private:
    void hang()
    {
        m_control->entered.release();
        m_control->leave.acquire();
    }

    std::shared_ptr<StuckControl> m_control;
};

} // namespace stateloupe
