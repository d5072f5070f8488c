#include "core/backends/postgreshealth.h"

#include "core/backends/postgressession.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// What is counted at once; the server's own estimate must do beyond.
constexpr qint64 QuicklyCountedRows = 100'000;

Result<> measureLatency(PostgresConnection &connection, const CallControl &control, HealthReport &report)
{
    QElapsedTimer timer;
    timer.start();
    const auto answer = connection.run({"SELECT 1", {}}, control);
    if (!answer)
        return tl::unexpected(answer.error());
    report.latencyMicroseconds = timer.nsecsElapsed() / 1'000;
    return {};
}

Result<> countQuickly(PostgresSession &session, const CallControl &control, HealthReport &report)
{
    const auto counted = session.connection->run(
        {"SELECT pg_catalog.count(*) FROM (SELECT FROM " + session.table.sqlName()
                + " WHERE workflow_id IS NOT NULL LIMIT " + QByteArray::number(QuicklyCountedRows + 1) + ") AS counted",
            {}},
        control);
    if (!counted)
        return tl::unexpected(counted.error());
    report.workflows = counted->integer(0, 0);
    if (report.workflows <= QuicklyCountedRows)
        return {};
    report.workflows = session.table.estimatedRows > QuicklyCountedRows ? session.table.estimatedRows : -1;
    report.findings.append(
        u"There are over %L1 workflows; the number is the server's estimate, if it has one."_s.arg(QuicklyCountedRows));
    return {};
}

Result<> countAll(PostgresSession &session, const CallControl &control, HealthReport &report)
{
    const auto counted = session.connection->run(
        {"SELECT pg_catalog.count(*), pg_catalog.count(workflow_id), pg_catalog.count(DISTINCT workflow_id::text) FROM "
                + session.table.sqlName(),
            {}},
        control);
    if (!counted)
        return tl::unexpected(counted.error());
    report.workflows = counted->integer(0, 1);
    const qint64 nameless = counted->integer(0, 0) - counted->integer(0, 1);
    if (nameless > 0)
        report.findings.append(u"Rows without an id, which nobody can open: %1."_s.arg(nameless));
    const qint64 repeated = counted->integer(0, 1) - counted->integer(0, 2);
    if (repeated > 0)
        report.findings.append(u"Rows that repeat the id of another one: %1."_s.arg(repeated));
    return {};
}

void findIndexes(const PostgresTable &table, HealthReport &report)
{
    if (table.kind != "r" && table.kind != "p") {
        report.findings.append(
            u"%1 is a view, or the like: a change is noticed by comparing the text."_s.arg(table.name.display()));
        return;
    }
    if (!table.hasIdIndex) {
        report.findings.append(
            u"%1 has no unique index on workflow_id: opening a workflow reads the whole table, and an id may be there "
            u"twice."_s.arg(table.name.display()));
    }
    if (table.hasUpdatedAt && !table.hasUpdatedAtIndex) {
        report.findings.append(
            u"%1 has no index on updated_at: the reference system sorts the whole table when it lists."_s.arg(
                table.name.display()));
    }
}

void findEncoding(const QByteArray &encoding, HealthReport &report)
{
    if (encoding == "SQL_ASCII") {
        report.findings.append(u"The database declares no encoding (SQL_ASCII): texts are taken for UTF-8."_s);
    } else if (encoding != "UTF8") {
        report.findings.append(u"The database is encoded as %1, which lacks characters that states may hold."_s.arg(
            QString::fromLatin1(encoding)));
    }
}

} // namespace

Result<> checkHealth(PostgresSession &session, HealthDepth depth, const CallControl &control, HealthReport &report)
{
    if (session.table.stateColumn == "state_data")
        report.findings.append(u"The states are in the column state_data instead of state_jsonb."_s);
    findIndexes(session.table, report);
    findEncoding(session.encoding, report);
    return measureLatency(*session.connection, control, report).and_then([&] {
        return depth == HealthDepth::Quick ? countQuickly(session, control, report)
                                           : countAll(session, control, report);
    });
}

} // namespace stateloupe
