#pragma once

#include "app/cli/storearguments.h"
#include "core/backends/statebackend.h"
#include "core/connections/connection.h"
#include "core/doctor/check.h"
#include "core/query/query.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace stateloupe {

/// A store, opened for one sub-command. Calls end after a deadline and on Ctrl+C.
class StoreConnection
{
public:
    enum class Access {
        Read, ///< nothing in the store can change
        Inspect, ///< the same, but a server is opened as it would be for writing, to tell whether it can be
        Write,
        Create, ///< a missing file or table is made
    };

    static constexpr std::chrono::seconds Deadline{10};

    /// Asks for a password on the terminal if the server wants one and none was given.
    /// Errors: InvalidArgument for an address that makes no sense or holds a password; PermissionDenied for changing a
    /// connection that is read-only, or a production one that is not unlocked, before anything is sent; Unavailable for
    /// a store that cannot be opened, whatever the reason; Cancelled.
    static Result<StoreConnection> open(const StoreArguments &arguments, Access access);

    StateBackend &backend() { return *m_backend; }
    const Connection &connection() const { return m_connection; } ///< without a name if it is not a saved one

    /// For one call from now on.
    static CallControl callControl();

    /// Every workflow. Takes as long as the store keeps answering. Without details if they cost extra and are not asked
    /// for.
    Result<WorkflowList> list(bool details);
    /// Those that the query asks for, with all details. Takes as long as list().
    Result<WorkflowList> search(const Query &query);
    /// Examines workflows by the doctor's rules. Takes as long as list().
    Result<> check(const CheckRequest &request, const CheckSink &sink);
    /// These workflows with all details; without those that are gone.
    Result<WorkflowList> describe(const QList<WorkflowId> &ids);

    /// The workflow that `argument` names: by its text or, when there is none, in the form WorkflowId::display() gives
    /// to binary keys ("blob:6162") and to rows without one ("row:17"). Errors: NotFound.
    Result<StoredState> load(const std::string &argument);

private:
    StoreConnection(Connection connection, std::unique_ptr<StateBackend> backend)
        : m_connection(std::move(connection))
        , m_backend(std::move(backend))
    {
    }

    using LongCall = std::function<Result<>(const CallControl &control, const std::function<void()> &noteProgress)>;
    Result<> runWhileAnswering(const LongCall &call);

    Connection m_connection;
    std::unique_ptr<StateBackend> m_backend;
};

/// `id` in quotes, as part of one line.
QString quoted(const WorkflowId &id);

} // namespace stateloupe
