#pragma once

#include "core/backends/fingerprintset.h"
#include "core/backends/rediscommand.h"
#include "core/backends/rediskeys.h"
#include "core/backends/redisreply.h"
#include "core/result.h"

namespace stateloupe {

/// A walk over all keys with the prefix, by SCAN: never KEYS, which keeps every other client waiting.
class RedisScan
{
public:
    enum class Keys { Any, Strings };

    /// A server before 6.0 cannot tell strings: ask it for Any.
    RedisScan(RedisKeys keys, Keys which);

    bool atEnd() const { return m_atEnd; }
    /// Asks for the next keys; the same ones until advance() got the answer.
    RedisCommand command() const;
    /// Errors: as redisError(); InvalidData.
    Result<> advance(const RedisReply &reply, const QString &server);
    /// The keys in an answer that advance() took which were not there before, as ids: SCAN may give a key more than
    /// once. To be asked once for each answer.
    QList<WorkflowId> takeIds(RedisReply &&reply);

private:
    RedisKeys m_keys;
    Keys m_which;
    QByteArray m_cursor = "0";
    bool m_atEnd = false;
    FingerprintSet m_seen;
};

} // namespace stateloupe
