#pragma once

#include "core/backends/statebackend.h"

#include <chrono>
#include <memory>
#include <string>

namespace stateloupe {

/// A store, opened for one sub-command. Calls end after a deadline and on Ctrl+C.
class StoreConnection
{
public:
    enum class Access {
        Read, ///< nothing in the store can change
        Write,
        Create, ///< a missing file or table is made
    };

    static constexpr std::chrono::seconds Deadline{10};

    /// Errors: InvalidArgument and Unsupported for an address that makes no sense; Unavailable for a store that cannot
    /// be opened, whatever the reason; Cancelled.
    static Result<StoreConnection> open(const std::string &address, Access access);

    StateBackend &backend() { return *m_backend; }

    /// For one call from now on.
    static CallControl callControl();

    /// Every workflow. Takes as long as the store keeps answering.
    Result<WorkflowList> list();

    /// The workflow that `argument` names: by its text or, when there is none, in the form WorkflowId::display() gives
    /// to binary keys ("blob:6162") and to rows without one ("row:17"). Errors: NotFound.
    Result<StoredState> load(const std::string &argument);

private:
    explicit StoreConnection(std::unique_ptr<StateBackend> backend)
        : m_backend(std::move(backend))
    {
    }

    std::unique_ptr<StateBackend> m_backend;
};

/// `id` in quotes, as part of one line.
QString quoted(const WorkflowId &id);

} // namespace stateloupe
