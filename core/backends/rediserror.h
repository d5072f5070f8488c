#pragma once

#include "core/backends/callcontrol.h"
#include "core/backends/redisreply.h"
#include "core/backends/storesettings.h"
#include "core/result.h"

namespace stateloupe {

/// Where a Redis server is, as people write it: "localhost:6379", "[::1]:6379", the path of a Unix socket.
QString redisServerName(const RedisSettings &settings);

// What goes wrong with a Redis server. `server` is its redisServerName().

/// What an error reply to `verb` means, with the server's own words, shortened, without what they repeat of the
/// command, and marked as such.
Error redisError(const RedisReply &reply, const QByteArray &verb, const QString &server);
/// Whether the server wants a password before anything else.
bool asksForPassword(const RedisReply &reply);
/// Whether the server refuses the command itself, to this user or to everybody.
bool isCommandRefused(const RedisReply &reply);
/// Whether the server refuses it because its memory is full.
bool isOutOfMemory(const RedisReply &reply);
/// An answer of another form than `verb` has.
Error unexpectedReply(const QByteArray &verb, const QString &server);
/// `reason` is RedisReplyReader::reason(), `firstBytes` what could not be understood.
Error notUnderstood(const QString &reason, const QByteArray &firstBytes, const QString &server);
Error connectionLost(const QString &server);
/// The connection was lost before the server had ever said anything.
Error closedUnanswered(const QString &server);
/// Why a wait has ended that the control ended: Cancelled, or Unavailable.
Error waitEnded(const CallControl &control, const QString &server);
/// A change that was sent and not answered.
Error outcomeUnknown(const QString &server);

} // namespace stateloupe
