#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/storeconnection.h"

#include <optional>

namespace stateloupe {

/// A change as it was sent.
struct SentChange
{
    WorkflowId id;
    Revision before; ///< empty for a workflow that is made
    std::optional<QByteArray> text; ///< absent when it is deleted
};

/// Tells why a change failed; the code to leave with. When its answer never came, reads the workflow again and says
/// whether the change is there.
ExitCode reportFailedChange(StoreConnection &store, const SentChange &change, const Error &error);

/// The same for a change that may have worked: then tells the new revision.
ExitCode reportSaved(StoreConnection &store, const SentChange &change, const Result<Revision> &saved);

/// Creates the workflow, which must not be there, and tells as reportSaved() does.
ExitCode createWorkflow(StoreConnection &store, const WorkflowId &id, const QByteArray &text);

} // namespace stateloupe
