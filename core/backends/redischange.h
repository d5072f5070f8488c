#pragma once

#include "core/backends/redissession.h"
#include "core/state/revision.h"

namespace stateloupe {

/// Runs `change`, one command on the key of this workflow, in one atomic step with the look whether the store still
/// holds `expected`. The value is what the command answered.
///
/// By WATCH and MULTI, or where this user may not by a script. Whatever goes wrong before the last packet has changed
/// nothing. Errors: Conflict; NotFound; as redisError(); OutcomeUnknown.
Result<RedisReply> changeIfUnchanged(RedisSession &session, const WorkflowId &id, const Revision &expected,
    const RedisCommand &change, const CallControl &control);

/// The same for writing `text`, which keeps the expiry and never makes a key that has expired meanwhile.
Result<RedisReply> writeIfUnchanged(RedisSession &session, const WorkflowId &id, const Revision &expected,
    const QByteArray &text, const CallControl &control);

} // namespace stateloupe
