#pragma once

#include "tests/support/rawdatabase.h"

namespace stateloupe::bench {

/// Fills the table of the reference system with that many small states, as fast as it goes.
void addManyWorkflows(RawDatabase &database, int workflows);

} // namespace stateloupe::bench
