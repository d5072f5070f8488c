#pragma once

#include "core/backends/callcontrol.h"
#include "core/state/storedstate.h"

namespace stateloupe {

struct PostgresSession;

// The statements behind PostgresBackend's verbs on one workflow. Each is one statement: nothing is read first and
// written later.

/// Errors: NotFound.
Result<StoredState> loadState(PostgresSession &session, const WorkflowId &id, const CallControl &control);
/// Its revision alone. Errors: NotFound.
Result<Revision> peekState(PostgresSession &session, const WorkflowId &id, const CallControl &control);
/// Errors: NotFound; Conflict.
Result<Revision> updateState(PostgresSession &session, const WorkflowId &id, const QByteArray &text,
    const Revision &expected, const CallControl &control);
/// Errors: Conflict; InvalidArgument for an id that is no text of PostgreSQL's.
Result<Revision> insertState(
    PostgresSession &session, const WorkflowId &id, const QByteArray &text, const CallControl &control);
/// Errors: NotFound; Conflict.
Result<> deleteState(
    PostgresSession &session, const WorkflowId &id, const Revision &expected, const CallControl &control);

} // namespace stateloupe
