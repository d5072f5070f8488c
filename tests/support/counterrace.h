#pragma once

#include "core/backends/statebackend.h"

#include <memory>

namespace stateloupe {

/// Lets some writers count in one workflow at the same time, each in a thread and through a connection of its own: a
/// writer reads the number that the state is and writes the next one, until that has succeeded `increments` times.
/// A conflict is tried again. Returns what else went wrong; empty when every writer has come to its end.
QString raceOnCounter(const std::function<std::unique_ptr<StateBackend>()> &connect, const WorkflowId &counter,
    int writers, int increments);

} // namespace stateloupe
