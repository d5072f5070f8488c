#include "core/backends/redissession.h"

#include "core/backends/rediserror.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

RedisCommand loginCommand(const RedisSettings &settings, const Secret &password)
{
    if (settings.user.isEmpty())
        return {"AUTH", password.reveal().toByteArray()};
    return {"AUTH", settings.user.toUtf8(), password.reveal().toByteArray()};
}

/// Whether this answer to PING shows a server that needs no login, though it has other reasons not to answer it.
bool isAnswered(const RedisReply &reply)
{
    return reply.isStatus("PONG") || isCommandRefused(reply) || (reply.isError() && reply.text.startsWith("LOADING"));
}

/// A server is there once it has answered something: even a stopped one lets its system accept connections.
Result<RedisReply> askFirst(RedisConnection &connection, const RedisCommand &command, const CallControl &control)
{
    auto replies = connection.run({command}, control);
    if (!replies)
        return tl::unexpected(connection.wasFoundLost() ? closedUnanswered(connection.server()) : replies.error());
    return std::move(replies->front());
}

tl::unexpected<Error> loginFailed(const RedisReply &reply, const QByteArray &verb, const QString &server)
{
    return tl::unexpected(reply.isError() ? redisError(reply, verb, server) : unexpectedReply(verb, server));
}

/// A password goes only to what has shown to be Redis, that of the default user only to a server that asks for it:
/// others need not learn it, and might repeat it.
Result<> logIn(
    RedisConnection &connection, const RedisSettings &settings, const Secret &password, const CallControl &control)
{
    const auto greeted = askFirst(connection, {"PING"}, control);
    if (!greeted)
        return tl::unexpected(greeted.error());
    const bool hasUser = !settings.user.isEmpty();
    if (isAnswered(*greeted) && !hasUser)
        return {};
    if (!isAnswered(*greeted) && !(asksForPassword(*greeted) && (hasUser || !password.isEmpty())))
        return loginFailed(*greeted, "PING", connection.server());
    const auto loggedIn = askFirst(connection, loginCommand(settings, password), control);
    if (!loggedIn)
        return tl::unexpected(loggedIn.error());
    if (!loggedIn->isStatus("OK"))
        return loginFailed(*loggedIn, "AUTH", connection.server());
    return {};
}

Result<> selectDatabase(RedisConnection &connection, int database, const CallControl &control)
{
    if (database == 0) // where every connection starts
        return {};
    const auto selected = connection.ask({"SELECT", QByteArray::number(database)}, control);
    if (!selected)
        return tl::unexpected(selected.error());
    if (!selected->isStatus("OK"))
        return tl::unexpected(unexpectedReply("SELECT", connection.server()));
    return {};
}

RedisServerInfo infoFromHello(const RedisReply &hello)
{
    QHash<QByteArray, QByteArray> fields;
    for (size_t i = 0; i + 1 < hello.elements.size(); i += 2)
        fields.insert(hello.elements[i].text, hello.elements[i + 1].text);
    // HELLO and INFO have a name of their own for this.
    fields.insert("redis_version", fields.value("version"));
    return RedisServerInfo::fromFields(std::move(fields));
}

/// Lives without what this user is not told.
Result<RedisServerInfo> askAboutServer(RedisConnection &connection, const CallControl &control)
{
    const auto replies = connection.run({{"CLIENT", "SETNAME", "stateloupe"}, {"INFO"}}, control);
    if (!replies)
        return tl::unexpected(replies.error());
    const RedisReply &info = replies->back();
    if (info.isString())
        return RedisServerInfo::fromInfo(info.text);
    if (!isCommandRefused(info)) {
        return tl::unexpected(info.isError() ? redisError(info, "INFO", connection.server())
                                             : unexpectedReply("INFO", connection.server()));
    }
    const auto hello = connection.run({{"HELLO"}}, control);
    if (!hello)
        return tl::unexpected(hello.error());
    return infoFromHello(hello->front());
}

Result<> refuseCluster(const RedisServerInfo &info, const QString &server)
{
    if (!info.isCluster())
        return {};
    return failure(ErrorKind::Unsupported,
        u"The Redis server at %1 is a node of a cluster, which holds a part of the workflows only. This version of "
        u"Stateloupe cannot open clusters. Use a server that stands alone."_s.arg(server));
}

Result<> refuseWhileLoading(const RedisServerInfo &info, const QString &server)
{
    if (info.value("loading") != "1")
        return {};
    return tl::unexpected(redisError({RedisReply::Type::Error, 0, "LOADING", {}}, "INFO", server));
}

/// Asks for nothing that anybody uses, because GET counts as use.
Result<> checkRights(RedisConnection &connection, const RedisKeys &keys, const CallControl &control)
{
    const QByteArray unused = keys.prefix() + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    const RedisCommands commands{{"SCAN", "0", "MATCH", keys.pattern(), "COUNT", "1"}, {"GET", unused}};
    const auto replies = connection.run(commands, control);
    if (!replies)
        return tl::unexpected(replies.error());
    for (qsizetype i = 0; i < commands.size(); ++i) {
        if (const RedisReply &reply = (*replies)[size_t(i)]; reply.isError())
            return tl::unexpected(redisError(reply, commands[i].front(), connection.server()));
    }
    return {};
}

} // namespace

Result<RedisSession> RedisSession::open(
    const RedisSettings &settings, const Secret &password, const CallControl &control, OpeningStep &step)
{
    auto connected = RedisConnection::connect(settings, control, step);
    if (!connected)
        return tl::unexpected(connected.error());
    RedisSession session{std::move(*connected), RedisKeys(settings.prefix), {}};
    RedisConnection &connection = *session.connection;
    if (settings.readOnly)
        connection.restrictToReading();

    step = OpeningStep::Login;
    if (auto loggedIn = logIn(connection, settings, password, control); !loggedIn)
        return tl::unexpected(loggedIn.error());
    step = OpeningStep::Database;
    if (auto selected = selectDatabase(connection, settings.database, control); !selected)
        return tl::unexpected(selected.error());
    auto info = askAboutServer(connection, control);
    if (!info)
        return tl::unexpected(info.error());
    session.server = std::move(*info);
    if (auto alone = refuseCluster(session.server, connection.server()); !alone)
        return tl::unexpected(alone.error());
    if (auto loaded = refuseWhileLoading(session.server, connection.server()); !loaded)
        return tl::unexpected(loaded.error());
    step = OpeningStep::Rights;
    if (auto rights = checkRights(connection, session.keys, control); !rights)
        return tl::unexpected(rights.error());
    if (session.server.isReplica())
        connection.restrictToReading();
    step = OpeningStep::Done;
    return session;
}

} // namespace stateloupe
