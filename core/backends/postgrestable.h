#pragma once

#include "core/backends/callcontrol.h"
#include "core/backends/postgresname.h"
#include "core/backends/statebackend.h"

namespace stateloupe {

class PostgresConnection;

/// How the reference system's table looks in one database, which may differ from what the reference makes.
struct PostgresTable
{
    PostgresName name; ///< with the schema where it was found
    QByteArray kind; ///< pg_class.relkind: "r" for an ordinary table
    QByteArray idType; ///< as SQL writes it
    QByteArray stateColumn; ///< "state_jsonb", or "state_data" as the reference's documentation has it
    QByteArray stateType; ///< as SQL writes it
    bool keepsBytes = false; ///< the column holds text as it is: json or text, not jsonb
    bool hasCreatedAt = false;
    bool hasUpdatedAt = false;
    bool setsCreatedAt = false; ///< false for a time that is generated
    bool setsUpdatedAt = false;
    bool hasIdIndex = false; ///< a unique one
    bool hasUpdatedAtIndex = false;
    /// Rows have a version number that this user may read. Without it the text is its own version.
    bool hasRowVersion = false;
    bool mayWrite = false; ///< the user may change something in it, and the kind of table allows that
    qint64 estimatedRows = -1; ///< as of the last ANALYZE; -1: never

    QByteArray sqlName() const { return name.quoted(); }
    // Expressions for what is read of a row
    QByteArray revision() const; ///< a text
    QByteArray createdAt() const; ///< a timestamptz
    QByteArray updatedAt() const; ///< the same
    /// Those of a list: the id, the size as stored, both times.
    QByteArray summaryColumns() const;

    /// Looks without changing anything. `step` is the one under way: Table, then Rights.
    /// Errors: NotFound; InvalidData when it has no id or state column; PermissionDenied when it cannot be read.
    static Result<PostgresTable> find(
        PostgresConnection &connection, const PostgresName &name, OpeningStep &step, const CallControl &control);
    /// Makes the table and the index that the reference system makes, unless there is such a table. Fails when others
    /// do the same at the same time: look then whether it is there.
    static Result<> create(PostgresConnection &connection, const PostgresName &name, const CallControl &control);
};

} // namespace stateloupe
