#include "core/backends/postgresverbs.h"

#include "core/backends/postgressession.h"
#include "core/backends/storeerrors.h"
#include "core/json/jsonutf8.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// A message of PostgreSQL's holds less than 1 GB; one that is longer would end the connection.
constexpr qsizetype LongestText = 1'000'000'000;

/// Whether there can be such a key: PostgreSQL's texts are valid and hold no NUL.
bool canHold(const WorkflowId &id)
{
    return id.form() == WorkflowId::Form::Text && !id.bytes().contains('\0') && !firstInvalidUtf8(id.bytes());
}

/// $1 is the id. Uses the index where the column is a text, as the reference makes it.
QByteArray matchesId(const PostgresTable &table)
{
    const bool isText = table.idType == "text" || table.idType == "character varying";
    return isText ? "workflow_id = $1" : "workflow_id::text = $1";
}

/// A value is never sent as a text of libpq's, which would end at the first NUL.
QByteArray stateValue(const PostgresTable &table, const QByteArray &parameter)
{
    return "CAST(" + parameter + " AS " + table.stateType + ")";
}

Result<> checkLength(const QByteArray &text, const QString &location)
{
    if (text.size() <= LongestText)
        return {};
    return failure(ErrorKind::InvalidData,
        u"The text is longer than the 1,000,000,000 bytes that can be sent to %1, and nothing was written. Make it "
        u"smaller."_s.arg(location));
}

/// Makes one change to the row that is $1 if its revision is $2. Whether nothing was changed because the row is gone is
/// answered from the same snapshot. The revision is what the change returned.
Result<Revision> change(PostgresSession &session, const WorkflowId &id, const QByteArray &verb,
    const QByteArrayList &parameters, const CallControl &control)
{
    if (!canHold(id))
        return noSuchWorkflow(id);
    const PostgresTable &table = session.table;
    const QByteArray sql = "WITH changed AS (" + verb + " WHERE " + matchesId(table) + " AND " + table.revision()
        + " = $2 RETURNING " + table.revision() + " AS revision) SELECT (SELECT revision FROM changed LIMIT 1), EXISTS"
        + " (SELECT FROM " + table.sqlName() + " WHERE " + matchesId(table) + ")";
    const auto changed = session.connection->run({sql, parameters, true}, control);
    if (!changed)
        return tl::unexpected(changed.error());
    if (!changed->isNull(0, 0))
        return Revision(changed->bytes(0, 0).toByteArray());
    if (changed->boolean(0, 1))
        return changedMeanwhile(id);
    return noSuchWorkflow(id);
}

} // namespace

Result<StoredState> loadState(PostgresSession &session, const WorkflowId &id, const CallControl &control)
{
    if (!canHold(id))
        return noSuchWorkflow(id);
    const PostgresTable &table = session.table;
    const auto loaded = session.connection->run(
        {"SELECT " + table.stateColumn + "::text, " + table.revision() + ", " + table.createdAt() + ", "
                + table.updatedAt() + " FROM " + table.sqlName() + " WHERE " + matchesId(table) + " LIMIT 1",
            {id.bytes()}},
        control);
    if (!loaded)
        return tl::unexpected(loaded.error());
    if (loaded->rows() == 0)
        return noSuchWorkflow(id);
    StoredState state;
    state.summary.id = id;
    state.form = loaded->isNull(0, 0) ? StoredState::Form::Null : StoredState::Form::Text;
    state.text = loaded->bytes(0, 0).toByteArray();
    if (state.form != StoredState::Form::Null)
        state.summary.size = state.text.size();
    state.revision = Revision(loaded->bytes(0, 1).toByteArray());
    state.summary.createdAt = loaded->timestamp(0, 2);
    state.summary.updatedAt = loaded->timestamp(0, 3);
    return state;
}

Result<Revision> updateState(PostgresSession &session, const WorkflowId &id, const QByteArray &text,
    const Revision &expected, const CallControl &control)
{
    if (auto fits = checkLength(text, session.connection->location()); !fits)
        return tl::unexpected(fits.error());
    const PostgresTable &table = session.table;
    return change(session, id,
        "UPDATE " + table.sqlName() + " SET " + table.stateColumn + " = " + stateValue(table, "$3")
            + (table.hasUpdatedAt ? ", updated_at = CURRENT_TIMESTAMP" : ""),
        {id.bytes(), expected.token(), text}, control);
}

Result<Revision> insertState(
    PostgresSession &session, const WorkflowId &id, const QByteArray &text, const CallControl &control)
{
    if (!canHold(id))
        return idNotSupported(id);
    if (auto fits = checkLength(text, session.connection->location()); !fits)
        return tl::unexpected(fits.error());
    const PostgresTable &table = session.table;
    QByteArray columns = "workflow_id, " + table.stateColumn;
    QByteArray values = "CAST($1 AS " + table.idType + "), " + stateValue(table, "$2");
    for (const QByteArray &time : {QByteArray("created_at"), QByteArray("updated_at")}) {
        if (time == "created_at" ? table.hasCreatedAt : table.hasUpdatedAt) {
            columns += ", " + time;
            values += ", CURRENT_TIMESTAMP";
        }
    }
    // The key says itself that an id is taken; a table without one is asked.
    const auto inserted
        = session.connection->run({"INSERT INTO " + table.sqlName() + " (" + columns + ") SELECT " + values
                                          + " WHERE NOT EXISTS (SELECT FROM " + table.sqlName() + " WHERE "
                                          + matchesId(table) + ") ON CONFLICT DO NOTHING RETURNING " + table.revision(),
                                      {id.bytes(), text}, true},
            control);
    if (!inserted)
        return tl::unexpected(inserted.error());
    if (inserted->rows() == 0)
        return idTaken(id);
    return Revision(inserted->bytes(0, 0).toByteArray());
}

Result<> deleteState(
    PostgresSession &session, const WorkflowId &id, const Revision &expected, const CallControl &control)
{
    return change(session, id, "DELETE FROM " + session.table.sqlName(), {id.bytes(), expected.token()}, control)
        .map([](const Revision &) {});
}

} // namespace stateloupe
