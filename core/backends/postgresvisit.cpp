#include "core/backends/postgresvisit.h"

#include "core/backends/postgrescopyreader.h"
#include "core/backends/postgresfilter.h"

namespace stateloupe {

PostgresVisit::PostgresVisit(StateVisitor &visitor)
    : m_visitor(visitor)
{
}

QByteArray PostgresVisit::sql(const PostgresSession &session) const
{
    const PostgresTable &table = session.table;
    const QByteArray state = m_visitor.needsStates() ? ", " + table.stateColumn + "::text" : QByteArray();
    const SearchRequest *const search = m_visitor.search();
    const QByteArray filter = search ? PostgresFilter(session, *search).sql() : QByteArray();
    return "COPY (SELECT " + table.summaryColumns() + state + " FROM " + table.sqlName()
        + " WHERE workflow_id IS NOT NULL" + (filter.isEmpty() ? filter : " AND " + filter)
        + ") TO STDOUT (FORMAT binary)";
}

bool PostgresVisit::take(QByteArrayView message)
{
    PostgresCopyReader reader(message);
    if (m_isFirstMessage)
        reader.skipHeader();
    m_isFirstMessage = false;
    if (reader.integer<qint16>() < 0) // the end, or nothing but a header
        return true;
    const WorkflowSummary summary = reader.summary();
    if (m_visitor.isCandidate(summary))
        m_visitor.examine(summary, m_visitor.needsStates() ? reader.value() : QByteArrayView());
    else
        m_visitor.pass();
    return takePause();
}

bool PostgresVisit::takePause()
{
    m_isStopped = !m_visitor.advance();
    return !m_isStopped;
}

} // namespace stateloupe
