#include "core/backends/sqliteschema.h"

#include "core/backends/sqliteconnection.h"
#include "core/backends/sqlitestatement.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct Column
{
    QByteArray name; ///< in lower case, as SQLite compares
    bool inKey = false;
};

bool hasColumn(const QList<Column> &columns, const char *name)
{
    return std::any_of(columns.begin(), columns.end(), [name](const Column &column) { return column.name == name; });
}

/// Texts in UTF-16 would have to be converted both ways, and not every state survives that.
Result<> checkEncoding(SqliteConnection &connection, const QString &path)
{
    auto statement = SqliteStatement::prepare(connection, "PRAGMA encoding");
    if (!statement)
        return tl::unexpected(statement.error());
    const auto row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    if (statement->bytes(0) == QByteArrayView("UTF-8"))
        return {};
    return failure(ErrorKind::Unsupported,
        u"\"%1\" keeps its texts as UTF-16, which cannot be edited without changing bytes. Convert it with sqlite3: "
        u".dump it, and read that into a new database."_s.arg(path));
}

/// Whether there is something of the table's name, and what.
Result<> readKind(SqliteConnection &connection, SqliteSchema &schema)
{
    auto statement = SqliteStatement::prepare(connection,
        "SELECT type = 'table' AND rootpage > 0 FROM sqlite_schema"
        " WHERE name = 'workflow_states' COLLATE NOCASE AND type IN ('table', 'view')");
    if (!statement)
        return tl::unexpected(statement.error());
    const auto row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    schema.exists = *row;
    schema.isTable = *row && statement->integer(0) != 0;
    return {};
}

Result<QList<Column>> readColumns(SqliteConnection &connection)
{
    auto statement
        = SqliteStatement::prepare(connection, "SELECT lower(name), pk FROM pragma_table_xinfo('workflow_states')");
    if (!statement)
        return tl::unexpected(statement.error());
    QList<Column> columns;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return columns;
        columns.append({statement->bytes(0).toByteArray(), statement->integer(1) != 0});
    }
}

/// A name of the row number that no column hides; empty for a table without row numbers.
QByteArray findRowNumber(SqliteConnection &connection, const QList<Column> &columns)
{
    for (const char *name : {"rowid", "_rowid_", "oid"}) {
        if (!hasColumn(columns, name)
            && SqliteStatement::prepare(connection, QByteArray("SELECT ") + name + " FROM workflow_states"))
            return name;
    }
    return {};
}

bool isKeyedByIdAlone(const QList<Column> &columns)
{
    return std::all_of(columns.begin(), columns.end(),
        [](const Column &column) { return column.inKey == (column.name == "workflow_id"); });
}

void chooseWalk(SqliteConnection &connection, const QList<Column> &columns, SqliteSchema &schema)
{
    if (!schema.isTable)
        return;
    schema.rowNumber = findRowNumber(connection, columns);
    if (!schema.rowNumber.isEmpty())
        schema.walk = SqliteSchema::Walk::RowNumber;
    else if (isKeyedByIdAlone(columns))
        schema.walk = SqliteSchema::Walk::Key;
}

} // namespace

Result<SqliteSchema> SqliteSchema::read(SqliteConnection &connection, const QString &path)
{
    SqliteSchema schema;
    if (auto known = readKind(connection, schema); !known)
        return tl::unexpected(known.error());
    if (auto fits = checkEncoding(connection, path); !fits)
        return tl::unexpected(fits.error());
    if (!schema.exists)
        return schema;

    const auto columns = readColumns(connection);
    if (!columns)
        return tl::unexpected(columns.error());
    schema.stateColumn = hasColumn(*columns, "state_json") ? "state_json" : "state_data";
    for (const char *needed : {"workflow_id", schema.stateColumn.constData()}) {
        if (!hasColumn(*columns, needed)) {
            return failure(ErrorKind::InvalidData,
                u"The table workflow_states in \"%1\" has no column %2, so it was made by another program. Check that "
                u"this is the right file."_s.arg(
                    path, hasColumn(*columns, "workflow_id") ? u"state_json"_s : u"workflow_id"_s));
        }
    }
    schema.hasCreatedAt = hasColumn(*columns, "created_at");
    schema.hasUpdatedAt = hasColumn(*columns, "updated_at");
    chooseWalk(connection, *columns, schema);
    return schema;
}

Result<> SqliteSchema::create(SqliteConnection &connection)
{
    return connection.execute("CREATE TABLE IF NOT EXISTS workflow_states (\n"
                              "                workflow_id TEXT PRIMARY KEY,\n"
                              "                state_json TEXT NOT NULL,\n"
                              "                created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,\n"
                              "                updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP\n"
                              "            )");
}

} // namespace stateloupe
