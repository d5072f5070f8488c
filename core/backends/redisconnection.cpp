#include "core/backends/redisconnection.h"

#include "core/backends/rediserror.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// Small commands travel together.
constexpr qsizetype PacketBytes = 64 * 1024;

} // namespace

Result<std::unique_ptr<RedisConnection>> RedisConnection::connect(
    const RedisSettings &settings, const CallControl &control, OpeningStep &step)
{
    return RedisSocket::connect(settings, control, step).map([&settings](std::unique_ptr<RedisSocket> &&socket) {
        return std::unique_ptr<RedisConnection>(new RedisConnection(redisServerName(settings), std::move(socket)));
    });
}

RedisConnection::RedisConnection(QString server, std::unique_ptr<RedisSocket> socket)
    : m_server(std::move(server))
    , m_socket(std::move(socket))
{
}

bool RedisConnection::isUsable()
{
    if (!m_socket || m_ahead > 0) // an answer may come at any moment
        return static_cast<bool>(m_socket);
    return !m_reader.isWithinReply() && m_socket->isQuiet();
}

Error RedisConnection::abandon()
{
    close();
    m_wasFoundLost = true;
    return connectionLost(m_server);
}

Result<RedisReplies> RedisConnection::run(const RedisCommands &commands, const CallControl &control, Effect effect)
{
    if (auto prepared = prepare(commands, control); !prepared)
        return tl::unexpected(prepared.error());
    if (auto sent = send(commands, control); !sent)
        return tl::unexpected(sent.error());
    auto replies = receive(commands.size(), control);
    if (replies)
        return replies;
    const bool isReading = effect == Effect::Reads;
    m_wasFoundLost = isReading && !m_socket->isConnected() && !m_reader.isWithinReply() && !m_reader.hasFailed();
    close();
    return isReading ? replies : Result<RedisReplies>(tl::unexpected(outcomeUnknown(m_server)));
}

Result<RedisReply> RedisConnection::ask(const RedisCommand &command, const CallControl &control, Effect effect)
{
    auto replies = run({command}, control, effect);
    if (!replies)
        return tl::unexpected(replies.error());
    if (replies->front().isError())
        return tl::unexpected(redisError(replies->front(), command.front(), m_server));
    return std::move(replies->front());
}

Result<int> RedisConnection::sendAhead(const RedisCommands &commands, const CallControl &control)
{
    return prepare(commands, control).and_then([&] { return send(commands, control); }).map([&] {
        m_ahead = commands.size();
        m_early.clear();
        return ++m_ticket;
    });
}

Result<RedisReplies> RedisConnection::receiveAhead(int ticket, const CallControl &control)
{
    if (ticket != m_ticket || !m_socket)
        return tl::unexpected(connectionLost(m_server));
    return settleAhead(control).map([this] { return std::exchange(m_early, RedisReplies()); });
}

/// Makes ready for sending these commands.
Result<> RedisConnection::prepare(const RedisCommands &commands, const CallControl &control)
{
    m_wasFoundLost = false;
    if (auto allowed = checkAllowed(commands); !allowed)
        return allowed;
    if (auto goOn = control.check(); !goOn)
        return goOn;
    if (!m_socket)
        return tl::unexpected(connectionLost(m_server));
    return settleAhead(control);
}

Result<> RedisConnection::settleAhead(const CallControl &control)
{
    if (m_ahead == 0)
        return {};
    auto replies = receive(std::exchange(m_ahead, 0), control);
    if (!replies) {
        m_wasFoundLost = !m_socket->isConnected();
        close();
        return tl::unexpected(replies.error());
    }
    m_early = std::move(*replies);
    return {};
}

Result<> RedisConnection::checkAllowed(const RedisCommands &commands) const
{
    if (!m_readsOnly || std::all_of(commands.begin(), commands.end(), &isReading))
        return {};
    return failure(ErrorKind::PermissionDenied,
        u"The Redis server at %1 is opened for reading alone. Nothing was written. Open it for writing first."_s.arg(
            m_server));
}

/// An incomplete command is none: if this fails, the server has been told nothing that could change anything, provided
/// that the last command is the one that does.
Result<> RedisConnection::send(const RedisCommands &commands, const CallControl &control)
{
    QByteArray packet;
    for (const RedisCommand &command : commands) {
        packet += formatted(command);
        if (packet.size() < PacketBytes)
            continue;
        if (auto sent = write(packet, control); !sent)
            return sent;
        packet.clear();
    }
    return write(packet, control);
}

Result<> RedisConnection::write(const QByteArray &packet, const CallControl &control)
{
    auto sent = m_socket->write(packet, control);
    if (!sent) {
        m_wasFoundLost = !m_socket->isConnected();
        close();
    }
    return sent;
}

Result<RedisReplies> RedisConnection::receive(qsizetype count, const CallControl &control)
{
    RedisReplies replies;
    replies.reserve(size_t(count));
    for (;;) {
        while (qsizetype(replies.size()) < count) {
            auto reply = m_reader.next();
            if (!reply)
                break;
            replies.push_back(std::move(*reply));
        }
        if (m_reader.hasFailed())
            return tl::unexpected(notUnderstood(m_reader.reason(), m_reader.firstBytes(), m_server));
        if (qsizetype(replies.size()) == count)
            return replies;
        const auto bytes = m_socket->read(control);
        if (!bytes)
            return tl::unexpected(bytes.error());
        m_reader.feed(*bytes);
    }
}

} // namespace stateloupe
