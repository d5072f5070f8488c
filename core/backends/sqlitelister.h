#pragma once

#include "core/backends/sqliteschema.h"
#include "core/backends/sqlitestatement.h"
#include "core/state/workflowlist.h"

namespace stateloupe {

/// Walks over all rows in pieces. Holds no lock between two of them, and none for longer than another program's writer
/// can wait, unless the table can only be read as a whole.
class SqliteLister
{
public:
    explicit SqliteLister(SqliteSchema schema);

    bool atEnd() const { return m_atEnd; }
    /// The next summaries, at most `rows` if the table can be read in pieces. After an error the same piece can be
    /// asked for again, also on another connection to the same file.
    Result<WorkflowList> next(SqliteConnection &connection, int rows);

private:
    QByteArray sql() const;
    void bindStart(SqliteStatement &statement, int rows) const;

    SqliteSchema m_schema;
    bool m_atEnd = false;
    std::optional<SqliteValue> m_last; ///< row number or key of the last row read
};

} // namespace stateloupe
