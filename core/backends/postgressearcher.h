#pragma once

#include "core/backends/postgressession.h"
#include "core/query/searchrun.h"

namespace stateloupe {

/// Searches the rows that one COPY of a table gives. The server passes over those that PostgresFilter can tell.
class PostgresSearcher
{
public:
    /// `run` has to outlive it.
    explicit PostgresSearcher(SearchRun &run);

    /// The statement whose messages take() understands.
    QByteArray sql(const PostgresSession &session, const SearchRequest &request) const;

    // For PostgresConnection::copyOut(); false when the search is to stop.
    bool take(QByteArrayView message);
    bool takePause();

    bool isStopped() const { return m_isStopped; }

private:
    SearchRun &m_run;
    bool m_isFirstMessage = true;
    bool m_isStopped = false;
};

} // namespace stateloupe
