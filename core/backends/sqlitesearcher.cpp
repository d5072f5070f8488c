#include "core/backends/sqlitesearcher.h"

#include "core/query/searchrun.h"

namespace stateloupe {

namespace {

constexpr int RowsAtOnce = 10'000;
/// Looking through a larger state takes so long that it is copied, and the database let go first.
constexpr qsizetype LargeState = 4 * 1024 * 1024;

struct Row
{
    WorkflowSummary summary;
    QByteArray state;
};

} // namespace

SqliteSearcher::SqliteSearcher(const SqliteSchema &schema, SearchRun &run)
    : m_run(run)
    , m_walk(schema, run.needsStates() ? schema.stateColumn : "length(CAST(" + schema.stateColumn + " AS BLOB))")
{
}

Result<> SqliteSearcher::next(SqliteConnection &connection)
{
    std::optional<Row> large;
    const auto look = [&](const SqliteStatement &statement) {
        WorkflowSummary summary = SqliteWalk::summaryAt(statement);
        QByteArrayView state;
        if (!statement.isNull(SqliteWalk::StateColumn) && m_run.needsStates()) {
            state = statement.bytes(SqliteWalk::StateColumn);
            summary.size = state.size();
        } else if (!statement.isNull(SqliteWalk::StateColumn)) {
            summary.size = statement.integer(SqliteWalk::StateColumn);
        }
        if (!m_run.isCandidate(summary)) {
            m_run.pass();
            return true;
        }
        if (state.size() >= LargeState && m_walk.isInPieces()) {
            large = Row{std::move(summary), state.toByteArray()};
            return false;
        }
        m_run.examine(summary, state);
        return true;
    };
    auto walked = m_walk.next(connection, RowsAtOnce, look);
    if (walked && large)
        m_run.examine(large->summary, large->state);
    return walked;
}

} // namespace stateloupe
