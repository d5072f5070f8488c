#pragma once

#include "core/backends/redissession.h"
#include "core/state/storedstate.h"
#include "core/state/workflowlist.h"

namespace stateloupe {

// The verbs of StateBackend on an open session. One that fails with session.connection->wasFoundLost() has done nothing
// and can be repeated on another session.

Result<WorkflowList> describeStates(RedisSession &session, const QList<WorkflowId> &ids, const CallControl &control);
Result<StoredState> loadState(RedisSession &session, const WorkflowId &id, const CallControl &control);
Result<Revision> updateState(RedisSession &session, const WorkflowId &id, const QByteArray &text,
    const Revision &expected, const CallControl &control);
/// `ttl`: seconds that the new workflow lives.
Result<Revision> insertState(RedisSession &session, const WorkflowId &id, const QByteArray &text,
    std::optional<qint64> ttl, const CallControl &control);
Result<> deleteState(RedisSession &session, const WorkflowId &id, const Revision &expected, const CallControl &control);
Result<> changeTtl(RedisSession &session, const WorkflowId &id, std::optional<qint64> milliseconds,
    const Revision &expected, const CallControl &control);

} // namespace stateloupe
