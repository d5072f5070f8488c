#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace stateloupe {

/// What a Redis server tells about itself with INFO; nothing where it refuses that to its user.
class RedisServerInfo
{
public:
    RedisServerInfo() = default;
    /// Takes the lines "name:value" of INFO and skips all others.
    static RedisServerInfo fromInfo(const QByteArray &text);
    /// Takes the pairs that HELLO answers, which other users may ask for.
    static RedisServerInfo fromFields(QHash<QByteArray, QByteArray> fields);

    QByteArray value(const QByteArray &name) const { return m_fields.value(name); }
    qint64 number(const QByteArray &name) const { return m_fields.value(name).toLongLong(); }

    QString product() const; ///< "Redis 7.0.15", for people
    bool isReplica() const;
    QString primary() const; ///< "10.0.0.7:6379"; empty for one that has none
    bool isCluster() const;
    /// Whether it is known to be older than 6.0, which brought SCAN … TYPE and SET … KEEPTTL.
    bool isBefore6() const;

private:
    QHash<QByteArray, QByteArray> m_fields;
};

} // namespace stateloupe
