#include "core/backends/sqlitelister.h"

#include <utility>

namespace stateloupe {

SqliteLister::SqliteLister(const SqliteSchema &schema)
    // The length of a text counts characters up to the first NUL; that of its bytes is both right and faster.
    : m_walk(schema, "length(CAST(" + schema.stateColumn + " AS BLOB))")
{
}

Result<WorkflowList> SqliteLister::next(SqliteConnection &connection, int rows)
{
    if (m_walk.isInPieces())
        m_list.reserve(rows);
    else
        m_list = WorkflowList();
    auto walked = m_walk.next(connection, rows, [this](const SqliteStatement &statement) {
        WorkflowSummary summary = SqliteWalk::summaryAt(statement);
        if (!statement.isNull(SqliteWalk::StateColumn))
            summary.size = statement.integer(SqliteWalk::StateColumn);
        m_list.append(summary);
        return true;
    });
    return walked.map([this] { return std::exchange(m_list, WorkflowList()); });
}

} // namespace stateloupe
