#include "core/backends/rediscommand.h"

#include <hiredis/hiredis.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace stateloupe {

QByteArray formatted(const RedisCommand &command)
{
    std::vector<const char *> arguments;
    std::vector<size_t> sizes;
    for (const QByteArray &argument : command) {
        arguments.push_back(argument.constData());
        sizes.push_back(size_t(argument.size()));
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
