#pragma once

#include <QByteArray>
#include <QList>

namespace stateloupe {

/// A Redis command: its verb in capitals, then its arguments, each of any bytes.
using RedisCommand = QList<QByteArray>;
using RedisCommands = QList<RedisCommand>;

/// The command as it travels. hiredis counts every argument, so that none can become a command of its own.
QByteArray formatted(const RedisCommand &command);

/// Whether the command can change nothing that is stored. A list of what can not, so that an unknown verb counts as
/// changing.
bool isReading(const RedisCommand &command);

} // namespace stateloupe
