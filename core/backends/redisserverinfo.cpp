#include "core/backends/redisserverinfo.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

RedisServerInfo RedisServerInfo::fromInfo(const QByteArray &text)
{
    RedisServerInfo info;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            info.m_fields.insert(line.first(colon), line.sliced(colon + 1).trimmed());
    }
    return info;
}

RedisServerInfo RedisServerInfo::fromFields(QHash<QByteArray, QByteArray> fields)
{
    RedisServerInfo info;
    info.m_fields = std::move(fields);
    return info;
}

QString RedisServerInfo::product() const
{
    const QByteArray version = value("redis_version");
    return version.isEmpty() ? u"Redis"_s : QString(u"Redis "_s + QString::fromUtf8(version.left(40)));
}

bool RedisServerInfo::isReplica() const
{
    const QByteArray role = value("role");
    return role == "slave" || role == "replica";
}

QString RedisServerInfo::primary() const
{
    const QByteArray host = value("master_host");
    if (host.isEmpty())
        return {};
    return QString(QString::fromUtf8(host.left(255)) + u':' + QString::fromUtf8(value("master_port").left(5)));
}

bool RedisServerInfo::isCluster() const
{
    return value("cluster_enabled") == "1" || value("mode") == "cluster";
}

bool RedisServerInfo::isBefore6() const
{
    bool isNumber = false;
    const int major = value("redis_version").split('.').value(0).toInt(&isNumber);
    return isNumber && major < 6;
}

} // namespace stateloupe
