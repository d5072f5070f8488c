#pragma once

#include "core/backends/statebackend.h"
#include "core/backends/storesettings.h"

#include <memory>

namespace stateloupe {

class MemoryStore;

/// Workflows that live as long as the program. Instances of one name, in any thread, share one store.
class MemoryBackend : public StateBackend
{
public:
    explicit MemoryBackend(const MemorySettings &settings);
    ~MemoryBackend() override;

    Result<> open(const CallControl &control) override;
    OpeningStep openingStep() const override { return OpeningStep::Done; }
    void close() override;
    StoreTraits traits() const override;
    /// In the order the workflows were added.
    Result<> list(const ListRequest &request, const ListSink &sink, const CallControl &control) override;
    Result<> visit(StateVisitor &visitor, const CallControl &control) override;
    Result<StoredState> load(const WorkflowId &id, const CallControl &control) override;
    Result<Revision> peek(const WorkflowId &id, const CallControl &control) override;
    Result<Revision> save(
        const WorkflowId &id, const QByteArray &text, const Revision &expected, const CallControl &control) override;
    Result<Revision> create(const WorkflowId &id, const QByteArray &text, const CallControl &control) override;
    Result<> remove(const WorkflowId &id, const Revision &expected, const CallControl &control) override;
    Result<HealthReport> health(HealthDepth depth, const CallControl &control) override;

private:
    Result<> checkReady(const CallControl &control) const;

    QString m_name;
    std::shared_ptr<MemoryStore> m_store; ///< null while closed
};

} // namespace stateloupe
