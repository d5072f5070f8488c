#include "core/backends/redisdetails.h"

#include "core/backends/rediserror.h"

namespace stateloupe {

namespace {

// Among the answers about one workflow.
constexpr size_t SizeAnswer = 0;
constexpr size_t ExpiryAnswer = 1;
constexpr size_t TypeAnswer = 2;

} // namespace

RedisDetails::RedisDetails(const RedisSession &session)
    : m_keys(session.keys)
    , m_server(session.connection->server())
    , m_verbs{"STRLEN", "PTTL"} // in this order: a key that expires in between is gone, not empty
{
    if (session.server.isBefore6())
        m_verbs.append("TYPE");
}

void RedisDetails::appendQuestions(const QList<WorkflowId> &ids, RedisCommands &commands) const
{
    for (const WorkflowId &id : ids) {
        for (const QByteArray &verb : m_verbs)
            commands.append({verb, m_keys.key(id)});
    }
}

Result<> RedisDetails::appendSummaries(
    const QList<WorkflowId> &ids, const RedisReplies &replies, WorkflowList &list) const
{
    const auto answers = size_t(m_verbs.size());
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const auto found = summary(ids[i], &replies[size_t(i) * answers]);
        if (!found)
            return tl::unexpected(found.error());
        if (*found)
            list.append(**found);
    }
    return {};
}

Result<std::optional<WorkflowSummary>> RedisDetails::summary(const WorkflowId &id, const RedisReply *replies) const
{
    for (qsizetype i = 0; i < m_verbs.size(); ++i) {
        const RedisReply &reply = replies[i];
        if (reply.isError() && reply.text.startsWith("WRONGTYPE"))
            return std::nullopt;
        if (reply.isError() && !isCommandRefused(reply))
            return tl::unexpected(redisError(reply, m_verbs[i], m_server));
    }
    const RedisReply &size = replies[SizeAnswer];
    const RedisReply &expiry = replies[ExpiryAnswer];
    if (expiry.isInteger() && expiry.integer == NoSuchKey)
        return std::nullopt;
    if (m_verbs.size() > qsizetype(TypeAnswer) && !replies[TypeAnswer].isStatus("string"))
        return std::nullopt;
    WorkflowSummary summary;
    summary.id = id;
    if (size.isInteger())
        summary.size = size.integer;
    if (expiry.isInteger() && expiry.integer >= 0)
        summary.ttl = expiry.integer;
    return summary;
}

} // namespace stateloupe
