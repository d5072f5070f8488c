#include "core/backends/sqlitewalk.h"

#include "core/backends/sqliteconnection.h"
#include "core/backends/sqliterow.h"

#include <QElapsedTimer>

namespace stateloupe {

namespace {

/// A read lock keeps writers of a rollback-journal database waiting; big states make few rows take long.
constexpr qint64 LongestLockMilliseconds = 40;

// The other columns
constexpr int PositionColumn = 0;
constexpr int IdColumn = 1;
constexpr int CreatedAtColumn = 2;
constexpr int UpdatedAtColumn = 3;

} // namespace

SqliteWalk::SqliteWalk(SqliteSchema schema, QByteArray state)
    : m_schema(std::move(schema))
    , m_state(std::move(state))
{
}

Result<> SqliteWalk::next(SqliteConnection &connection, int rows, const RowSink &sink)
{
    auto statement = SqliteStatement::prepare(connection, sql());
    if (!statement)
        return tl::unexpected(statement.error());
    bindStart(*statement, rows);

    int read = 0;
    QElapsedTimer lockTime;
    while (!isInPieces() || read == 0 || !lockTime.hasExpired(LongestLockMilliseconds)) {
        const auto row = statement->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row) {
            m_atEnd = !isInPieces() || read < rows;
            break;
        }
        if (read++ == 0)
            lockTime.start();
        if (isInPieces())
            m_last = statement->value(PositionColumn);
        if (!sink(*statement) && isInPieces())
            break;
    }
    return {};
}

WorkflowSummary SqliteWalk::summaryAt(const SqliteStatement &row)
{
    WorkflowSummary summary;
    summary.id = workflowIdAt(row, IdColumn, PositionColumn);
    summary.createdAt = timestampAt(row, CreatedAtColumn);
    summary.updatedAt = timestampAt(row, UpdatedAtColumn);
    return summary;
}

QByteArray SqliteWalk::sql() const
{
    const QByteArray columns = ", workflow_id, " + columnOrNull(m_schema.hasCreatedAt, "created_at") + ", "
        + columnOrNull(m_schema.hasUpdatedAt, "updated_at") + ", " + m_state + " FROM workflow_states";
    switch (m_schema.walk) {
    case SqliteSchema::Walk::RowNumber: {
        const QByteArray from = m_last ? " WHERE " + m_schema.rowNumber + " > ?2" : QByteArray();
        return "SELECT " + m_schema.rowNumber + columns + from + " ORDER BY " + m_schema.rowNumber + " LIMIT ?1";
    }
    case SqliteSchema::Walk::Key: {
        const QByteArray from = m_last ? QByteArray(" WHERE workflow_id > ?2 COLLATE BINARY") : QByteArray();
        return "SELECT workflow_id" + columns + from + " ORDER BY workflow_id COLLATE BINARY LIMIT ?1";
    }
    case SqliteSchema::Walk::Whole:
        break;
    }
    return "SELECT NULL" + columns;
}

void SqliteWalk::bindStart(SqliteStatement &statement, int rows) const
{
    if (!isInPieces())
        return;
    statement.bind(1, qint64(rows));
    if (m_last)
        statement.bind(2, *m_last);
}

} // namespace stateloupe
