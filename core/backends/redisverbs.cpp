#include "core/backends/redisverbs.h"

#include "core/backends/contentrevision.h"
#include "core/backends/redischange.h"
#include "core/backends/redisdetails.h"
#include "core/backends/rediserror.h"
#include "core/backends/storeerrors.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr qsizetype DescribedAtOnce = 1'000;

/// What the key holds instead of a state.
tl::unexpected<Error> noString(RedisSession &session, const WorkflowId &id, const CallControl &control)
{
    const auto type = session.connection->ask({"TYPE", session.keys.key(id)}, control);
    const QString name = type && !type->isNil() ? QString::fromUtf8(type->text.left(40)) : u"something else"_s;
    return failure(ErrorKind::InvalidData,
        u"The key of \"%1\" holds no string but a value of the type \"%2\", so it is no workflow state. Look at it "
        u"with redis-cli."_s.arg(id.inSentence(), name));
}

/// Redis closes the connection on a value that is too large, without saying why.
Result<> checkSize(const QByteArray &text)
{
    if (text.size() <= RedisReplyGuard::MaximumBulkBytes)
        return {};
    return failure(ErrorKind::InvalidArgument,
        u"The text has %1 bytes, and Redis holds at most 512 MB in one key. Nothing was written. Make it smaller."_s
            .arg(text.size()));
}

} // namespace

Result<WorkflowList> describeStates(RedisSession &session, const QList<WorkflowId> &ids, const CallControl &control)
{
    const RedisDetails details(session);
    WorkflowList list;
    for (qsizetype done = 0; done < ids.size(); done += DescribedAtOnce) {
        QList<WorkflowId> some = ids.sliced(done, std::min(DescribedAtOnce, ids.size() - done));
        some.removeIf([](const WorkflowId &id) { return !RedisKeys::canHold(id); });
        RedisCommands commands;
        details.appendQuestions(some, commands);
        const auto replies = session.connection->run(commands, control);
        if (!replies)
            return tl::unexpected(replies.error());
        if (auto appended = details.appendSummaries(some, *replies, list); !appended)
            return tl::unexpected(appended.error());
    }
    return list;
}

Result<StoredState> loadState(RedisSession &session, const WorkflowId &id, const CallControl &control)
{
    if (!RedisKeys::canHold(id))
        return noSuchWorkflow(id);
    const QByteArray key = session.keys.key(id);
    auto replies = session.connection->run({{"GET", key}, {"PTTL", key}}, control);
    if (!replies)
        return tl::unexpected(replies.error());
    RedisReply &value = replies->front();
    const RedisReply &expiry = replies->back();
    if (value.isNil() || (expiry.isInteger() && expiry.integer == NoSuchKey))
        return noSuchWorkflow(id);
    if (value.isError() && value.text.startsWith("WRONGTYPE"))
        return noString(session, id, control);
    if (value.isError())
        return tl::unexpected(redisError(value, "GET", session.connection->server()));
    if (!value.isString())
        return tl::unexpected(unexpectedReply("GET", session.connection->server()));
    StoredState state;
    state.summary.id = id;
    state.summary.size = value.text.size();
    if (expiry.isInteger() && expiry.integer >= 0)
        state.summary.ttl = expiry.integer;
    state.text = std::move(value.text);
    state.revision = contentRevision(state.text, state.form);
    return state;
}

Result<Revision> updateState(RedisSession &session, const WorkflowId &id, const QByteArray &text,
    const Revision &expected, const CallControl &control)
{
    if (!RedisKeys::canHold(id))
        return noSuchWorkflow(id);
    if (auto fits = checkSize(text); !fits)
        return tl::unexpected(fits.error());
    const auto reply = writeIfUnchanged(session, id, expected, text, control);
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->isNil()) // it expired after it was looked at
        return noSuchWorkflow(id);
    if (!reply->isStatus("OK"))
        return tl::unexpected(outcomeUnknown(session.connection->server()));
    return contentRevision(text, StoredState::Form::Text);
}

Result<Revision> insertState(RedisSession &session, const WorkflowId &id, const QByteArray &text,
    std::optional<qint64> ttl, const CallControl &control)
{
    if (!RedisKeys::canHold(id))
        return idNotSupported(id);
    if (auto fits = checkSize(text); !fits)
        return tl::unexpected(fits.error());
    RedisCommand command{"SET", session.keys.key(id), text, "NX"};
    if (ttl)
        command << "EX" << QByteArray::number(*ttl);
    const auto reply = session.connection->ask(command, control, RedisConnection::Effect::Changes);
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->isNil())
        return idTaken(id);
    if (!reply->isStatus("OK"))
        return tl::unexpected(outcomeUnknown(session.connection->server()));
    return contentRevision(text, StoredState::Form::Text);
}

Result<> deleteState(RedisSession &session, const WorkflowId &id, const Revision &expected, const CallControl &control)
{
    if (!RedisKeys::canHold(id))
        return noSuchWorkflow(id);
    const auto reply = changeIfUnchanged(session, id, expected, {"DEL", session.keys.key(id)}, control);
    if (!reply)
        return tl::unexpected(reply.error());
    if (!reply->isInteger())
        return tl::unexpected(outcomeUnknown(session.connection->server()));
    if (reply->integer == 0)
        return noSuchWorkflow(id);
    return {};
}

Result<> changeTtl(RedisSession &session, const WorkflowId &id, std::optional<qint64> milliseconds,
    const Revision &expected, const CallControl &control)
{
    if (milliseconds && *milliseconds < 1) {
        return failure(ErrorKind::InvalidArgument,
            u"A workflow cannot expire in %1 ms. Nothing was changed. Choose at least 1 ms, or delete it."_s.arg(
                *milliseconds));
    }
    if (!RedisKeys::canHold(id))
        return noSuchWorkflow(id);
    const QByteArray key = session.keys.key(id);
    const RedisCommand command
        = milliseconds ? RedisCommand{"PEXPIRE", key, QByteArray::number(*milliseconds)} : RedisCommand{"PERSIST", key};
    const auto reply = changeIfUnchanged(session, id, expected, command, control);
    if (!reply)
        return tl::unexpected(reply.error());
    if (!reply->isInteger())
        return tl::unexpected(outcomeUnknown(session.connection->server()));
    // PERSIST also answers 0 for a key that never expired.
    if (milliseconds && reply->integer == 0)
        return noSuchWorkflow(id);
    return {};
}

} // namespace stateloupe
