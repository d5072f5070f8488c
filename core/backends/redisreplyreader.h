#pragma once

#include "core/backends/redisreply.h"
#include "core/backends/redisreplyguard.h"

#include <memory>
#include <optional>

struct redisReader;

namespace stateloupe {

/// Makes answers of the bytes that a server sends, with hiredis, and none of what is no answer or too large to be one.
class RedisReplyReader
{
public:
    RedisReplyReader();
    ~RedisReplyReader();
    RedisReplyReader(const RedisReplyReader &) = delete;
    RedisReplyReader &operator=(const RedisReplyReader &) = delete;

    /// The next bytes as they arrived. False when the server cannot be understood any more; see reason().
    bool feed(QByteArrayView bytes);
    /// The next answer; nothing while it is incomplete, and nothing ever after the server could not be understood.
    std::optional<RedisReply> next();

    bool hasFailed() const { return !m_reason.isEmpty(); }
    /// Why the server cannot be understood, as a clause for people: "it does not speak the protocol of Redis".
    const QString &reason() const { return m_reason; }
    /// What could not be understood, as far as it was looked at; may be empty.
    QByteArray firstBytes() const { return m_guard.line(); }
    /// Bytes have arrived for which there was no answer yet.
    bool isWithinReply() const { return m_isWithinReply; }

private:
    RedisReplyGuard m_guard;
    redisReader *m_reader;
    bool m_isWithinReply = false;
    QString m_reason;
};

} // namespace stateloupe
