#pragma once

#include "core/backends/statebackend.h"

#include <memory>

namespace stateloupe {

/// A connection that is not yet open.
using ConnectToStore = std::function<std::unique_ptr<StateBackend>()>;

/// Lets some writers count in one workflow at the same time, each in a thread and through a connection of its own: a
/// writer reads the number that the state is and writes the next one, until that has succeeded `increments` times.
/// A conflict is tried again. Returns what else went wrong; empty when every writer has come to its end.
QString raceOnCounter(const ConnectToStore &connect, const WorkflowId &counter, int writers, int increments);

/// Lets some writers create one workflow at the same time, each in a thread and through a connection of its own.
/// Returns how many succeeded; -1 when one of the others was refused for another reason than that the id is taken.
int raceToCreate(const ConnectToStore &connect, const WorkflowId &id, int writers);

} // namespace stateloupe
