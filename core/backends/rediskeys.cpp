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

bool RedisKeys::cutPrefix(QByteArray &key) const
{
    if (!key.startsWith(m_prefix))
        return false;
    key.remove(0, m_prefix.size());
    return true;
}

} // namespace stateloupe
