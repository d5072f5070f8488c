#include "core/backends/postgresrefusal.h"

#include "core/backends/postgreserror.h"
#include "core/backends/postgreslogin.h"

#include <QRegularExpression>

#include <libpq-fe.h>

#include <optional>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// A refusal by the server, in its own words with its code; PQERRORS_VERBOSE makes libpq tell it.
std::optional<Error> serverRefusal(const QString &text, const QString &location, OpeningStep &step)
{
    static const QRegularExpression pattern(u"  ([0-9A-Z]{5}): ([^\\n]*)"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QByteArray sqlState = match.captured(1).toLatin1();
    if (sqlState.startsWith("57P"))
        step = OpeningStep::Address;
    else if (sqlState == "3D000" || sqlState == "42501" || sqlState.startsWith("55"))
        step = OpeningStep::Database;
    else
        step = OpeningStep::Login;
    return postgresError(sqlState, match.captured(2).toUtf8(), location);
}

QString libraryWords(const QString &text)
{
    return u" libpq says: \"%1\"."_s.arg(cappedLine(text));
}

/// Tells apart what libpq says in English.
Error tlsError(const QString &text, const PostgresSettings &settings)
{
    const QString location = postgresLocation(settings);
    if (text.contains("does not support SSL"_L1)) {
        return {ErrorKind::Unavailable,
            u"The server of %1 offers no encryption; no password was sent. Turn TLS on there, or off here if the "
            u"network is trusted."_s.arg(location)};
    }
    if (text.contains("does not match host name"_L1)) {
        return {ErrorKind::PermissionDenied,
            u"The server of %1 shows the certificate of another host; no password was sent. Use the name that its "
            u"certificate is for.%2"_s.arg(location, libraryWords(text))};
    }
    if (text.contains("certificate"_L1)) {
        return {ErrorKind::PermissionDenied,
            u"The certificate of the server of %1 is not trusted; no password was sent. Name the file of the authority "
            u"that signed it, if it is not among those of the system.%2"_s.arg(location, libraryWords(text))};
    }
    return {ErrorKind::Unavailable,
        u"No encrypted connection to %1 came about; no password was sent. Check that this is a PostgreSQL server with "
        u"TLS.%2"_s.arg(location, libraryWords(text))};
}

} // namespace

Error postgresRefusal(const pg_conn *connection, const PostgresSettings &settings, OpeningStep &step)
{
    const QString text = QString::fromUtf8(PQerrorMessage(connection));
    const QString location = postgresLocation(settings);
    if (auto refused = serverRefusal(text, location, step))
        return *refused;
    if (step == OpeningStep::Tls)
        return tlsError(text, settings);
    if (PQconnectionNeedsPassword(connection) != 0) {
        step = OpeningStep::Login;
        return {ErrorKind::PermissionDenied, u"%1 asks for a password."_s.arg(location)};
    }
    if (step == OpeningStep::Login) {
        return {ErrorKind::Unavailable,
            u"Logging in to %1 did not come to an end.%2 Check that this is a PostgreSQL server."_s.arg(
                location, libraryWords(text))};
    }
    return {ErrorKind::Unavailable,
        u"There is no PostgreSQL server to be reached at %1. Check host and port, and that it runs.%2"_s.arg(
            location, libraryWords(text))};
}

} // namespace stateloupe
