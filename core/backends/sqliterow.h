#pragma once

#include "core/backends/sqlitestatement.h"
#include "core/state/storedstate.h"

namespace stateloupe {

// Reading what the columns of workflow_states hold, whatever that is.

/// The id in `column`; a key that is neither text nor bytes is named by the row number in `rowColumn`.
WorkflowId workflowIdAt(const SqliteStatement &statement, int column, int rowColumn);
/// A time in microseconds; absent for what is none.
std::optional<qint64> timestampAt(const SqliteStatement &statement, int column);
StoredState::Form stateFormAt(const SqliteStatement &statement, int column);

/// A column's name, or NULL for one that the table does not have.
QByteArray columnOrNull(bool exists, const char *name);

} // namespace stateloupe
