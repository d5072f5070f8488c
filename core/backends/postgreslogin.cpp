#include "core/backends/postgreslogin.h"

#include "core/backends/postgresrefusal.h"
#include "core/backends/postgressocket.h"
#include "core/backends/serverhost.h"
#include "core/backends/untranslated.h"

#include <QFileInfo>

#include <libpq-fe.h>

#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

const QString SystemSocketFolder = u"/var/run/postgresql"_s;
const QString SystemAuthorities = u"/etc/ssl/certs/ca-certificates.crt"_s;

struct CloseConnection
{
    void operator()(PGconn *connection) const { PQfinish(connection); }
};
using Handle = std::unique_ptr<PGconn, CloseConnection>;

bool usesSocket(const PostgresSettings &settings)
{
    return settings.host.isEmpty() || settings.host.startsWith(u'/');
}

QString socketFolder(const PostgresSettings &settings)
{
    return settings.host.isEmpty() ? SystemSocketFolder : settings.host;
}

QString authoritiesFile(const PostgresSettings &settings)
{
    return settings.tls.caFile.isEmpty() ? SystemAuthorities : settings.tls.caFile;
}

/// What libpq is told; anything it is not told comes from its own environment variables and files.
class Parameters
{
public:
    Parameters(const PostgresSettings &settings, const QString &address, const Secret &password)
    {
        set("host", usesSocket(settings) ? socketFolder(settings) : settings.host);
        set("hostaddr", address);
        set("port", QString::number(settings.port));
        set("user", settings.user);
        set("dbname", settings.database);
        set("application_name", u"stateloupe"_s);
        set("client_encoding", u"UTF8"_s);
        set("gssencmode", u"disable"_s);
        set("sslmode", wantsTls(settings) ? u"verify-full"_s : u"disable"_s);
        set("sslrootcert", wantsTls(settings) ? authoritiesFile(settings) : QString());
        // A space: nothing, but not what PGOPTIONS says.
        set("options", settings.readOnly ? u"-c default_transaction_read_only=on"_s : u" "_s);
        const QByteArrayView secret = password.reveal();
        m_values.append(QByteArray(secret.data(), secret.size()));
        m_keywords.append("password");
    }
    ~Parameters() { explicit_bzero(m_values.last().data(), size_t(m_values.last().size())); }
    Parameters(const Parameters &) = delete;
    Parameters &operator=(const Parameters &) = delete;

    Handle startConnecting() const
    {
        QList<const char *> keywords = m_keywords;
        keywords.append(nullptr);
        QList<const char *> values;
        for (const QByteArray &value : m_values)
            values.append(value.constData());
        values.append(nullptr);
        return Handle(PQconnectStartParams(keywords.constData(), values.constData(), 0));
    }

private:
    void set(const char *keyword, const QString &value)
    {
        m_keywords.append(keyword);
        m_values.append(value.toUtf8());
    }

    QList<const char *> m_keywords;
    QByteArrayList m_values; ///< the password last
};

void ignoreNotice(void *, const PGresult *) { }

/// The step that a connection is in. A server that only accepts has not been reached: a stopped one does that, too.
OpeningStep stepOf(PGconn *connection)
{
    switch (PQstatus(connection)) {
    case CONNECTION_SSL_STARTUP:
        return OpeningStep::Tls;
    case CONNECTION_AUTH_OK:
    case CONNECTION_CONSUME:
    case CONNECTION_CHECK_TARGET:
    case CONNECTION_CHECK_WRITABLE:
    case CONNECTION_CHECK_STANDBY:
        return OpeningStep::Login;
    default:
        return PQsslInUse(connection) != 0 ? OpeningStep::Login : OpeningStep::Address;
    }
}

Error stoppedError(const Error &error, const PostgresSettings &settings)
{
    if (error.kind == ErrorKind::Cancelled)
        return error;
    return {error.kind,
        u"%1 did not answer in time. Check host and port, and whether the server is overloaded."_s.arg(
            postgresLocation(settings))};
}

