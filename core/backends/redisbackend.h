#pragma once

#include "core/backends/redissession.h"
#include "core/backends/statebackend.h"

#include <optional>

namespace stateloupe {

/// The reference system's keys in a Redis server: one string for each workflow, its key a prefix and the id.
///
/// Never sends a command that keeps other clients waiting. Times of creation and change are not kept by Redis.
class RedisBackend : public StateBackend
{
public:
    RedisBackend(RedisSettings settings, Secret password);
    ~RedisBackend() override;

    Result<> open(const CallControl &control) override;
    OpeningStep openingStep() const override { return m_step; }
    void close() override;
    StoreTraits traits() const override;
    /// Fails when the connection is lost on the way: another one may walk the keys in another order.
    Result<> list(const ListRequest &request, const ListSink &sink, const CallControl &control) override;
    /// Reading a state counts as its use for eviction. Fails as list() does.
    Result<> visit(StateVisitor &visitor, const CallControl &control) override;
    Result<WorkflowList> describe(const QList<WorkflowId> &ids, const CallControl &control) override;
    Result<StoredState> load(const WorkflowId &id, const CallControl &control) override;
    Result<Revision> peek(const WorkflowId &id, const CallControl &control) override;
    Result<Revision> save(
        const WorkflowId &id, const QByteArray &text, const Revision &expected, const CallControl &control) override;
    Result<Revision> create(const WorkflowId &id, const QByteArray &text, const CallControl &control) override;
    Result<> remove(const WorkflowId &id, const Revision &expected, const CallControl &control) override;
    Result<> setTtl(const WorkflowId &id, std::optional<qint64> milliseconds, const Revision &expected,
        const CallControl &control) override;
    Result<HealthReport> health(HealthDepth depth, const CallControl &control) override;

private:
    Result<> connect(const CallControl &control, OpeningStep &step);
    Result<> ensureConnected(const CallControl &control);
    template <typename Verb>
    auto run(const CallControl &control, Verb verb) -> decltype(verb());
    template <typename Verb>
    auto runWriting(const CallControl &control, Verb verb) -> decltype(verb());
    QString readOnlyReason() const;

    RedisSettings m_settings;
    Secret m_password;
    OpeningStep m_step = OpeningStep::Name;
    std::optional<RedisSession> m_session; ///< absent while closed
    int m_connections = 0; ///< made so far
};

} // namespace stateloupe
