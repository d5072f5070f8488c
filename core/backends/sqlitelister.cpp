#include "core/backends/sqlitelister.h"

#include "core/backends/sqliteconnection.h"
#include "core/backends/sqliterow.h"

#include <QElapsedTimer>

namespace stateloupe {

namespace {

/// A read lock keeps writers of a rollback-journal database waiting; big states make few rows take long.
constexpr qint64 LongestLockMilliseconds = 40;

// Columns of every listing statement.
constexpr int PositionColumn = 0;
constexpr int IdColumn = 1;
constexpr int SizeColumn = 2;
constexpr int CreatedAtColumn = 3;
constexpr int UpdatedAtColumn = 4;

WorkflowSummary summaryAt(const SqliteStatement &statement)
{
    WorkflowSummary summary;
    summary.id = workflowIdAt(statement, IdColumn, PositionColumn);
    if (!statement.isNull(SizeColumn))
        summary.size = statement.integer(SizeColumn);
    summary.createdAt = timestampAt(statement, CreatedAtColumn);
    summary.updatedAt = timestampAt(statement, UpdatedAtColumn);
    return summary;
}

} // namespace

SqliteLister::SqliteLister(SqliteSchema schema)
    : m_schema(std::move(schema))
{
}

Result<WorkflowList> SqliteLister::next(SqliteConnection &connection, int rows)
{
    auto statement = SqliteStatement::prepare(connection, sql());
    if (!statement)
        return tl::unexpected(statement.error());
    bindStart(*statement, rows);

    const bool isWhole = m_schema.walk == SqliteSchema::Walk::Whole;
    WorkflowList list;
    if (!isWhole)
        list.reserve(rows);
    std::optional<SqliteValue> last = m_last;
    bool atEnd = false;
    QElapsedTimer lockTime;
    while (isWhole || list.isEmpty() || !lockTime.hasExpired(LongestLockMilliseconds)) {
        const auto row = statement->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row) {
            atEnd = isWhole || list.size() < rows;
            break;
        }
        if (list.isEmpty())
            lockTime.start();
        list.append(summaryAt(*statement));
        if (!isWhole)
            last = statement->value(PositionColumn);
    }
    m_last = std::move(last);
    m_atEnd = atEnd;
    return list;
}

QByteArray SqliteLister::sql() const
{
    // The length of a text counts characters up to the first NUL; that of its bytes is both right and faster.
    const QByteArray columns = ", workflow_id, length(CAST(" + m_schema.stateColumn + " AS BLOB)), "
        + columnOrNull(m_schema.hasCreatedAt, "created_at") + ", " + columnOrNull(m_schema.hasUpdatedAt, "updated_at")
        + " FROM workflow_states";
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

void SqliteLister::bindStart(SqliteStatement &statement, int rows) const
{
    if (m_schema.walk == SqliteSchema::Walk::Whole)
        return;
    statement.bind(1, qint64(rows));
    if (m_last)
        statement.bind(2, *m_last);
}

} // namespace stateloupe
