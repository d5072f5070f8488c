#include "core/backends/postgressession.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct Server
{
    QByteArray version;
    QByteArray encoding;
    bool isStandby = false;
    bool isReadOnly = false;
};

Result<Server> readServer(PostgresConnection &connection, const CallControl &control)
{
    const auto facts = connection.run(
        {"SELECT pg_catalog.current_setting('server_version'), pg_catalog.current_setting('server_encoding'),"
         " pg_catalog.pg_is_in_recovery(),"
         " pg_catalog.current_setting('transaction_read_only') OPERATOR(pg_catalog.=) 'on'",
            {}},
        control);
    if (!facts)
        return tl::unexpected(facts.error());
    return Server{
        facts->bytes(0, 0).toByteArray(), facts->bytes(0, 1).toByteArray(), facts->boolean(0, 2), facts->boolean(0, 3)};
}

/// The first reason that counts; empty when changes are possible.
QString whyReadOnly(const PostgresSettings &settings, const Server &server, const PostgresTable &table)
{
    if (settings.readOnly)
        return u"The store was opened for reading only; nothing was written. Open it for writing."_s;
    if (server.isStandby)
        return u"The server is a standby, which can only be read. Open the primary server to change something."_s;
    if (server.isReadOnly)
        return u"The server makes every transaction of this user read-only. Use another user to change something."_s;
    if (!table.mayWrite && table.kind != "r" && table.kind != "p")
        return u"%1 is a view, or the like, that the user cannot change. Open the table behind it."_s.arg(
            table.name.display());
    if (!table.mayWrite)
        return u"The user may only read %1. Have more granted, or use another user."_s.arg(table.name.display());
    return {};
}

Result<PostgresTable> findTable(PostgresConnection &connection, const PostgresName &name,
    const PostgresSettings &settings, OpeningStep &step, const CallControl &control)
{
    auto table = PostgresTable::find(connection, name, step, control);
    if (table || table.error().kind != ErrorKind::NotFound || !settings.create || settings.readOnly)
        return table;
    // Somebody else may have made it at the same time, so that only looking again tells.
    const auto made = PostgresTable::create(connection, name, control);
    table = PostgresTable::find(connection, name, step, control);
    if (!table && !made)
        return tl::unexpected(made.error());
    return table;
}

} // namespace

Result<PostgresSession> PostgresSession::open(
    const PostgresSettings &settings, const Secret &password, OpeningStep &step, const CallControl &control)
{
    step = OpeningStep::Table;
    const auto name = PostgresName::parse(settings.table);
    if (!name)
        return tl::unexpected(name.error());
    auto connection = PostgresConnection::open(settings, password, step, control);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto server = readServer(**connection, control);
    if (!server)
        return tl::unexpected(server.error());
    auto table = findTable(**connection, *name, settings, step, control);
    if (!table)
        return tl::unexpected(table.error());
    step = OpeningStep::Done;
    QString readOnlyReason = whyReadOnly(settings, *server, *table);
    return PostgresSession{
        std::move(*connection), std::move(*table), server->version, server->encoding, std::move(readOnlyReason)};
}

} // namespace stateloupe
