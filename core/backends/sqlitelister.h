#pragma once

#include "core/backends/sqlitewalk.h"
#include "core/state/workflowlist.h"

namespace stateloupe {

/// Lists all rows, in the pieces that SqliteWalk takes.
class SqliteLister
{
public:
    explicit SqliteLister(const SqliteSchema &schema);

    bool atEnd() const { return m_walk.atEnd(); }
    /// The next summaries, at most `rows` if the table can be read in pieces. After an error the rest of the piece can
    /// be asked for again, also on another connection to the same file.
    Result<WorkflowList> next(SqliteConnection &connection, int rows);

private:
    SqliteWalk m_walk;
    WorkflowList m_list; ///< read, but not yet told because of an error
};

} // namespace stateloupe
