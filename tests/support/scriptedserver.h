#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace stateloupe {

/// What a scripted server does about one command.
struct ScriptedAnswer
{
    enum class Then { GoOn, Close, RepeatForEver };

    QByteArray bytes;
    Then then = Then::GoOn;
};

/// A server on 127.0.0.1 that takes the commands of Redis' protocol and answers whatever a test wants.
class ScriptedServer
{
public:
    /// Called for one command after another, also those of several connections, never two at a time.
    using Script = std::function<ScriptedAnswer(const QByteArrayList &command)>;

    explicit ScriptedServer(Script script);
    /// Drops all connections.
    ~ScriptedServer();
    ScriptedServer(const ScriptedServer &) = delete;
    ScriptedServer &operator=(const ScriptedServer &) = delete;

    quint16 port() const { return m_port; }
    /// All commands so far.
    QList<QByteArrayList> commands() const;
    /// All bytes so far, commands or not.
    QByteArray received() const;

private:
    void accept();
    void serve(int descriptor);
    ScriptedAnswer answer(const QByteArrayList &command);
    bool send(int descriptor, const ScriptedAnswer &answer) const;

    Script m_script;
    int m_listener = -1;
    quint16 m_port = 0;
    std::atomic<bool> m_stopping = false;
    mutable std::mutex m_mutex; ///< guards what follows, up to the next blank line
    QList<QByteArrayList> m_commands;
    QByteArray m_received;
    std::vector<int> m_connections;

    std::vector<std::thread> m_servers; ///< the accepting thread's, until that has ended
    std::thread m_acceptor;
};

/// A bulk string as it travels.
QByteArray bulk(const QByteArray &value);

/// Answers as a Redis server with nothing in it would, as far as opening and reading go.
ScriptedAnswer answerAsRedis(const QByteArrayList &command);

} // namespace stateloupe
