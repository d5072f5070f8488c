#include "tests/support/scriptedserver.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

namespace stateloupe {

namespace {

constexpr int Backlog = 16;
constexpr qsizetype PieceBytes = 64 * 1024;

/// Takes one command off the front of `bytes`; empty while it is incomplete.
QByteArrayList takeCommand(QByteArray &bytes)
{
    qsizetype position = 0;
    const auto takeNumber = [&]() -> qsizetype {
        const qsizetype end = bytes.indexOf("\r\n", position);
        if (end < 0)
            return -1;
        const qsizetype number = bytes.sliced(position + 1, end - position - 1).toLongLong();
        position = end + 2;
        return number;
    };
    if (!bytes.startsWith('*'))
        return {};
    const qsizetype count = takeNumber();
    QByteArrayList command;
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype size = takeNumber();
        if (size < 0 || position + size + 2 > bytes.size())
            return {};
        command.append(bytes.sliced(position, size));
        position += size + 2;
    }
    if (!command.isEmpty())
        bytes.remove(0, position);
    return command;
}

} // namespace

ScriptedServer::ScriptedServer(Script script)
    : m_script(std::move(script))
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(m_listener, generic, size) != 0 || ::listen(m_listener, Backlog) != 0
        || ::getsockname(m_listener, generic, &size) != 0)
        qFatal("A scripted server does not start.");
    m_port = ntohs(address.sin_port);
    m_acceptor = std::thread([this] { accept(); });
}

ScriptedServer::~ScriptedServer()
{
    m_stopping = true;
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    {
        const std::lock_guard lock(m_mutex);
        for (const int descriptor : m_connections)
            ::shutdown(descriptor, SHUT_RDWR);
    }
    for (std::thread &server : m_servers)
        server.join();
    for (const int descriptor : m_connections)
        ::close(descriptor);
    ::close(m_listener);
}

QList<QByteArrayList> ScriptedServer::commands() const
{
    const std::lock_guard lock(m_mutex);
    return m_commands;
}

QByteArray ScriptedServer::received() const
{
    const std::lock_guard lock(m_mutex);
    return m_received;
}

void ScriptedServer::accept()
{
    for (;;) {
        const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (m_stopping || descriptor < 0)
            return;
        const std::lock_guard lock(m_mutex);
        m_connections.push_back(descriptor);
        m_servers.emplace_back([this, descriptor] { serve(descriptor); });
    }
}

void ScriptedServer::serve(int descriptor)
{
    QByteArray received;
    QByteArray piece(PieceBytes, '\0');
    for (;;) {
        const ssize_t size = ::recv(descriptor, piece.data(), size_t(piece.size()), 0);
        if (size <= 0)
            return;
        received.append(piece.first(size));
        {
            const std::lock_guard lock(m_mutex);
            m_received.append(piece.first(size));
        }
        for (;;) {
            const QByteArrayList command = takeCommand(received);
            if (command.isEmpty())
                break;
            if (!send(descriptor, answer(command)))
                return;
        }
    }
}

ScriptedAnswer ScriptedServer::answer(const QByteArrayList &command)
{
    const std::lock_guard lock(m_mutex);
    m_commands.append(command);
    return m_script(command);
}

/// False when the connection is at its end.
bool ScriptedServer::send(int descriptor, const ScriptedAnswer &answer) const
{
    do {
        for (qsizetype sent = 0; sent < answer.bytes.size();) {
            const ssize_t size
                = ::send(descriptor, answer.bytes.constData() + sent, size_t(answer.bytes.size() - sent), MSG_NOSIGNAL);
            if (size <= 0)
                return false;
            sent += size;
        }
    } while (answer.then == ScriptedAnswer::Then::RepeatForEver && !m_stopping);
    if (answer.then != ScriptedAnswer::Then::Close)
        return !m_stopping;
    ::shutdown(descriptor, SHUT_RDWR);
    return false;
}

QByteArray bulk(const QByteArray &value)
{
    return QByteArray('$' + QByteArray::number(value.size()) + "\r\n" + value + "\r\n");
}

ScriptedAnswer answerAsRedis(const QByteArrayList &command)
{
    const QByteArray &verb = command.first();
    if (verb == "PING")
        return {"+PONG\r\n"};
    if (verb == "CLIENT" || verb == "AUTH" || verb == "SELECT")
        return {"+OK\r\n"};
    if (verb == "INFO")
        return {bulk("redis_version:7.0.15\r\nrole:master\r\ncluster_enabled:0\r\n")};
    if (verb == "SCAN")
        return {"*2\r\n$1\r\n0\r\n*0\r\n"};
    return {"$-1\r\n"};
}

} // namespace stateloupe
