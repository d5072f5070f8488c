#pragma once

#include "core/state/workflowid.h"

#include <optional>

namespace stateloupe {

/// What a list shows of a workflow without opening it. A store has no column for some of it, or a row no value.
struct WorkflowSummary
{
    WorkflowId id;
    std::optional<qint64> size; ///< bytes of the state's text as stored
    std::optional<qint64> createdAt; ///< microseconds since 1970-01-01T00:00:00Z
    std::optional<qint64> updatedAt; ///< the same
    std::optional<qint64> ttl; ///< milliseconds left when listed
};

} // namespace stateloupe
