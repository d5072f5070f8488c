#include "tests/support/postgresserver.h"

#include <QFile>

#include <csignal>
#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

const QString Programs = u"/usr/lib/postgresql/15/bin/"_s;

// Nobody reads the log while a test waits for an answer, and a server that may not write to it would stop.
const QByteArray CommonSettings
    = "fsync = off\nfull_page_writes = off\n"
      "listen_addresses = '127.0.0.1'\nshared_buffers = 16MB\nmax_wal_size = 4GB\n"
      "autovacuum = off\npassword_encryption = 'scram-sha-256'\nlc_messages = 'C'\nlog_min_messages = fatal\n";
const QByteArray CommonAccess = "local all postgres trust\nlocal all all scram-sha-256\n"
                                "host all all 127.0.0.1/32 scram-sha-256\n";

/// The files of a fresh server, which every server of a test program begins with.
const ServerProcess &freshFiles()
{
    static const auto files = [] {
        auto process = std::make_unique<ServerProcess>(Programs + u"initdb"_s, ServerProcess::User::Nobody);
        process->run(Programs + u"initdb"_s,
            {u"--pgdata"_s, process->filePath(u"data"_s), u"--username"_s, u"postgres"_s, u"--auth"_s, u"trust"_s,
                u"--encoding"_s, u"UTF8"_s, u"--locale"_s, u"C"_s, u"--no-sync"_s, u"--no-instructions"_s});
        return process;
    }();
    return *files;
}

QList<const char *> pointers(const QByteArrayList &values)
{
    QList<const char *> list;
    for (const QByteArray &value : values)
        list.append(value.constData());
    return list;
}

