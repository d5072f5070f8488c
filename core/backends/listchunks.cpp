#include "core/backends/listchunks.h"

#include <algorithm>
#include <utility>

namespace stateloupe {

namespace {

constexpr qint64 WaitMilliseconds = 50;
constexpr qint64 SignMilliseconds = 500;

/// Takes the first rows off `list`.
WorkflowList takeFirst(WorkflowList &list, qsizetype rows)
{
    WorkflowList first;
    WorkflowList rest;
    for (qsizetype row = 0; row < list.size(); ++row)
        (row < rows ? first : rest).append(list.at(row));
    list = std::move(rest);
    return first;
}

} // namespace

ListChunks::ListChunks(const ListRequest &request, const ListSink &sink)
    : m_sink(sink)
    , m_chunkRows(std::max(1, request.chunkRows))
    , m_signDue(SignMilliseconds)
{
}

bool ListChunks::append(WorkflowList &&rows)
{
    if (m_rows.size() + rows.size() > m_chunkRows && !finish())
        return false;
    if (m_rows.isEmpty())
        m_rows = std::move(rows);
    else
        m_rows.append(rows);
    while (m_rows.size() > m_chunkRows) {
        if (!handOver(takeFirst(m_rows, m_chunkRows)))
            return false;
    }
    if (m_due.hasExpired() && !finish())
        return false;
    return !m_signDue.hasExpired() || handOver({});
}

bool ListChunks::finish()
{
    return m_rows.isEmpty() || handOver(std::exchange(m_rows, WorkflowList()));
}

bool ListChunks::handOver(WorkflowList &&chunk)
{
    m_count += chunk.size();
    const bool goesOn = m_sink(std::move(chunk));
    m_due.setRemainingTime(WaitMilliseconds);
    m_signDue.setRemainingTime(SignMilliseconds);
    return goesOn;
}

} // namespace stateloupe