/// PGHOSTADDR would send the talk with a local socket over a network.
Result<> checkStaysLocal(const PGconn *connection, const PostgresSettings &settings)
{
    const char *address = PQhostaddr(connection);
    if (!usesSocket(settings) || !address || *address == '\0')
        return {};
    return failure(ErrorKind::InvalidArgument,
        u"The environment variable PGHOSTADDR names a host, but %1 is a socket of this machine. Unset it."_s.arg(
            postgresLocation(settings)));
}

Result<> finishConnecting(
    PGconn *connection, const PostgresSettings &settings, OpeningStep &step, const CallControl &control)
{
    if (!connection || PQstatus(connection) == CONNECTION_BAD)
        return tl::unexpected(postgresRefusal(connection, settings, step));
    PQsetErrorVerbosity(connection, PQERRORS_VERBOSE);
    PQsetNoticeReceiver(connection, ignoreNotice, nullptr);
    if (auto local = checkStaysLocal(connection, settings); !local)
        return local;
    for (PostgresWait wait = PostgresWait::Write;;) {
        const auto ready = waitForPostgres(connection, wait, control);
        if (!ready)
            return tl::unexpected(stoppedError(ready.error(), settings));
        const PostgresPollingStatusType next = PQconnectPoll(connection);
        if (next == PGRES_POLLING_FAILED)
            return tl::unexpected(postgresRefusal(connection, settings, step));
        step = stepOf(connection);
        if (next == PGRES_POLLING_OK)
            break;
        wait = next == PGRES_POLLING_READING ? PostgresWait::Read : PostgresWait::Write;
    }
    PQsetErrorVerbosity(connection, PQERRORS_DEFAULT);
    PQsetnonblocking(connection, 1);
    return {};
}

Result<QStringList> addressesOf(const PostgresSettings &settings, const CallControl &control)
{
    if (usesSocket(settings))
        return QStringList{QString()};
    return lookUpHost(settings.host, control);
}

Result<> checkAuthorities(const PostgresSettings &settings)
{
    if (!wantsTls(settings) || QFileInfo(authoritiesFile(settings)).isReadable())
        return {};
    return failure(ErrorKind::NotFound,
        u"The certificates of trusted authorities cannot be read: \"%1\". Name another file for %2, or install the "
        u"package ca-certificates."_s.arg(authoritiesFile(settings), postgresLocation(settings)));
}

} // namespace

QString postgresLocation(const PostgresSettings &settings)
{
    const QString host = usesSocket(settings) ? socketFolder(settings)
        : settings.host.contains(u':')        ? QString(u'[' + settings.host + u']')
                                              : settings.host;
    const QString location = host + u':' + QString::number(settings.port);
    return settings.database.isEmpty() ? location : QString(location + u'/' + settings.database);
}

bool wantsTls(const PostgresSettings &settings)
{
    if (usesSocket(settings) || settings.tls.policy == TlsPolicy::Off)
        return false;
    return settings.tls.policy == TlsPolicy::Verified || !isThisMachine(settings.host);
}

Result<pg_conn *> logInToPostgres(
    const PostgresSettings &settings, const Secret &password, OpeningStep &step, const CallControl &control)
{
    step = OpeningStep::Name;
    const auto addresses = addressesOf(settings, control);
    if (!addresses)
        return tl::unexpected(addresses.error());
    step = OpeningStep::Tls;
    if (auto found = checkAuthorities(settings); !found)
        return tl::unexpected(found.error());
    const Untranslated untranslated;
    Result<> reached;
    for (const QString &address : *addresses) {
        step = OpeningStep::Address;
        Handle connection = Parameters(settings, address, password).startConnecting();
        reached = finishConnecting(connection.get(), settings, step, control);
        if (reached)
            return connection.release();
        if (step != OpeningStep::Address || control.shouldStop())
            break;
    }
    return tl::unexpected(reached.error());
}

} // namespace stateloupe
