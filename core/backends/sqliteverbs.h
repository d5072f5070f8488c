#pragma once

#include "core/backends/sqliteschema.h"
#include "core/backends/sqlitestatement.h"
#include "core/state/storedstate.h"

namespace stateloupe {

// The statements behind SqliteBackend's verbs on one workflow. Each is one step: nothing is read first and written
// later.

/// Errors: NotFound.
Result<StoredState> loadState(SqliteConnection &connection, const SqliteSchema &schema, const WorkflowId &id);
/// Its revision alone. Errors: NotFound.
Result<Revision> peekState(SqliteConnection &connection, const SqliteSchema &schema, const WorkflowId &id);
/// A number that is another one once anybody has changed the file, this connection included.
Result<QByteArray> changeCount(SqliteConnection &connection);
/// Errors: NotFound; Conflict.
Result<Revision> updateState(SqliteConnection &connection, const SqliteSchema &schema, const WorkflowId &id,
    const QByteArray &text, const Revision &expected);
/// Errors: Conflict; InvalidArgument for an id that is a row number.
Result<Revision> insertState(
    SqliteConnection &connection, const SqliteSchema &schema, const WorkflowId &id, const QByteArray &text);
/// Errors: NotFound; Conflict.
Result<> deleteState(
    SqliteConnection &connection, const SqliteSchema &schema, const WorkflowId &id, const Revision &expected);

} // namespace stateloupe
