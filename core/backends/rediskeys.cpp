#include "core/backends/rediskeys.h"

namespace stateloupe {

QByteArray RedisKeys::pattern() const
{
    QByteArray pattern;
    for (const char byte : m_prefix) {
        if (QByteArrayView("*?[]^-\\").contains(byte))
            pattern += '\\';
        pattern += byte;
    }
    return QByteArray(pattern + '*');
}

std::optional<QByteArray> RedisKeys::idBytes(const QByteArray &key) const
{
    if (!key.startsWith(m_prefix))
        return std::nullopt;
    return key.sliced(m_prefix.size());
}

} // namespace stateloupe
