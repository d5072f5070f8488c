#pragma once

#include "core/backends/sqliteschema.h"
#include "core/backends/sqlitestatement.h"
#include "core/state/workflowsummary.h"

#include <functional>

namespace stateloupe {

/// A walk over all rows in pieces. Holds no lock between two of them, and none for longer than another program's writer
/// can wait, unless the table can only be read as a whole.
class SqliteWalk
{
public:
    static constexpr int StateColumn = 4; ///< of the rows: what is wanted of the state

    /// `state` is the SQL for what is wanted of it.
    SqliteWalk(SqliteSchema schema, QByteArray state);

    bool atEnd() const { return m_atEnd; }
    bool isInPieces() const { return m_schema.walk != SqliteSchema::Walk::Whole; }

    /// Gets the next row, which it can look at until it returns; false ends the piece behind it.
    using RowSink = std::function<bool(const SqliteStatement &row)>;
    /// Reads a piece of at most `rows` rows, if the table can be read in pieces. After an error the rest of the piece
    /// can be asked for again, also on another connection to the same file.
    Result<> next(SqliteConnection &connection, int rows, const RowSink &sink);

    /// Of a row; without its size.
    static WorkflowSummary summaryAt(const SqliteStatement &row);

private:
    QByteArray sql() const;
    void bindStart(SqliteStatement &statement, int rows) const;

    SqliteSchema m_schema;
    QByteArray m_state;
    bool m_atEnd = false;
    std::optional<SqliteValue> m_last; ///< row number or key of the last row read
};

} // namespace stateloupe
