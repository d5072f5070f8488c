#include "core/backends/redisvisit.h"

#include "core/backends/rediserror.h"
#include "core/query/statevisitor.h"

#include <algorithm>

namespace stateloupe {

namespace {

constexpr qint64 BytesAtOnce = 4 * 1024 * 1024; ///< of states, unless one alone is larger
constexpr qsizetype StatesAtOnce = 500;
constexpr qint64 UnknownSize = BytesAtOnce / 16; ///< taken for that of a state whose size may not be asked for

} // namespace

RedisVisit::RedisVisit(const RedisSession &session, StateVisitor &visitor)
    : m_visitor(visitor)
    , m_keys(session.keys)
    , m_lister(session, true)
{
}

Result<> RedisVisit::next(RedisConnection &connection, const CallControl &control)
{
    return m_next < m_candidates.size() ? examineSome(connection, control) : listSome(connection, control);
}

Result<> RedisVisit::listSome(RedisConnection &connection, const CallControl &control)
{
    const auto listed = m_lister.next(connection, control);
    if (!listed)
        return tl::unexpected(listed.error());
    m_candidates = WorkflowList();
    m_next = 0;
    for (qsizetype row = 0; row < listed->size(); ++row) {
        const WorkflowSummary summary = listed->at(row);
        if (!m_visitor.isCandidate(summary))
            m_visitor.pass();
        else if (m_visitor.needsStates())
            m_candidates.append(summary);
        else
            m_visitor.examine(summary, {});
    }
    return {};
}

Result<> RedisVisit::examineSome(RedisConnection &connection, const CallControl &control)
{
    RedisCommands commands;
    qint64 bytes = 0;
    const qsizetype first = m_next;
    for (; m_next < m_candidates.size() && commands.size() < StatesAtOnce; ++m_next) {
        bytes += m_candidates.stateSize(m_next).value_or(UnknownSize);
        if (!commands.isEmpty() && bytes > BytesAtOnce)
            break;
        commands.append({"GET", m_keys.prefix() + m_candidates.idBytes(m_next)});
    }
    auto replies = connection.run(commands, control);
    if (!replies)
        return tl::unexpected(replies.error());
    for (size_t i = 0; i < replies->size(); ++i) {
        RedisReply &reply = (*replies)[i];
        if (reply.isError() && !reply.text.startsWith("WRONGTYPE"))
            return tl::unexpected(redisError(reply, "GET", connection.server()));
        if (!reply.isString()) // gone, or something else by now
            continue;
        WorkflowSummary summary = m_candidates.at(first + qsizetype(i));
        summary.size = reply.text.size();
        m_visitor.examine(summary, reply.text);
        reply.text.clear();
        if (control.shouldStop())
            return control.check();
    }
    return {};
}

} // namespace stateloupe
