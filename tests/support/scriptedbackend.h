#pragma once

#include "core/backends/memorybackend.h"

#include <QHash>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace stateloupe {

/// What a ScriptedBackend and its test share: how the store behaves from now on. The test's own look at what it holds
/// is another MemoryBackend of the same settings.
class BackendScript
{
public:
    enum class LostAnswer {
        None,
        AfterTheChange, ///< the next change is made, and its answer never comes
        BeforeTheChange, ///< it never arrives
        SilentAfterTheChange, ///< the next change is made, and with it isSilent begins
    };

    explicit BackendScript(const MemorySettings &storeSettings)
        : settings(storeSettings)
    {
    }

    const MemorySettings settings;
    StoreTraits traits; ///< set before it is opened; everything but the kind of the store in memory
    std::function<QByteArray(const QByteArray &text)> rewrite; ///< what a change holds in the end; set before opening
    OpeningStep failingStep = OpeningStep::Done; ///< where opening fails; set before opening
    std::atomic<bool> isSilent
        = false; ///< verbs wait until this is over, they are stopped or their deadline has passed
    std::atomic<bool> isGone = false; ///< verbs fail at once
    std::atomic<LostAnswer> lostAnswer = LostAnswer::None;
    std::atomic<int> describedRows = 0;
    std::atomic<int> listings = 0;
    std::atomic<int> detailedListings = 0;

    void setTtl(const WorkflowId &id, std::optional<qint64> milliseconds);
    std::optional<qint64> ttl(const WorkflowId &id) const;

private:
    mutable std::mutex m_mutex;
    QHash<WorkflowId, qint64> m_expiries; ///< milliseconds since 1970
};

/// A store in memory that behaves as its script says: silent, gone, rewriting, forgetful.
class ScriptedBackend : public MemoryBackend
{
public:
    explicit ScriptedBackend(std::shared_ptr<BackendScript> script);

    Result<> open(const CallControl &control) override;
    OpeningStep openingStep() const override { return m_step; }
    StoreTraits traits() const override { return m_script->traits; }
    Result<> list(const ListRequest &request, const ListSink &sink, const CallControl &control) override;
    Result<> visit(StateVisitor &visitor, const CallControl &control) override;
    Result<WorkflowList> describe(const QList<WorkflowId> &ids, const CallControl &control) override;
    Result<StoredState> load(const WorkflowId &id, const CallControl &control) override;
    Result<Revision> save(
        const WorkflowId &id, const QByteArray &text, const Revision &expected, const CallControl &control) override;
    Result<Revision> create(const WorkflowId &id, const QByteArray &text, const CallControl &control) override;
    Result<> remove(const WorkflowId &id, const Revision &expected, const CallControl &control) override;
    Result<> setTtl(const WorkflowId &id, std::optional<qint64> milliseconds, const Revision &expected,
        const CallControl &control) override;

private:
    Result<> answer(const CallControl &control) const;
    template <typename T>
    Result<T> change(const std::function<Result<T>()> &make, const CallControl &control);
    WorkflowSummary completed(WorkflowSummary summary, bool details) const;

    std::shared_ptr<BackendScript> m_script;
    OpeningStep m_step = OpeningStep::Done;
};

} // namespace stateloupe
