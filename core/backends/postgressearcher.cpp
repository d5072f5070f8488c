#include "core/backends/postgressearcher.h"

#include "core/backends/postgrescopyreader.h"
#include "core/backends/postgresfilter.h"

namespace stateloupe {

PostgresSearcher::PostgresSearcher(SearchRun &run)
    : m_run(run)
{
}

QByteArray PostgresSearcher::sql(const PostgresSession &session, const SearchRequest &request) const
{
    const PostgresTable &table = session.table;
    const QByteArray state = m_run.needsStates() ? ", " + table.stateColumn + "::text" : QByteArray();
    const QByteArray filter = PostgresFilter(session, request).sql();
    return "COPY (SELECT " + table.summaryColumns() + state + " FROM " + table.sqlName()
        + " WHERE workflow_id IS NOT NULL" + (filter.isEmpty() ? filter : " AND " + filter)
        + ") TO STDOUT (FORMAT binary)";
}

bool PostgresSearcher::take(QByteArrayView message)
{
    PostgresCopyReader reader(message);
    if (m_isFirstMessage)
        reader.skipHeader();
    m_isFirstMessage = false;
    if (reader.integer<qint16>() < 0) // the end, or nothing but a header
        return true;
    const WorkflowSummary summary = reader.summary();
    if (m_run.isCandidate(summary))
        m_run.examine(summary, m_run.needsStates() ? reader.value() : QByteArrayView());
    else
        m_run.pass();
    return takePause();
}

bool PostgresSearcher::takePause()
{
    m_isStopped = !m_run.advance();
    return !m_isStopped;
}

} // namespace stateloupe
