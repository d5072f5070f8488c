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
/// Like all that is said to the server, it names the schema of what it uses: another one in the search path may belong
/// to somebody who has put a function or operator of the same name there that fits better.
const QByteArray MatchesId = "workflow_id::text OPERATOR(pg_catalog.=) $1";

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

/// Why the row that is $1 did not become another one.
tl::unexpected<Error> whyUnchanged(
    PostgresSession &session, const WorkflowId &id, const Revision &expected, const CallControl &control)
{
    const PostgresTable &table = session.table;
    const auto found = session.connection->run(
        {"SELECT " + table.revision() + " FROM " + table.sqlName() + " WHERE " + MatchesId + " LIMIT 2", {id.bytes()}},
        control);
    if (!found)
        return tl::unexpected(found.error());
    if (found->rows() == 0)
        return noSuchWorkflow(id);
    if (found->rows() > 1) {
        return failure(ErrorKind::InvalidData,
            u"The id \"%1\" is in %2 more than once; nothing was written. Remove the other rows first."_s.arg(
                id.inSentence(), table.name.display()));
    }
    if (Revision(found->bytes(0, 0).toByteArray()) != expected)
        return changedMeanwhile(id);
    return failure(ErrorKind::PermissionDenied,
        u"A trigger, a rule or a policy of %1 left the workflow \"%2\" as it was; nothing was written. Ask who made "
        u"the table."_s.arg(table.name.display(), id.inSentence()));
}

/// Makes one change to the row that is $1 if its revision is $2. The revision is what the change returned.
Result<Revision> change(PostgresSession &session, const WorkflowId &id, const Revision &expected,
    const QByteArray &verb, const QByteArrayList &parameters, const CallControl &control)
{
    if (!canHold(id))
        return noSuchWorkflow(id);
    const PostgresTable &table = session.table;
    // Rows that one transaction wrote have one version, so that it does not tell those of one id apart.
    const QByteArray isAlone = table.hasIdIndex ? QByteArray()
                                                : " AND (SELECT pg_catalog.count(*) FROM " + table.sqlName() + " WHERE "
            + MatchesId + ") OPERATOR(pg_catalog.=) 1";
    const QByteArray sql = verb + " WHERE " + MatchesId + " AND " + table.revision() + " OPERATOR(pg_catalog.=) $2"
        + isAlone + " RETURNING " + table.revision();
    const auto changed
        = session.connection->run({sql, QByteArrayList{id.bytes(), expected.token()} + parameters, true}, control);
    if (!changed)
        return tl::unexpected(changed.error());
    if (changed->rows() == 0)
        return whyUnchanged(session, id, expected, control);
    return Revision(changed->bytes(0, 0).toByteArray());
}

} // namespace

Result<StoredState> loadState(PostgresSession &session, const WorkflowId &id, const CallControl &control)
{
    if (!canHold(id))
        return noSuchWorkflow(id);
    const PostgresTable &table = session.table;
    const auto loaded = session.connection->run(
        {"SELECT " + table.stateColumn + "::text, " + table.revision() + ", " + table.createdAt() + ", "
                + table.updatedAt() + " FROM " + table.sqlName() + " WHERE " + MatchesId + " LIMIT 1",
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

Result<Revision> peekState(PostgresSession &session, const WorkflowId &id, const CallControl &control)
{
    if (!canHold(id))
        return noSuchWorkflow(id);
    const auto found = session.connection->run(
        {"SELECT " + session.table.revision() + " FROM " + session.table.sqlName() + " WHERE " + MatchesId + " LIMIT 1",
            {id.bytes()}},
        control);
    if (!found)
        return tl::unexpected(found.error());
    if (found->rows() == 0)
        return noSuchWorkflow(id);
    return Revision(found->bytes(0, 0).toByteArray());
}

Result<Revision> updateState(PostgresSession &session, const WorkflowId &id, const QByteArray &text,
    const Revision &expected, const CallControl &control)
{
    if (auto fits = checkLength(text, session.connection->location()); !fits)
        return tl::unexpected(fits.error());
    const PostgresTable &table = session.table;
    return change(session, id, expected,
        "UPDATE " + table.sqlName() + " SET " + table.stateColumn + " = " + stateValue(table, "$3")
            + (table.setsUpdatedAt ? ", updated_at = CURRENT_TIMESTAMP" : ""),
        {text}, control);
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
        if (time == "created_at" ? table.setsCreatedAt : table.setsUpdatedAt) {
            columns += ", " + time;
            values += ", CURRENT_TIMESTAMP";
        }
    }
    // The key says itself that an id is taken; a table without one is asked.
    const auto inserted = session.connection->run(
        {"INSERT INTO " + table.sqlName() + " (" + columns + ") SELECT " + values + " WHERE NOT EXISTS (SELECT FROM "
                + table.sqlName() + " WHERE " + MatchesId + ") ON CONFLICT DO NOTHING RETURNING " + table.revision(),
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
    return change(session, id, expected, "DELETE FROM " + session.table.sqlName(), {}, control)
        .map([](const Revision &) {});
}

} // namespace stateloupe
