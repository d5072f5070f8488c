#include "core/backends/postgrestable.h"

#include "core/backends/postgresconnection.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// Found as a statement would find it, yet without an error if it is not there and without quoting anything.
const QByteArray FindSql
    = "SELECT c.oid::int8, n.nspname::text, c.relname::text, c.relkind::text,"
      " pg_catalog.has_schema_privilege(n.oid, 'USAGE'), pg_catalog.has_table_privilege(c.oid, 'SELECT'),"
      " (pg_catalog.has_any_column_privilege(c.oid, 'UPDATE')"
      " AND pg_catalog.pg_relation_is_updatable(c.oid, true) & 4 <> 0)"
      " OR (pg_catalog.has_any_column_privilege(c.oid, 'INSERT')"
      " AND pg_catalog.pg_relation_is_updatable(c.oid, true) & 8 <> 0)"
      " OR (pg_catalog.has_table_privilege(c.oid, 'DELETE')"
      " AND pg_catalog.pg_relation_is_updatable(c.oid, true) & 16 <> 0),"
      " c.reltuples::int8"
      " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
      " WHERE c.relname = $1::name AND c.relkind IN ('r', 'p', 'v', 'm', 'f')"
      " AND CASE WHEN $2 = '' THEN pg_catalog.pg_table_is_visible(c.oid) ELSE n.nspname = $2::name END";

const QByteArray SimilarSql = "SELECT pg_catalog.format('%I.%I', n.nspname, c.relname)"
                              " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                              " WHERE pg_catalog.lower(c.relname::text) = pg_catalog.lower($1)"
                              " AND c.relkind IN ('r', 'p', 'v', 'm', 'f')"
                              " ORDER BY 1 LIMIT 1";

/// A domain counts as what it is made of.
const QByteArray ColumnsSql
    = "SELECT a.attname::text, pg_catalog.format_type(COALESCE(NULLIF(t.typbasetype, 0), t.oid), NULL),"
      " pg_catalog.has_column_privilege($1::int8::oid, a.attnum, 'SELECT'),"
      " EXISTS (SELECT FROM pg_catalog.pg_index i WHERE i.indrelid = a.attrelid AND i.indkey[0] = a.attnum"
      " AND i.indpred IS NULL),"
      " EXISTS (SELECT FROM pg_catalog.pg_index i WHERE i.indrelid = a.attrelid AND i.indkey[0] = a.attnum"
      " AND i.indpred IS NULL AND i.indisunique AND i.indisvalid AND i.indnkeyatts = 1)"
      " AND NOT (c.relkind = 'r' AND c.relhassubclass)," // an index does not reach into the tables that inherit
      " COALESCE(pg_catalog.to_jsonb(a) ->> 'attgenerated', '') <> ''" // which servers before 12 do not have
      " FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid"
      " JOIN pg_catalog.pg_class c ON c.oid = a.attrelid"
      " WHERE a.attrelid = $1::int8::oid AND a.attnum > 0 AND NOT a.attisdropped"
      " AND a.attname IN ('workflow_id', 'state_jsonb', 'state_data', 'created_at', 'updated_at')";

struct Column
{
    QByteArray type;
    bool isReadable = false;
    bool isIndexed = false;
    bool isUnique = false;
    bool isGenerated = false;
};
using Columns = QHash<QByteArray, Column>;

Result<Columns> readColumns(PostgresConnection &connection, qint64 oid, const CallControl &control)
{
    const auto found = connection.run({ColumnsSql, {QByteArray::number(oid)}}, control);
    if (!found)
        return tl::unexpected(found.error());
    Columns columns;
    for (int row = 0; row < found->rows(); ++row) {
        columns.insert(found->bytes(row, 0).toByteArray(),
            {found->bytes(row, 1).toByteArray(), found->boolean(row, 2), found->boolean(row, 3), found->boolean(row, 4),
                found->boolean(row, 5)});
    }
    return columns;
}

bool hasTime(const Columns &columns, const char *name)
{
    const Column column = columns.value(name);
    return column.isReadable && (column.type.startsWith("timestamp") || column.type == "date");
}

bool isText(const QByteArray &type)
{
    return type == "text" || type == "character varying";
}

