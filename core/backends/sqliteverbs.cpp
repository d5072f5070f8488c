#include "core/backends/sqliteverbs.h"

#include "core/backends/contentrevision.h"
#include "core/backends/sqliteconnection.h"
#include "core/backends/sqliterow.h"
#include "core/backends/storeerrors.h"

namespace stateloupe {

namespace {

// Parameters of all statements here.
constexpr int IdParameter = 1;
constexpr int TextParameter = 2;
constexpr int RevisionParameter = 3;

/// The id as a value: a BLOB and a TEXT of the same bytes are two keys.
QByteArray idValue(const WorkflowId &id)
{
    return id.form() == WorkflowId::Form::Binary ? "?1" : "CAST(?1 AS TEXT)";
}

/// Compares exactly and still uses the index, whatever collation the column has.
QByteArray matchesId(const SqliteSchema &schema, const WorkflowId &id)
{
    if (id.form() != WorkflowId::Form::Row)
        return "workflow_id = " + idValue(id) + " COLLATE BINARY";
    if (schema.rowNumber.isEmpty())
        return "0";
    return schema.rowNumber + " = ?1 AND typeof(workflow_id) NOT IN ('text', 'blob')";
}

QByteArray matchesRevision(const SqliteSchema &schema)
{
    return " AND stateloupe_revision(" + schema.stateColumn + ") = CAST(?3 AS TEXT)";
}

void bindId(SqliteStatement &statement, const WorkflowId &id)
{
    if (id.form() == WorkflowId::Form::Row)
        statement.bind(IdParameter, id.bytes().toLongLong());
    else
        statement.bind(IdParameter, id.bytes());
}

/// Runs a statement that returns one revision for a row that it changed, and none if it changed nothing.
Result<std::optional<Revision>> runChange(SqliteStatement &statement)
{
    auto row = statement.step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    const Revision revision(statement.bytes(0).toByteArray());
    while (*row) {
        row = statement.step();
        if (!row)
            return tl::unexpected(row.error());
    }
    return revision;
}

Result<bool> exists(SqliteConnection &connection, const SqliteSchema &schema, const WorkflowId &id)
{
    auto statement
        = SqliteStatement::prepare(connection, "SELECT 1 FROM workflow_states WHERE " + matchesId(schema, id));
    if (!statement)
        return tl::unexpected(statement.error());
    bindId(*statement, id);
    return statement->step();
}

/// Why a change of a row with an expected revision changed none.
tl::unexpected<Error> whyUnchanged(SqliteConnection &connection, const SqliteSchema &schema, const WorkflowId &id)
{
    const auto there = exists(connection, schema, id);
    if (!there)
        return tl::unexpected(there.error());
    return *there ? changedMeanwhile(id) : noSuchWorkflow(id);
}

} // namespace

Result<StoredState> loadState(SqliteConnection &connection, const SqliteSchema &schema, const WorkflowId &id)
{
    auto statement = SqliteStatement::prepare(connection,
        "SELECT " + schema.stateColumn + ", " + columnOrNull(schema.hasCreatedAt, "created_at") + ", "
            + columnOrNull(schema.hasUpdatedAt, "updated_at") + " FROM workflow_states WHERE " + matchesId(schema, id));
    if (!statement)
        return tl::unexpected(statement.error());
    bindId(*statement, id);
    const auto row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return noSuchWorkflow(id);
    StoredState state;
    state.form = stateFormAt(*statement, 0);
    state.text = statement->bytes(0).toByteArray();
    state.summary.id = id;
    if (state.form != StoredState::Form::Null)
        state.summary.size = state.text.size();
    state.summary.createdAt = timestampAt(*statement, 1);
    state.summary.updatedAt = timestampAt(*statement, 2);
    statement->reset();
    state.revision = contentRevision(state.text, state.form);
    return state;
}

Result<Revision> peekState(SqliteConnection &connection, const SqliteSchema &schema, const WorkflowId &id)
{
    auto statement = SqliteStatement::prepare(connection,
        "SELECT stateloupe_revision(" + schema.stateColumn + ") FROM workflow_states WHERE " + matchesId(schema, id));
    if (!statement)
        return tl::unexpected(statement.error());
    bindId(*statement, id);
    const auto row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return noSuchWorkflow(id);
    return Revision(statement->bytes(0).toByteArray());
}

Result<QByteArray> changeCount(SqliteConnection &connection)
{
    // data_version counts what other connections commit, total_changes what this one does.
    auto statement = SqliteStatement::prepare(
        connection, "SELECT data_version || '/' || total_changes() FROM pragma_data_version()");
    if (!statement)
        return tl::unexpected(statement.error());
    return statement->step().map([&statement](bool) { return statement->bytes(0).toByteArray(); });
}

Result<Revision> updateState(SqliteConnection &connection, const SqliteSchema &schema, const WorkflowId &id,
    const QByteArray &text, const Revision &expected)
{
    auto statement = SqliteStatement::prepare(connection,
        "UPDATE workflow_states SET " + schema.stateColumn + " = CAST(?2 AS TEXT)"
            + (schema.hasUpdatedAt ? ", updated_at = CURRENT_TIMESTAMP" : "") + " WHERE " + matchesId(schema, id)
            + matchesRevision(schema) + " RETURNING stateloupe_revision(" + schema.stateColumn + ")");
    if (!statement)
        return tl::unexpected(statement.error());
    bindId(*statement, id);
    statement->bind(TextParameter, text);
    statement->bind(RevisionParameter, expected.token());
    const auto changed = runChange(*statement);
    if (!changed)
        return tl::unexpected(changed.error());
    if (!*changed)
        return whyUnchanged(connection, schema, id);
    return **changed;
}

Result<Revision> insertState(
    SqliteConnection &connection, const SqliteSchema &schema, const WorkflowId &id, const QByteArray &text)
{
    if (id.form() == WorkflowId::Form::Row)
        return idNotSupported(id);
    QByteArray columns = "workflow_id, " + schema.stateColumn;
    QByteArray values = idValue(id) + ", CAST(?2 AS TEXT)";
    if (schema.hasCreatedAt) {
        columns += ", created_at";
        values += ", CURRENT_TIMESTAMP";
    }
    if (schema.hasUpdatedAt) {
        columns += ", updated_at";
        values += ", CURRENT_TIMESTAMP";
    }
    // The look before the insert serves tables without a unique key; it is part of the same step.
    auto statement = SqliteStatement::prepare(connection,
        "INSERT INTO workflow_states (" + columns + ") SELECT " + values
            + " WHERE NOT EXISTS (SELECT 1 FROM workflow_states WHERE " + matchesId(schema, id)
            + ") ON CONFLICT DO NOTHING RETURNING stateloupe_revision(" + schema.stateColumn + ")");
    if (!statement)
        return tl::unexpected(statement.error());
    bindId(*statement, id);
    statement->bind(TextParameter, text);
    const auto added = runChange(*statement);
    if (!added)
        return tl::unexpected(added.error());
    if (!*added)
        return idTaken(id);
    return **added;
}

Result<> deleteState(
    SqliteConnection &connection, const SqliteSchema &schema, const WorkflowId &id, const Revision &expected)
{
    auto statement = SqliteStatement::prepare(connection,
        "DELETE FROM workflow_states WHERE " + matchesId(schema, id) + matchesRevision(schema)
            + " RETURNING stateloupe_revision(" + schema.stateColumn + ")");
    if (!statement)
        return tl::unexpected(statement.error());
    bindId(*statement, id);
    statement->bind(RevisionParameter, expected.token());
    const auto removed = runChange(*statement);
    if (!removed)
        return tl::unexpected(removed.error());
    if (!*removed)
        return whyUnchanged(connection, schema, id);
    return {};
}

} // namespace stateloupe
