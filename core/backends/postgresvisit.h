#pragma once

#include "core/backends/postgressession.h"
#include "core/query/statevisitor.h"

namespace stateloupe {

/// Visits the rows that one COPY of a table gives. In a search the server passes over those that PostgresFilter can
/// tell.
class PostgresVisit
{
public:
    /// `visitor` has to outlive it.
    explicit PostgresVisit(StateVisitor &visitor);

    /// The statement whose messages take() understands.
    QByteArray sql(const PostgresSession &session) const;

    // For PostgresConnection::copyOut(); false when the visit is to stop.
    bool take(QByteArrayView message);
    bool takePause();

    bool isStopped() const { return m_isStopped; }

private:
    StateVisitor &m_visitor;
    bool m_isFirstMessage = true;
    bool m_isStopped = false;
};

} // namespace stateloupe
