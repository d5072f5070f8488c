#pragma once

#include "core/result.h"

#include <QByteArray>

namespace stateloupe {

class SqliteConnection;

/// How the reference system's table looks in one database, which may differ from what the reference makes.
struct SqliteSchema
{
    /// How the rows can be read in pieces.
    enum class Walk {
        RowNumber, ///< an ordinary table
        Key, ///< WITHOUT ROWID, with workflow_id alone as its key
        Whole, ///< a view, a virtual table or a composite key: one pass only
    };

    bool exists = false;
    bool isTable = false; ///< neither a view nor a virtual table; only these can be written
    Walk walk = Walk::Whole;
    QByteArray rowNumber; ///< "rowid" or an alias of it; empty unless walked by RowNumber
    QByteArray stateColumn; ///< "state_json", or "state_data" as the reference's documentation has it
    bool hasCreatedAt = false;
    bool hasUpdatedAt = false;

    /// Looks without changing anything; a database without the table is no error.
    /// Errors: InvalidData when the table has no id or state column; Unsupported for texts in UTF-16; whatever reading
    /// the first page gives for a file that is no database.
    static Result<SqliteSchema> read(SqliteConnection &connection, const QString &path);
    /// Makes the table that the reference system makes.
    static Result<> create(SqliteConnection &connection);
};

} // namespace stateloupe
