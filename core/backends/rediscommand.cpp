#include "core/backends/rediscommand.h"

#include <hiredis/hiredis.h>

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <memory>

namespace stateloupe {

QByteArray formatted(const RedisCommand &command)
{
    QVarLengthArray<const char *, 16> arguments;
    QVarLengthArray<size_t, 16> sizes;
    for (const QByteArray &argument : command) {
        arguments.append(argument.constData());
        sizes.append(size_t(argument.size()));
    }
    char *bytes = nullptr;
    const int size = redisFormatCommandArgv(&bytes, int(command.size()), arguments.data(), sizes.data());
    const std::unique_ptr<char, decltype(&redisFreeCommand)> owner(bytes, &redisFreeCommand);
    return size < 0 ? QByteArray() : QByteArray(bytes, size);
}

bool isReading(const RedisCommand &command)
{
    static constexpr std::array<QByteArrayView, 14> reading{"AUTH", "CLIENT", "EXISTS", "GET", "HELLO", "INFO", "PING",
        "PTTL", "ROLE", "SCAN", "SELECT", "STRLEN", "TIME", "TYPE"};
    return !command.isEmpty() && std::find(reading.begin(), reading.end(), command.front()) != reading.end();
}

} // namespace stateloupe
