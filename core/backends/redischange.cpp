#include "core/backends/redischange.h"

#include "core/backends/contentrevision.h"
#include "core/backends/rediserror.h"
#include "core/backends/storeerrors.h"

#include <algorithm>
#include <functional>

namespace stateloupe {

namespace {

using Effect = RedisConnection::Effect;
/// Makes the change, knowing how many milliseconds the key has left (absent: it does not expire).
using MakeChange = std::function<RedisCommand(std::optional<qint64> ttl)>;

/// As a transaction answers: nil when nothing was done, else a list of what the command answered.
const QByteArray CompareAndRun = "if redis.call('GET', KEYS[1]) ~= ARGV[1] then return false end "
                                 "return {redis.call(unpack(ARGV, 2))}";

/// One change on its way: what it is about, and what the server held.
class RedisChange
{
public:
    RedisChange(RedisSession &session, const WorkflowId &id, const Revision &expected, const CallControl &control)
        : m_session(session)
        , m_connection(*session.connection)
        , m_id(id)
        , m_key(session.keys.key(id))
        , m_expected(expected)
        , m_control(control)
    {
    }
    /// A transaction that is still open must not take in what comes later.
    ~RedisChange()
    {
        if (m_isOpen)
            m_connection.close();
    }
    RedisChange(const RedisChange &) = delete;
    RedisChange &operator=(const RedisChange &) = delete;

    Result<RedisReply> run(const MakeChange &makeChange)
    {
        if (auto looked = look(); !looked)
            return tl::unexpected(looked.error());
        const auto same = compare();
        if (!same || !m_session.canWatch) {
            if (auto ended = endTransaction(); !ended)
                return tl::unexpected(ended.error());
        }
        if (!same)
            return tl::unexpected(same.error());
        const RedisCommand change = makeChange(m_ttl);
        return outcome(m_session.canWatch ? commit(change) : runScript(change), change.front());
    }

private:
    /// Reads the value, under a watch if that is allowed.
    Result<> look()
    {
        RedisCommands commands{{"GET", m_key}, {"PTTL", m_key}};
        if (m_session.canWatch) {
            commands.prepend({"WATCH", m_key});
            commands.append({"MULTI"});
            m_isOpen = true;
        }
        auto replies = m_connection.run(commands, m_control);
        if (!replies)
            return tl::unexpected(replies.error());
        if (m_session.canWatch) {
            if (auto watched = takeWatch(replies->front(), replies->back()); !watched)
                return watched;
            replies->erase(replies->begin());
        }
        m_value = std::move((*replies)[0]);
        if (const RedisReply &ttl = (*replies)[1]; ttl.isInteger() && ttl.integer >= 0)
            m_ttl = ttl.integer;
        return {};
    }

    Result<> takeWatch(const RedisReply &watch, const RedisReply &multi)
    {
        m_hasMulti = !multi.isError();
        for (const auto &[reply, verb] : {std::pair(&watch, "WATCH"), std::pair(&multi, "MULTI")}) {
            if (isCommandRefused(*reply))
                m_session.canWatch = false;
            else if (reply->isError())
                return tl::unexpected(redisError(*reply, verb, m_connection.server()));
        }
        return {};
    }

    Result<> compare() const
    {
        if (m_value.isNil())
            return noSuchWorkflow(m_id);
        if (m_value.isError())
            return tl::unexpected(redisError(m_value, "GET", m_connection.server()));
        if (!m_value.isString())
            return tl::unexpected(unexpectedReply("GET", m_connection.server()));
        if (contentRevision(m_value.text, StoredState::Form::Text) != m_expected)
            return changedMeanwhile(m_id);
        return {};
    }

    /// Leaves the connection as it was.
    Result<> endTransaction()
    {
        if (!m_isOpen)
            return {};
        const auto ended = m_connection.run({{m_hasMulti ? "DISCARD" : "UNWATCH"}}, m_control);
        if (!ended)
            return tl::unexpected(ended.error());
        m_isOpen = false;
        if (ended->front().isError() && m_hasMulti) // what comes later would never be run
            return tl::unexpected(m_connection.abandon());
        return {};
    }

    Result<RedisReply> commit(const RedisCommand &change)
    {
        auto replies = m_connection.run({change, {"EXEC"}}, m_control, Effect::Changes);
        if (!replies)
            return tl::unexpected(replies.error());
        const RedisReply &queued = replies->front();
        RedisReply &executed = replies->back();
        m_isOpen = executed.isError() && !executed.text.startsWith("EXECABORT");
        // A transaction may not even free memory when that is full; a script may.
        if (isOutOfMemory(queued) && !m_isOpen && change.front() != "SET")
            return runScript(change);
        if (queued.isError())
            return tl::unexpected(redisError(queued, change.front(), m_connection.server()));
        return checkExecuted(std::move(executed), "EXEC");
    }

    Result<RedisReply> runScript(const RedisCommand &change)
    {
        auto replies = m_connection.run(
            {RedisCommand{"EVAL", CompareAndRun, "1", m_key, m_value.text} + change}, m_control, Effect::Changes);
        if (!replies)
            return tl::unexpected(replies.error());
        return checkExecuted(std::move(replies->front()), "EVAL");
    }

    Result<RedisReply> checkExecuted(RedisReply &&reply, const QByteArray &verb) const
    {
        if (reply.isError())
            return tl::unexpected(redisError(reply, verb, m_connection.server()));
        if (!reply.isNil() && reply.elements.size() != 1)
            return tl::unexpected(outcomeUnknown(m_connection.server()));
        return std::move(reply);
    }

    Result<RedisReply> outcome(Result<RedisReply> executed, const QByteArray &verb)
    {
        if (!executed)
            return executed;
        if (executed->isNil())
            return whyUnchanged();
        if (executed->elements.front().isError())
            return tl::unexpected(redisError(executed->elements.front(), verb, m_connection.server()));
        return std::move(executed->elements.front());
    }

    tl::unexpected<Error> whyUnchanged()
    {
        const auto replies = m_connection.run({{"EXISTS", m_key}}, m_control);
        if (replies && replies->front().isInteger() && replies->front().integer == 0)
            return noSuchWorkflow(m_id);
        return changedMeanwhile(m_id);
    }

    RedisSession &m_session;
    RedisConnection &m_connection;
    const WorkflowId &m_id;
    const QByteArray m_key;
    const Revision &m_expected;
    const CallControl &m_control;
    bool m_isOpen = false; ///< the server may hold a watch or a transaction for us
    bool m_hasMulti = false;
    RedisReply m_value;
    std::optional<qint64> m_ttl;
};

} // namespace

Result<RedisReply> changeIfUnchanged(RedisSession &session, const WorkflowId &id, const Revision &expected,
    const RedisCommand &change, const CallControl &control)
{
    return RedisChange(session, id, expected, control).run([&change](std::optional<qint64>) { return change; });
}

Result<RedisReply> writeIfUnchanged(RedisSession &session, const WorkflowId &id, const Revision &expected,
    const QByteArray &text, const CallControl &control)
{
    return RedisChange(session, id, expected, control).run([&](std::optional<qint64> ttl) {
        RedisCommand command{"SET", session.keys.key(id), text, "XX"};
        if (!session.server.isBefore6())
            command << "KEEPTTL";
        else if (ttl)
            command << "PX" << QByteArray::number(std::max<qint64>(1, *ttl));
        return command;
    });
}

} // namespace stateloupe
