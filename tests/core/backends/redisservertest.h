#pragma once

#include "core/backends/redisbackend.h"
#include "tests/support/compareerror.h"
#include "tests/support/redisserver.h"
#include "tests/support/storefixture.h"

#include <QTest>

#include <set>

namespace stateloupe {

/// Gives every test function a Redis server with nothing in it.
class RedisServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<RedisServer>(); }
    void init() { m_server->command({"FLUSHALL"}); }
    void cleanupTestCase() { m_server.reset(); }

protected:
    std::unique_ptr<StateBackend> open(const QByteArray &prefix = "workflow:")
    {
        RedisSettings settings = m_server->settings();
        settings.prefix = prefix;
        return opened(std::make_unique<RedisBackend>(settings, Secret()));
    }

    std::unique_ptr<RedisServer> m_server;
};

inline std::set<QByteArray> idsOf(const WorkflowList &list)
{
    std::set<QByteArray> ids;
    for (qsizetype row = 0; row < list.size(); ++row)
        ids.insert(list.at(row).id.bytes());
    return ids;
}

} // namespace stateloupe
