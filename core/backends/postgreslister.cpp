#include "core/backends/postgreslister.h"

#include "core/backends/postgrescopyreader.h"
#include "core/backends/postgrestable.h"

namespace stateloupe {

namespace {

constexpr qint64 LongestWaitMilliseconds = 40; ///< of a row for the others of its chunk

} // namespace

PostgresLister::PostgresLister(int chunkRows, const ListSink &sink, const CallControl &control)
    : m_chunkRows(chunkRows)
    , m_sink(sink)
    , m_control(control)
{
    m_chunk.reserve(chunkRows);
    m_sinceFlush.start();
}

QByteArray PostgresLister::sql(const PostgresTable &table)
{
    return "COPY (SELECT " + table.summaryColumns() + " FROM " + table.sqlName()
        + " WHERE workflow_id IS NOT NULL) TO STDOUT (FORMAT binary)";
}

bool PostgresLister::take(QByteArrayView message)
{
    PostgresCopyReader reader(message);
    if (m_isFirstMessage)
        reader.skipHeader();
    m_isFirstMessage = false;
    if (reader.integer<qint16>() < 0) // the end, or nothing but a header
        return true;
    m_chunk.append(reader.summary());
    return m_chunk.size() < m_chunkRows || flush();
}

bool PostgresLister::takePause()
{
    return m_chunk.isEmpty() || !m_sinceFlush.hasExpired(LongestWaitMilliseconds) || flush();
}

void PostgresLister::finish()
{
    if (!m_chunk.isEmpty())
        flush();
}

bool PostgresLister::flush()
{
    WorkflowList chunk = std::exchange(m_chunk, {});
    m_chunk.reserve(m_chunkRows);
    m_count += chunk.size();
    m_isStopped = !m_sink(std::move(chunk)) || m_control.shouldStop();
    m_sinceFlush.start();
    return !m_isStopped;
}

} // namespace stateloupe
