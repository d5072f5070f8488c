#include "core/backends/sqlitehealth.h"

#include "core/backends/sqlitestatement.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// Counting reads the whole key index, which can be long on a cold disk.
constexpr qint64 CountMilliseconds = 400;

Result<qint64> readNumber(SqliteConnection &connection, const QByteArray &sql)
{
    auto statement = SqliteStatement::prepare(connection, sql);
    if (!statement)
        return tl::unexpected(statement.error());
    const auto row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    return statement->integer(0);
}

Result<> measureLatency(SqliteConnection &connection, HealthReport &report)
{
    QElapsedTimer timer;
    timer.start();
    const auto answer = readNumber(connection, "SELECT count(*) FROM sqlite_schema");
    if (!answer)
        return tl::unexpected(answer.error());
    report.latencyMicroseconds = timer.nsecsElapsed() / 1'000;
    return {};
}

Result<> count(SqliteConnection &connection, HealthDepth depth, const CallControl &control, HealthReport &report)
{
    CallControl limited(QDeadlineTimer(CountMilliseconds), [&control] { return control.shouldStop(); });
    const SqliteCall call(connection, depth == HealthDepth::Quick ? limited : control);
    const auto workflows = readNumber(connection, "SELECT count(*) FROM workflow_states");
    if (workflows) {
        report.workflows = *workflows;
        return {};
    }
    if (auto goOn = control.check(); !goOn)
        return goOn;
    if (workflows.error().kind == ErrorKind::Unavailable)
        return {};
    report.healthy = false;
    report.findings.append(workflows.error().detail);
    return {};
}

Result<> findDamage(SqliteConnection &connection, const CallControl &control, HealthReport &report)
{
    auto statement = SqliteStatement::prepare(connection, "PRAGMA main.quick_check(100)");
    if (!statement)
        return tl::unexpected(statement.error());
    for (;;) {
        const auto row = statement->step();
        if (!row && (row.error().kind != ErrorKind::InvalidData || !control.check()))
            return tl::unexpected(row.error());
        if (!row) {
            report.findings.append(row.error().detail);
            report.healthy = false;
            return {};
        }
        if (!*row)
            return {};
        const QByteArrayView finding = statement->bytes(0);
        if (finding == QByteArrayView("ok"))
            continue;
        report.healthy = false;
        report.findings.append(u"SQLite found damage: %1."_s.arg(QString::fromUtf8(finding)));
    }
}

void findUnreadable(SqliteConnection &connection, const SqliteSchema &schema, HealthReport &report)
{
    const auto states = readNumber(
        connection, "SELECT count(*) FROM workflow_states WHERE typeof(" + schema.stateColumn + ") <> 'text'");
    if (states && *states > 0)
        report.findings.append(u"States that are no text, which the reference system cannot read: %1."_s.arg(*states));
    const auto ids = readNumber(connection, "SELECT count(*) FROM workflow_states WHERE typeof(workflow_id) <> 'text'");
    if (ids && *ids > 0)
        report.findings.append(u"Ids that are no text, which the reference system cannot find: %1."_s.arg(*ids));
}

} // namespace

Result<> checkHealth(SqliteFile &file, HealthDepth depth, const CallControl &control, HealthReport &report)
{
    SqliteConnection &connection = *file.connection;
    const SqliteCall call(connection, control);
    report.findings.append(u"Journal mode: %1."_s.arg(file.isWal ? u"WAL"_s : u"rollback"_s));
    if (file.schema.stateColumn == "state_data")
        report.findings.append(u"The states are in the column state_data instead of state_json."_s);
    if (auto answered = measureLatency(connection, report); !answered)
        return answered;
    if (auto counted = count(connection, depth, control, report); !counted)
        return counted;
    if (depth == HealthDepth::Quick)
        return {};
    return findDamage(connection, control, report).map([&] { findUnreadable(connection, file.schema, report); });
}

} // namespace stateloupe
