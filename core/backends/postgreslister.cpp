#include "core/backends/postgreslister.h"

#include "core/backends/postgresresult.h"
#include "core/backends/postgrestable.h"

#include <QtEndian>

#include <algorithm>

namespace stateloupe {

namespace {

constexpr qint64 LongestWaitMilliseconds = 40; ///< of a row for the others of its chunk
constexpr qsizetype SignatureBytes = 11; ///< "PGCOPY\n\377\r\n\0"; flags and an extension follow

/// The binary format of COPY: https://www.postgresql.org/docs/15/sql-copy.html, "Binary Format".
class CopyReader
{
public:
    explicit CopyReader(QByteArrayView message)
        : m_rest(message)
    {
    }

    template <typename Integer>
    Integer integer()
    {
        if (m_rest.size() < qsizetype(sizeof(Integer))) {
            m_rest = {};
            return -1;
        }
        const auto value = qFromBigEndian<Integer>(m_rest.data());
        m_rest = m_rest.sliced(sizeof(Integer));
        return value;
    }

    QByteArrayView bytes(qsizetype length)
    {
        const QByteArrayView value = m_rest.first(std::clamp<qsizetype>(length, 0, m_rest.size()));
        m_rest = m_rest.sliced(value.size());
        return value;
    }

    void skipHeader()
    {
        bytes(SignatureBytes);
        integer<qint32>();
        bytes(integer<qint32>());
    }

    template <typename Integer>
    std::optional<qint64> number()
    {
        if (integer<qint32>() != qint32(sizeof(Integer)))
            return std::nullopt;
        return integer<Integer>();
    }

    std::optional<qint64> timestamp()
    {
        const std::optional<qint64> value = number<qint64>();
        return value ? postgresTimestamp(*value) : std::nullopt;
    }

private:
    QByteArrayView m_rest;
};

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
    // The size as stored, maybe compressed: that of the text would mean to read and write out every state.
    return "COPY (SELECT workflow_id::text, pg_catalog.pg_column_size(" + table.stateColumn + "), " + table.createdAt()
        + ", " + table.updatedAt() + " FROM " + table.sqlName()
        + " WHERE workflow_id IS NOT NULL) TO STDOUT (FORMAT binary)";
}

bool PostgresLister::take(QByteArrayView message)
{
    CopyReader reader(message);
    if (m_isFirstMessage)
        reader.skipHeader();
    m_isFirstMessage = false;
    if (reader.integer<qint16>() < 0) // the end, or nothing but a header
        return true;
    WorkflowSummary summary;
    const qint32 idLength = reader.integer<qint32>();
    summary.id = WorkflowId(reader.bytes(idLength).toByteArray());
    summary.size = reader.number<qint32>();
    summary.createdAt = reader.timestamp();
    summary.updatedAt = reader.timestamp();
    m_chunk.append(summary);
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
