#pragma once

#include "core/backends/statebackend.h"

#include <QDeadlineTimer>

namespace stateloupe {

/// Hands the rows of a store that gives few at a time to a sink in chunks that are worth it: the first at once, the
/// others when they are full or have waited for long enough.
class ListChunks
{
public:
    /// `sink` has to outlive it.
    ListChunks(const ListRequest &request, const ListSink &sink);

    /// False when the sink wants no more. To be called now and then even without rows.
    bool append(WorkflowList &&rows);
    /// Hands over what is left; false as append().
    bool finish();
    qint64 count() const { return m_count; } ///< rows handed over

private:
    bool handOver(WorkflowList &&chunk);

    const ListSink &m_sink;
    qsizetype m_chunkRows;
    WorkflowList m_rows;
    QDeadlineTimer m_due{0}; ///< for rows that wait
    QDeadlineTimer m_signDue; ///< for a sign that the listing goes on
    qint64 m_count = 0;
};

} // namespace stateloupe
