#include "core/backends/redislister.h"

namespace stateloupe {

RedisLister::RedisLister(const RedisSession &session, bool details)
    : m_scan(session.keys, session.server.isBefore6() ? RedisScan::Keys::Any : RedisScan::Keys::Strings)
    , m_details(session)
    , m_asksDetails(details || session.server.isBefore6())
{
}

bool RedisLister::atEnd() const
{
    return m_scan.atEnd() && m_found.isEmpty();
}

/// The details of the keys found last travel together with the question for the next keys.
Result<WorkflowList> RedisLister::next(RedisConnection &connection, const CallControl &control)
{
    RedisCommands commands;
    m_details.appendQuestions(m_found, commands);
    if (!m_scan.atEnd())
        commands.append(m_scan.command());
    const auto replies = connection.run(commands, control);
    if (!replies)
        return tl::unexpected(replies.error());

    WorkflowList list;
    if (auto appended = m_details.appendSummaries(m_found, *replies, list); !appended)
        return tl::unexpected(appended.error());
    m_found.clear();
    if (!m_scan.atEnd()) {
        if (auto taken = takeKeys(replies->back(), connection.server(), list); !taken)
            return tl::unexpected(taken.error());
    }
    return list;
}

Result<> RedisLister::takeKeys(const RedisReply &reply, const QString &server, WorkflowList &list)
{
    auto ids = m_scan.take(reply, server);
    if (!ids)
        return tl::unexpected(ids.error());
    if (m_asksDetails) {
        m_found = std::move(*ids);
        return {};
    }
    for (const WorkflowId &id : std::as_const(*ids)) {
        WorkflowSummary summary;
        summary.id = id;
        list.append(summary);
    }
    return {};
}

} // namespace stateloupe
