#pragma once

#include "core/backends/postgressession.h"
#include "core/backends/statebackend.h"
#include "core/backends/storesettings.h"
#include "core/secret.h"

#include <optional>

namespace stateloupe {

/// The reference system's table on a PostgreSQL server that others are using at the same time.
///
/// Every verb is one statement, and every write compares and changes in it. A JSONB column rewrites texts:
/// jsonbrules.h says how. A session that was found lost is opened again by the next verb; a read that lost it on the
/// way is repeated once.
class PostgresBackend : public StateBackend
{
public:
    PostgresBackend(PostgresSettings settings, Secret password);
    ~PostgresBackend() override;

    Result<> open(const CallControl &control) override;
    OpeningStep openingStep() const override { return m_step; }
    void close() override;
    StoreTraits traits() const override { return m_traits; }
    /// Reads in one pass, with the snapshot of its beginning; other verbs called from the sink get another session.
    Result<> list(const ListRequest &request, const ListSink &sink, const CallControl &control) override;
    /// As list(), in one pass.
    Result<> visit(StateVisitor &visitor, const CallControl &control) override;
    Result<StoredState> load(const WorkflowId &id, const CallControl &control) override;
    Result<Revision> peek(const WorkflowId &id, const CallControl &control) override;
    Result<Revision> save(
        const WorkflowId &id, const QByteArray &text, const Revision &expected, const CallControl &control) override;
    Result<Revision> create(const WorkflowId &id, const QByteArray &text, const CallControl &control) override;
    Result<> remove(const WorkflowId &id, const Revision &expected, const CallControl &control) override;
    Result<HealthReport> health(HealthDepth depth, const CallControl &control) override;

private:
    Result<> connect(const PostgresSettings &settings, OpeningStep &step, const CallControl &control);
    Result<> checkReady(const CallControl &control);
    Result<> checkWritable(const CallControl &control);
    Result<> copyOut(const std::function<QByteArray(const PostgresSession &session)> &sql,
        const PostgresConnection::CopySink &onMessage, const std::function<bool()> &onPause,
        const CallControl &control);
    template <typename Read>
    auto readAgainIfLost(const CallControl &control, Read read) -> decltype(read());

    PostgresSettings m_settings;
    Secret m_password;
    OpeningStep m_step = OpeningStep::Name;
    bool m_isOpen = false;
    StoreTraits m_traits;
    std::optional<PostgresSession> m_session; ///< absent while closed, lost or listing
};

} // namespace stateloupe
