#pragma once

#include "core/backends/rediscommand.h"
#include "core/backends/redisreplyreader.h"
#include "core/backends/redissocket.h"

namespace stateloupe {

/// Commands to a Redis server and its answers, in order. After any error of its own it is closed: an answer that comes
/// too late must never be taken for that of another command.
class RedisConnection
{
public:
    enum class Effect {
        Reads,
        Changes, ///< commands that are sent but not answered may have changed something
    };

    /// The server may still answer nothing, or be none. `step` follows how far it gets: Name, Address or Tls.
    static Result<std::unique_ptr<RedisConnection>> connect(
        const RedisSettings &settings, const CallControl &control, OpeningStep &step);

    const QString &server() const { return m_server; } ///< for people
    /// From now on only sends what isReading().
    void restrictToReading() { m_readsOnly = true; }

    /// Looks, without waiting, whether it can still be used.
    bool isUsable();
    void close() { m_socket.reset(); }
    /// Closes it and has the verb repeated on another one, which must not have changed anything yet.
    Error abandon();

    /// Sends all commands at once and waits for one answer to each; what the server refuses is an answer too.
    /// Errors: Cancelled, Unavailable, InvalidData; of Changes OutcomeUnknown once all has been sent;
    /// PermissionDenied for a command that is not allowed here.
    Result<RedisReplies> run(const RedisCommands &commands, const CallControl &control, Effect effect = Effect::Reads);
    /// The same for one command, with an error for an answer that is one.
    Result<RedisReply> ask(const RedisCommand &command, const CallControl &control, Effect effect = Effect::Reads);

    /// Sends commands that read, while there is something else to do than to wait for their answers. Other commands may
    /// be run before those are received. Gives the ticket for them, which lapses when the next is given.
    Result<int> sendAhead(const RedisCommands &commands, const CallControl &control);
    Result<RedisReplies> receiveAhead(int ticket, const CallControl &control);

    /// The last run() found the server gone before it answered anything, and would have changed nothing: it can be
    /// repeated on another connection.
    bool wasFoundLost() const { return m_wasFoundLost; }

private:
    RedisConnection(QString server, std::unique_ptr<RedisSocket> socket);
    Result<> prepare(const RedisCommands &commands, const CallControl &control);
    Result<> checkAllowed(const RedisCommands &commands) const;
    Result<> settleAhead(const CallControl &control);
    Result<> send(const RedisCommands &commands, const CallControl &control);
    Result<> write(const QByteArray &packet, const CallControl &control);
    Result<RedisReplies> receive(qsizetype count, const CallControl &control);

    QString m_server;
    std::unique_ptr<RedisSocket> m_socket; ///< null once closed
    RedisReplyReader m_reader;
    bool m_readsOnly = false;
    bool m_wasFoundLost = false;
    qsizetype m_ahead = 0; ///< answers that are still to come to what was sent ahead
    RedisReplies m_early; ///< those that had to be received before they were asked for
    int m_ticket = 0;
};

} // namespace stateloupe
