#pragma once

#include "core/backends/storesettings.h"
#include "tests/support/certificates.h"
#include "tests/support/serverprocess.h"

#include <memory>

struct redisContext;
struct redisReply;

namespace stateloupe {

struct RedisServerOptions
{
    bool tls = false; ///< on the TCP port, with `certificate`
    ServerCertificate certificate = {};
    QByteArray password = {}; ///< of the default user
    QByteArray acl = {}; ///< lines of an ACL file; then `password` is not looked at
    QString rdb = {}; ///< a file to load at every start
    QStringList config = {}; ///< more options, as on the command line: "--maxmemory", "1mb"
};

/// A real Redis server for one test. It keeps nothing between two starts but what it was told to save.
class RedisServer
{
public:
    using Options = RedisServerOptions;

    explicit RedisServer(Options options = {});
    ~RedisServer();

    quint16 port() const { return m_port; }
    QString socketPath() const { return m_process.filePath(QStringLiteral("redis.sock")); }
    QString folder() const { return m_process.folder(); }

    /// For opening it over TCP: with TLS if it speaks that, without a password.
    RedisSettings settings() const;
    /// For opening it over its Unix socket.
    RedisSettings unixSettings() const;

    void stop() const; ///< stops it in the middle of whatever it does
    void resume() const;
    /// Ends it like a power cut.
    void kill();
    void start(); ///< again, after kill()
    /// The same with more options and without waiting for it to be ready.
    void startSlowly(const QStringList &config);
    void restart();

    /// Runs a command as another program would, over the Unix socket, as the default user. Gives what redis-cli would
    /// print, more or less: strings as they are, "(nil)", lists one a line. Ends the test when the server refuses it.
    QByteArray command(const QByteArrayList &arguments);
    /// The same in a database of its own choice.
    QByteArray command(int database, const QByteArrayList &arguments);
    /// The error that the server answers; empty when it does not.
    QByteArray refusal(const QByteArrayList &arguments);

private:
    struct Answer
    {
        QByteArray text;
        bool isError = false;
    };

    QStringList arguments() const;
    bool isReady();
    bool connect();
    std::unique_ptr<redisReply, void (*)(redisReply *)> ask(const QByteArrayList &arguments);
    Answer answer(const QByteArrayList &arguments);

    Options m_options;
    ServerProcess m_process;
    quint16 m_port = 0;
    std::unique_ptr<redisContext, void (*)(redisContext *)> m_context;
};

} // namespace stateloupe
