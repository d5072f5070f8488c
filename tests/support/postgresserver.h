#pragma once

#include "core/backends/storesettings.h"
#include "core/secret.h"
#include "tests/support/certificates.h"
#include "tests/support/serverprocess.h"

#include <QByteArray>
#include <QByteArrayList>

#include <memory>
#include <optional>

struct pg_conn;

namespace stateloupe {

/// Another program's session on a server: libpq and nothing of ours. Statements that fail end the test, unless they are
/// tried.
class RawPostgres
{
public:
    /// `options` as in a connection string: "host=… port=… user=…".
    explicit RawPostgres(const QByteArray &options);
    ~RawPostgres();
    RawPostgres(const RawPostgres &) = delete;
    RawPostgres &operator=(const RawPostgres &) = delete;

    void execute(const QByteArray &sql, const QByteArrayList &parameters = {});
    /// The SQLSTATE of the failure; empty when there is none.
    QByteArray tryExecute(const QByteArray &sql, const QByteArrayList &parameters = {});
    /// The first column of the first row as text; empty when there is none.
    QByteArray value(const QByteArray &sql, const QByteArrayList &parameters = {});
    int processId() const; ///< of the server's side

private:
    pg_conn *m_connection = nullptr;
};

/// A real PostgreSQL server for a test, on a free loopback port and in a Unix socket of its folder.
///
/// The superuser "postgres" comes in by the socket without a password; "editor" owns the database "states" and has the
/// password "secret", which TCP asks for.
class PostgresServer
{
public:
    struct Options
    {
        std::optional<ServerCertificate> certificate; ///< speaks TLS with it
        QByteArray access = {}; ///< lines of pg_hba.conf, ahead of the others
        QByteArrayList settings = {}; ///< lines of postgresql.conf: "max_connections = 5"
    };

    /// A server without extras that lives as long as the test program.
    static PostgresServer &shared();

    PostgresServer();
    explicit PostgresServer(const Options &options);
    ~PostgresServer();

    /// "editor", "states" and the port of this server, by TCP.
    PostgresSettings settings(const QString &table = QStringLiteral("workflow_states")) const;
    static Secret password() { return Secret(QByteArray("secret")); }
    quint16 port() const { return m_port; }
    QString socketFolder() const { return m_process.folder(); }

    /// Somebody else, as the superuser in the database "states".
    std::unique_ptr<RawPostgres> connectRaw(const QByteArray &database = "states") const;
    /// Makes the reference's table under this name, which is SQL; it belongs to "editor".
    void createTable(const QByteArray &name = "workflow_states") const;
    /// Has psql run a script, such as a dump, in the database "states" as the superuser.
    void runScript(const QByteArray &script) const;

    /// The server's processes for the sessions of a user.
    QList<int> backendsOf(const QByteArray &user = "editor") const;

    void start();
    /// At once, as after a power cut.
    void stop();
    /// The same, without waiting for it; from any thread. To be followed by stop().
    void kill() const;
    void stopPostmaster() const; ///< SIGSTOP
    void continuePostmaster() const; ///< SIGCONT

private:
    QStringList arguments() const;

    Options m_options;
    ServerProcess m_process;
    quint16 m_port;
};

/// Any process of the machine: SIGSTOP and SIGCONT.
void stopProcess(int processId);
void continueProcess(int processId);

} // namespace stateloupe
