#pragma once

#include "core/backends/statebackend.h"

#include <QElapsedTimer>

namespace stateloupe {

struct PostgresTable;

/// Turns one COPY of a table into chunks of summaries.
class PostgresLister
{
public:
    PostgresLister(int chunkRows, const ListSink &sink, const CallControl &control);

    /// The statement whose messages take() understands.
    static QByteArray sql(const PostgresTable &table);

    /// Gets the next message. False when the listing is to stop: the sink wants no more, or the control says so.
    bool take(QByteArrayView message);
    /// Hands on what there is if it has been waiting for a while, so that a slow server shows something.
    bool takePause();
    /// Hands on what is left.
    void finish();

    qint64 count() const { return m_count; } ///< handed on
    bool isStopped() const { return m_isStopped; }

private:
    bool flush();

    int m_chunkRows;
    const ListSink &m_sink;
    const CallControl &m_control;
    WorkflowList m_chunk;
    QElapsedTimer m_sinceFlush;
    qint64 m_count = 0;
    bool m_isFirstMessage = true;
    bool m_isStopped = false;
};

} // namespace stateloupe
