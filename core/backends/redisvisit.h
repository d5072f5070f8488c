#pragma once

#include "core/backends/redislister.h"

namespace stateloupe {

class StateVisitor;

/// Visits all workflows as RedisLister lists them, and reads the states of those that are candidates in groups that
/// bound what is in memory and in flight.
class RedisVisit
{
public:
    /// `visitor` has to outlive it.
    RedisVisit(const RedisSession &session, StateVisitor &visitor);

    bool atEnd() const { return m_lister.atEnd() && m_next == m_candidates.size(); }
    /// Looks at the next workflows, possibly none. Of no use any more after an error.
    Result<> next(RedisConnection &connection, const CallControl &control);

private:
    Result<> listSome(RedisConnection &connection, const CallControl &control);
    Result<> examineSome(RedisConnection &connection, const CallControl &control);

    StateVisitor &m_visitor;
    RedisKeys m_keys;
    RedisLister m_lister;
    WorkflowList m_candidates; ///< whose states are to be read
    qsizetype m_next = 0; ///< of them
};

} // namespace stateloupe
