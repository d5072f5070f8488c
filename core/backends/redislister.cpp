#include "core/backends/redislister.h"

#include <utility>

namespace stateloupe {

namespace {

WorkflowList listOf(const QList<WorkflowId> &ids)
{
    WorkflowList list;
    list.reserve(ids.size());
    WorkflowSummary summary;
    for (const WorkflowId &id : ids) {
        summary.id = id;
        list.append(summary);
    }
    return list;
}

} // namespace

RedisLister::RedisLister(const RedisSession &session, bool details)
    : m_scan(session.keys, session.server.isBefore6() ? RedisScan::Keys::Any : RedisScan::Keys::Strings)
    , m_details(session)
    , m_asksDetails(details || session.server.isBefore6())
{
}

bool RedisLister::atEnd() const
{
    return m_ticket && m_scan.atEnd() && m_found.isEmpty();
}

Result<WorkflowList> RedisLister::next(RedisConnection &connection, const CallControl &control)
{
    if (!m_ticket) {
        if (auto asked = ask(connection, control); !asked)
            return tl::unexpected(asked.error());
    }
    auto replies = connection.receiveAhead(*m_ticket, control);
    if (!replies)
        return tl::unexpected(replies.error());

    const QList<WorkflowId> described = std::exchange(m_found, {});
    const bool hasKeys = !m_scan.atEnd();
    if (hasKeys) {
        if (auto advanced = m_scan.advance(replies->back(), connection.server()); !advanced)
            return tl::unexpected(advanced.error());
        // Questions about keys need to know which are new; without any there is no need to wait for that.
        if (m_asksDetails)
            m_found = m_scan.takeIds(std::move(replies->back()));
    }
    if (!atEnd()) {
        if (auto asked = ask(connection, control); !asked)
            return tl::unexpected(asked.error());
    }
    if (hasKeys && !m_asksDetails)
        return listOf(m_scan.takeIds(std::move(replies->back())));
    WorkflowList list;
    return m_details.appendSummaries(described, *replies, list).map([&list] { return std::move(list); });
}

/// The details of the keys found last, and the next keys.
Result<> RedisLister::ask(RedisConnection &connection, const CallControl &control)
{
    RedisCommands commands;
    m_details.appendQuestions(m_found, commands);
    if (!m_scan.atEnd())
        commands.append(m_scan.command());
    return connection.sendAhead(commands, control).map([this](int ticket) { m_ticket = ticket; });
}

} // namespace stateloupe
