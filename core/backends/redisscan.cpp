#include "core/backends/redisscan.h"

#include "core/backends/rediserror.h"

namespace stateloupe {

namespace {

/// How many keys the server looks at before it turns to others: 7 ms for a million keys of 2 KB. A tenth of that takes
/// twice the time in all; ten times as many keep others waiting for 23 ms and are no faster.
const QByteArray KeysAtOnce = "1000";

} // namespace

RedisScan::RedisScan(RedisKeys keys, Keys which)
    : m_keys(std::move(keys))
    , m_which(which)
{
}

RedisCommand RedisScan::command() const
{
    RedisCommand command{"SCAN", m_cursor, "MATCH", m_keys.pattern(), "COUNT", KeysAtOnce};
    if (m_which == Keys::Strings)
        command << "TYPE"
                << "string";
    return command;
}

Result<> RedisScan::advance(const RedisReply &reply, const QString &server)
{
    if (reply.isError())
        return tl::unexpected(redisError(reply, "SCAN", server));
    if (reply.elements.size() != 2 || !reply.elements[0].isString() || !reply.elements[1].isArray())
        return tl::unexpected(unexpectedReply("SCAN", server));
    m_cursor = reply.elements[0].text;
    m_atEnd = m_cursor == "0";
    return {};
}

QList<WorkflowId> RedisScan::takeIds(RedisReply &&reply)
{
    QList<WorkflowId> ids;
    ids.reserve(qsizetype(reply.elements[1].elements.size()));
    for (RedisReply &key : reply.elements[1].elements) {
        if (!m_keys.cutPrefix(key.text) || !m_seen.insert(key.text))
            continue;
        ids.append(WorkflowId(std::move(key.text)));
    }
    return ids;
}

} // namespace stateloupe
