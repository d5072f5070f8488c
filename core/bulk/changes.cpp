#include "core/bulk/changes.h"

namespace stateloupe {

BulkStep Removal::stepFor(qsizetype, const StoredState &) const
{
    BulkStep step;
    step.kind = BulkStep::Kind::Remove;
    return step;
}

BulkStep ExpiryChange::stepFor(qsizetype, const StoredState &state) const
{
    BulkStep step;
    if (!m_ttl && !state.summary.ttl)
        return step;
    step.kind = BulkStep::Kind::SetTtl;
    step.ttl = m_ttl;
    return step;
}

} // namespace stateloupe