struct ClearResult
{
    void operator()(PGresult *result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, ClearResult>;

Answer ask(PGconn *connection, const QByteArray &sql, const QByteArrayList &parameters)
{
    if (parameters.isEmpty()) // may be several statements
        return Answer(PQexec(connection, sql.constData()));
    return Answer(PQexecParams(connection, sql.constData(), int(parameters.size()), nullptr,
        pointers(parameters).constData(), nullptr, nullptr, 0));
}

} // namespace

RawPostgres::RawPostgres(const QByteArray &options)
    : m_connection(PQconnectdb(options.constData()))
{
    if (PQstatus(m_connection) != CONNECTION_OK)
        qFatal("%s", PQerrorMessage(m_connection));
    PQsetNoticeReceiver(
        m_connection, [](void *, const PGresult *) {}, nullptr);
}

RawPostgres::~RawPostgres()
{
    PQfinish(m_connection);
}

void RawPostgres::execute(const QByteArray &sql, const QByteArrayList &parameters)
{
    if (!tryExecute(sql, parameters).isEmpty())
        qFatal("%s: %s", sql.left(500).constData(), PQerrorMessage(m_connection));
}

QByteArray RawPostgres::tryExecute(const QByteArray &sql, const QByteArrayList &parameters)
{
    return PQresultErrorField(ask(m_connection, sql, parameters).get(), PG_DIAG_SQLSTATE);
}

QByteArray RawPostgres::value(const QByteArray &sql, const QByteArrayList &parameters)
{
    const Answer answer = ask(m_connection, sql, parameters);
    if (PQresultStatus(answer.get()) != PGRES_TUPLES_OK)
        qFatal("%s: %s", sql.left(500).constData(), PQerrorMessage(m_connection));
    return PQntuples(answer.get()) > 0 ? QByteArray(PQgetvalue(answer.get(), 0, 0)) : QByteArray();
}

int RawPostgres::processId() const
{
    return PQbackendPID(m_connection);
}

PostgresServer &PostgresServer::shared()
{
    static PostgresServer server;
    return server;
}

PostgresServer::PostgresServer()
    : PostgresServer(Options{})
{
}

PostgresServer::PostgresServer(const Options &options)
    : m_options(options)
    , m_process(Programs + u"postgres"_s, ServerProcess::User::Nobody)
    , m_port(freePort())
{
    const QString data = m_process.filePath(u"data"_s);
    m_process.run(u"cp"_s, {u"-r"_s, freshFiles().filePath(u"data"_s), data});
    writeFile(m_process.filePath(u"hba.conf"_s), options.access + CommonAccess);
    writeFile(m_process.filePath(u"test.conf"_s), CommonSettings + options.settings.join('\n'));
    m_process.run(u"sh"_s,
        {u"-c"_s, u"echo \"include '$0'\" >> \"$1\""_s, m_process.filePath(u"test.conf"_s),
            QString(data + u"/postgresql.conf"_s)});
    if (options.certificate) { // a key has to belong to the server's user alone
        m_process.run(u"cp"_s, {options.certificate->certificate, m_process.filePath(u"server.pem"_s)});
        m_process.run(u"install"_s, {u"-m"_s, u"600"_s, options.certificate->key, m_process.filePath(u"server.key"_s)});
    }
    start();
    const auto raw = connectRaw("postgres");
    raw->execute("CREATE ROLE editor LOGIN PASSWORD 'secret'");
    raw->execute("CREATE DATABASE states OWNER editor");
}

PostgresServer::~PostgresServer()
{
    stop();
}

QStringList PostgresServer::arguments() const
{
    QStringList arguments{u"-D"_s, m_process.filePath(u"data"_s), u"-p"_s, QString::number(m_port), u"-k"_s,
        m_process.folder(), u"-c"_s, QString(u"hba_file="_s + m_process.filePath(u"hba.conf"_s))};
    if (m_options.certificate) {
        arguments << u"-c"_s << u"ssl=on"_s << u"-c"_s
                  << QString(u"ssl_cert_file="_s + m_process.filePath(u"server.pem"_s)) << u"-c"_s
                  << QString(u"ssl_key_file="_s + m_process.filePath(u"server.key"_s));
    }
    return arguments;
}

PostgresSettings PostgresServer::settings(const QString &table) const
{
    PostgresSettings settings;
    settings.host = u"127.0.0.1"_s;
    settings.port = m_port;
    settings.user = u"editor"_s;
    settings.database = u"states"_s;
    settings.table = table;
    return settings;
}

std::unique_ptr<RawPostgres> PostgresServer::connectRaw(const QByteArray &database) const
{
    return std::make_unique<RawPostgres>("host=" + QFile::encodeName(m_process.folder())
        + " port=" + QByteArray::number(m_port) + " user=postgres dbname=" + database + " client_encoding=UTF8");
}

void PostgresServer::createTable(const QByteArray &name) const
{
    const auto raw = connectRaw();
    raw->execute("SET ROLE editor");
    raw->execute("CREATE TABLE " + name
        + " (workflow_id TEXT PRIMARY KEY, state_jsonb JSONB NOT NULL,"
          " created_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP)");
}

void PostgresServer::runScript(const QByteArray &script) const
{
    const QString path = m_process.filePath(u"script.sql"_s);
    writeFile(path, script);
    m_process.run(Programs + u"psql"_s,
        {u"--no-psqlrc"_s, u"--quiet"_s, u"--set=ON_ERROR_STOP=1"_s, u"--host"_s, m_process.folder(), u"--port"_s,
            QString::number(m_port), u"--username"_s, u"postgres"_s, u"--dbname"_s, u"states"_s, u"--file"_s, path});
}

QList<int> PostgresServer::backendsOf(const QByteArray &user) const
{
    QList<int> processes;
    const QByteArray found = connectRaw()->value("SELECT string_agg(pid::text, ' ') FROM pg_stat_activity WHERE "
                                                 "usename = $1 AND backend_type = 'client backend'",
        {user});
    for (const QByteArray &process : found.split(' ')) {
        if (!process.isEmpty())
            processes.append(process.toInt());
    }
    return processes;
}

void PostgresServer::start()
{
    const QByteArray options = "host=" + QFile::encodeName(m_process.folder()) + " port=" + QByteArray::number(m_port);
    m_process.start(arguments(), [&options] { return PQping(options.constData()) == PQPING_OK; });
}

void PostgresServer::stop()
{
    // Its other processes go with it, and so does the shared memory, unless it is killed.
    m_process.stop(SIGQUIT);
}

void PostgresServer::kill() const
{
    m_process.send(SIGQUIT);
}

void PostgresServer::stopPostmaster() const
{
    m_process.send(SIGSTOP);
}

void PostgresServer::continuePostmaster() const
{
    m_process.send(SIGCONT);
}

void stopProcess(int processId)
{
    ::kill(pid_t(processId), SIGSTOP);
}

void continueProcess(int processId)
{
    ::kill(pid_t(processId), SIGCONT);
}

} // namespace stateloupe
