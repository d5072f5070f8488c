#include "tests/support/redisserver.h"

#include <QFile>

#include <csignal>
#include <hiredis/hiredis.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

// The package redis-tools has the server, under another name; it acts as what it is called.
const QString Shell = u"/bin/bash"_s;
const QString AsServer = u"exec -a redis-server /usr/bin/redis-check-rdb \"$@\""_s;
const QString RdbName = u"dump.rdb"_s;
constexpr int ConnectSeconds = 5;

QByteArray textOf(const redisReply &reply)
{
    switch (reply.type) {
    case REDIS_REPLY_NIL:
        return "(nil)";
    case REDIS_REPLY_INTEGER:
        return QByteArray::number(reply.integer);
    case REDIS_REPLY_ARRAY: {
        QByteArrayList lines;
        for (size_t i = 0; i < reply.elements; ++i)
            lines.append(textOf(*reply.element[i]));
        return lines.join('\n');
    }
    default:
        return QByteArray(reply.str, qsizetype(reply.len));
    }
}

void freeReply(redisReply *reply)
{
    freeReplyObject(reply);
}

} // namespace

RedisServer::RedisServer(Options options)
    : m_options(std::move(options))
    , m_process(Shell)
    , m_port(freePort())
    , m_context(nullptr, &redisFree)
{
    if (!m_options.rdb.isEmpty() && !QFile::copy(m_options.rdb, m_process.filePath(RdbName)))
        qFatal("%s cannot be copied.", qPrintable(m_options.rdb));
    if (!m_options.acl.isEmpty())
        writeFile(m_process.filePath(u"users.acl"_s), m_options.acl);
    start();
}

RedisServer::~RedisServer() = default;

RedisSettings RedisServer::settings() const
{
    RedisSettings settings;
    settings.port = m_port;
    if (m_options.tls) {
        settings.tls.policy = TlsPolicy::Verified;
        settings.tls.caFile = Certificates::instance().authority();
    }
    return settings;
}

RedisSettings RedisServer::unixSettings() const
{
    RedisSettings settings;
    settings.socket = socketPath();
    return settings;
}

void RedisServer::stop() const
{
    m_process.send(SIGSTOP);
}

void RedisServer::resume() const
{
    m_process.send(SIGCONT);
}

void RedisServer::kill()
{
    m_context.reset();
    m_process.stop(SIGKILL);
}

void RedisServer::start()
{
    m_process.start(arguments(), [this] { return isReady(); });
}

void RedisServer::startSlowly(const QStringList &config)
{
    m_process.start(arguments() + config, [] { return true; });
}

void RedisServer::restart()
{
    kill();
    start();
}

QByteArray RedisServer::command(const QByteArrayList &arguments)
{
    const Answer got = answer(arguments);
    if (got.isError)
        qFatal("%s: %s", arguments.first().constData(), got.text.constData());
    return got.text;
}

QByteArray RedisServer::command(int database, const QByteArrayList &arguments)
{
    command({"SELECT", QByteArray::number(database)});
    const QByteArray text = command(arguments);
    command({"SELECT", "0"});
    return text;
}

QByteArray RedisServer::refusal(const QByteArrayList &arguments)
{
    const Answer got = answer(arguments);
    return got.isError ? got.text : QByteArray();
}

QStringList RedisServer::arguments() const
{
    const QString port = QString::number(m_port);
    QStringList arguments{u"-c"_s, AsServer, u"redis-server"_s, u"--dir"_s, folder(), u"--dbfilename"_s, RdbName,
        u"--save"_s, u""_s, u"--bind"_s, u"127.0.0.1"_s, u"--unixsocket"_s, socketPath(), u"--unixsocketperm"_s,
        u"777"_s};
    if (m_options.tls) {
        arguments << u"--port"_s << u"0"_s << u"--tls-port"_s << port << u"--tls-auth-clients"_s << u"no"_s
                  << u"--tls-cert-file"_s << m_options.certificate.certificate << u"--tls-key-file"_s
                  << m_options.certificate.key << u"--tls-ca-cert-file"_s << Certificates::instance().authority();
    } else {
        arguments << u"--port"_s << port;
    }
    if (!m_options.acl.isEmpty())
        arguments << u"--aclfile"_s << m_process.filePath(u"users.acl"_s);
    else if (!m_options.password.isEmpty())
        arguments << u"--requirepass"_s << QString::fromUtf8(m_options.password);
    return arguments + m_options.config;
}

bool RedisServer::isReady()
{
    if (!QFile::exists(socketPath()) || !connect())
        return false;
    const auto reply = ask({"PING"});
    return reply && !QByteArrayView(reply->str).startsWith("LOADING");
}

bool RedisServer::connect()
{
    m_context.reset(redisConnectUnixWithTimeout(QFile::encodeName(socketPath()).constData(), {ConnectSeconds, 0}));
    if (!m_context || m_context->err != 0)
        return false;
    if (!m_options.password.isEmpty() && m_options.acl.isEmpty())
        return static_cast<bool>(ask({"AUTH", m_options.password}));
    return true;
}

std::unique_ptr<redisReply, void (*)(redisReply *)> RedisServer::ask(const QByteArrayList &arguments)
{
    std::vector<const char *> values;
    std::vector<size_t> sizes;
    for (const QByteArray &argument : arguments) {
        values.push_back(argument.constData());
        sizes.push_back(size_t(argument.size()));
    }
    void *reply = redisCommandArgv(m_context.get(), int(values.size()), values.data(), sizes.data());
    return {static_cast<redisReply *>(reply), &freeReply};
}

RedisServer::Answer RedisServer::answer(const QByteArrayList &arguments)
{
    const auto reply = ask(arguments);
    if (!reply)
        qFatal("%s: %s", arguments.first().constData(), m_context->errstr);
    return {textOf(*reply), reply->type == REDIS_REPLY_ERROR};
}

} // namespace stateloupe