/// What the columns make of the table. Errors: as find().
Result<> setColumns(PostgresTable &table, const Columns &columns, const QString &place, OpeningStep &step)
{
    table.stateColumn
        = columns.contains("state_jsonb") || !columns.contains("state_data") ? "state_jsonb" : "state_data";
    for (const QByteArray &needed : {QByteArray("workflow_id"), table.stateColumn}) {
        if (!columns.contains(needed)) {
            return failure(ErrorKind::InvalidData,
                u"%1 has no column %2, so it was made by another program. Check that this is the right table."_s.arg(
                    place, QString::fromLatin1(needed)));
        }
    }
    table.idType = columns.value("workflow_id").type;
    if (table.idType == "character") // which alone means one character to SQL
        table.idType = "pg_catalog.bpchar";
    table.stateType = columns.value(table.stateColumn).type;
    table.keepsBytes = table.stateType == "json" || isText(table.stateType);
    if (!table.keepsBytes && table.stateType != "jsonb") {
        return failure(ErrorKind::InvalidData,
            u"The column %1 of %2 is of type %3, not jsonb, json or text. Check that this is the right table."_s.arg(
                QString::fromLatin1(table.stateColumn), place, QString::fromUtf8(table.stateType)));
    }
    table.hasCreatedAt = hasTime(columns, "created_at");
    table.hasUpdatedAt = hasTime(columns, "updated_at");
    table.setsCreatedAt = table.hasCreatedAt && !columns.value("created_at").isGenerated;
    table.setsUpdatedAt = table.hasUpdatedAt && !columns.value("updated_at").isGenerated;
    table.hasIdIndex = columns.value("workflow_id").isUnique;
    table.hasUpdatedAtIndex = columns.value("updated_at").isIndexed;
    step = OpeningStep::Rights;
    if (columns.value("workflow_id").isReadable && columns.value(table.stateColumn).isReadable)
        return {};
    return failure(ErrorKind::PermissionDenied,
        u"The user may not read %1. Have SELECT granted, or use another user."_s.arg(place));
}

tl::unexpected<Error> noSuchTable(PostgresConnection &connection, const PostgresName &name, const CallControl &control)
{
    const auto similar = connection.run({SimilarSql, {name.table}}, control);
    if (!similar && control.shouldStop())
        return tl::unexpected(similar.error());
    const QString wayOut = similar && similar->rows() > 0
        ? u"Did you mean %1?"_s.arg(QString::fromUtf8(similar->bytes(0, 0)))
        : u"Check its name, or have it made."_s;
    return failure(ErrorKind::NotFound,
        u"There is no table %1 in %2, and none was made. %3"_s.arg(name.display(), connection.location(), wayOut));
}

QByteArray timeOrNull(bool exists, const QByteArray &column)
{
    // A time without a zone is one of the session's, which is that of the server unless somebody says otherwise.
    return (exists ? column : QByteArray("NULL")) + "::timestamptz";
}

} // namespace

QByteArray PostgresTable::revision() const
{
    if (hasRowVersion)
        return "xmin::text";
    return "COALESCE(pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(" + stateColumn
        + "::text, 'UTF8')), 'hex'), 'null')";
}

QByteArray PostgresTable::createdAt() const
{
    return timeOrNull(hasCreatedAt, "created_at");
}

QByteArray PostgresTable::updatedAt() const
{
    return timeOrNull(hasUpdatedAt, "updated_at");
}

QByteArray PostgresTable::summaryColumns() const
{
    // The size as stored, maybe compressed: that of the text would mean to read and write out every state.
    return "workflow_id::text, pg_catalog.pg_column_size(" + stateColumn + "), " + createdAt() + ", " + updatedAt();
}

Result<PostgresTable> PostgresTable::find(
    PostgresConnection &connection, const PostgresName &name, OpeningStep &step, const CallControl &control)
{
    step = OpeningStep::Table;
    const auto found = connection.run({FindSql, {name.table, name.schema}}, control);
    if (!found)
        return tl::unexpected(found.error());
    if (found->rows() == 0)
        return noSuchTable(connection, name, control);
    PostgresTable table;
    table.name = {found->bytes(0, 1).toByteArray(), found->bytes(0, 2).toByteArray()};
    table.kind = found->bytes(0, 3).toByteArray();
    table.hasRowVersion = table.kind == "r" && found->boolean(0, 5);
    table.mayWrite = found->boolean(0, 6);
    table.estimatedRows = found->integer(0, 7);
    const QString place = u"%1 in %2"_s.arg(table.name.display(), connection.location());
    if (!found->boolean(0, 4)) {
        step = OpeningStep::Rights;
        return failure(ErrorKind::PermissionDenied,
            u"The user may not use the schema of %1. Have USAGE granted, or use another user."_s.arg(place));
    }
    const auto columns = readColumns(connection, found->integer(0, 0), control);
    if (!columns)
        return tl::unexpected(columns.error());
    if (auto set = setColumns(table, *columns, place, step); !set)
        return tl::unexpected(set.error());
    return table;
}

Result<> PostgresTable::create(PostgresConnection &connection, const PostgresName &name, const CallControl &control)
{
    const auto table = connection.run({"CREATE TABLE IF NOT EXISTS " + name.quoted()
                                              + " (workflow_id TEXT PRIMARY KEY, state_jsonb JSONB NOT NULL,"
                                                " created_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP,"
                                                " updated_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP)",
                                          {}, true},
        control);
    if (!table)
        return tl::unexpected(table.error());
    // PostgreSQL chooses the schema of an index; a name over 63 bytes it would cut with a notice.
    const QByteArray index = QByteArray("idx_" + name.table + "_updated_at").left(63);
    const auto indexed = connection.run(
        {"CREATE INDEX IF NOT EXISTS " + quotedIdentifier(index) + " ON " + name.quoted() + " (updated_at DESC)", {},
            true},
        control);
    if (!indexed)
        return tl::unexpected(indexed.error());
    return {};
}

} // namespace stateloupe
