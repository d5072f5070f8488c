#pragma once

#include "core/backends/sqlitefile.h"
#include "core/backends/statebackend.h"
#include "core/backends/storesettings.h"

#include <optional>

namespace stateloupe {

/// The reference system's table workflow_states in an SQLite file that others may be using at the same time.
///
/// States and ids pass as bytes in both directions. Every write is one statement that compares and changes; every read
/// is short, so that a writer elsewhere never waits long.
class SqliteBackend : public StateBackend
{
public:
    explicit SqliteBackend(SqliteSettings settings);
    ~SqliteBackend() override;

    Result<> open(const CallControl &control) override;
    OpeningStep openingStep() const override { return m_file ? OpeningStep::Done : OpeningStep::Database; }
    void close() override;
    StoreTraits traits() const override;
    Result<> list(const ListRequest &request, const ListSink &sink, const CallControl &control) override;
    Result<> visit(StateVisitor &visitor, const CallControl &control) override;
    Result<StoredState> load(const WorkflowId &id, const CallControl &control) override;
    Result<Revision> peek(const WorkflowId &id, const CallControl &control) override;
    Result<Revision> save(
        const WorkflowId &id, const QByteArray &text, const Revision &expected, const CallControl &control) override;
    Result<Revision> create(const WorkflowId &id, const QByteArray &text, const CallControl &control) override;
    Result<> remove(const WorkflowId &id, const Revision &expected, const CallControl &control) override;
    /// Thorough keeps a read lock while it checks the whole file.
    Result<HealthReport> health(HealthDepth depth, const CallControl &control) override;

private:
    /// What was found when the file had that change count.
    struct Glance
    {
        WorkflowId id;
        QByteArray changeCount;
        Revision revision;
    };

    Result<> checkReady(const CallControl &control) const;
    Result<> checkWritable(const CallControl &control) const;
    Result<> reopenIfChanged(const CallControl &control);
    template <typename Read>
    auto readStably(const CallControl &control, Read read) -> decltype(read());

    SqliteSettings m_settings;
    std::optional<SqliteFile> m_file; ///< absent while closed
    std::optional<Glance> m_glance; ///< the last peek()
};

} // namespace stateloupe
