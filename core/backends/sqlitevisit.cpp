#include "core/backends/sqlitevisit.h"

#include "core/query/statevisitor.h"

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

SqliteVisit::SqliteVisit(const SqliteSchema &schema, StateVisitor &visitor)
    : m_visitor(visitor)
    , m_walk(schema, visitor.needsStates() ? schema.stateColumn : "length(CAST(" + schema.stateColumn + " AS BLOB))")
{
}

Result<> SqliteVisit::next(SqliteConnection &connection)
{
    std::optional<Row> large;
    const auto look = [&](const SqliteStatement &statement) {
        WorkflowSummary summary = SqliteWalk::summaryAt(statement);
        QByteArrayView state;
        if (!statement.isNull(SqliteWalk::StateColumn) && m_visitor.needsStates()) {
            state = statement.bytes(SqliteWalk::StateColumn);
            summary.size = state.size();
        } else if (!statement.isNull(SqliteWalk::StateColumn)) {
            summary.size = statement.integer(SqliteWalk::StateColumn);
        }
        if (!m_visitor.isCandidate(summary)) {
            m_visitor.pass();
            return true;
        }
        if (state.size() >= LargeState && m_walk.isInPieces()) {
            large = Row{std::move(summary), state.toByteArray()};
            return false;
        }
        m_visitor.examine(summary, state);
        return true;
    };
    auto walked = m_walk.next(connection, RowsAtOnce, look);
    if (walked && large)
        m_visitor.examine(large->summary, large->state);
    return walked;
}

} // namespace stateloupe
