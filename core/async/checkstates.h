#pragma once

#include "core/backends/statebackend.h"
#include "core/doctor/check.h"

namespace stateloupe {

/// Examines the workflows of an opened store that the request asks for. Reads states as StateBackend::search() does.
Result<> checkStates(
    StateBackend &backend, const CheckRequest &request, const CheckSink &sink, const CallControl &control);

} // namespace stateloupe
