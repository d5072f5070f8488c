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

} // namespace stateloupe
