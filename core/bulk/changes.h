#pragma once

#include "core/bulk/bulkchange.h"

namespace stateloupe {

/// Deletes workflows.
class Removal : public BulkChange
{
public:
    BulkStep stepFor(qsizetype index, const StoredState &state) const override;
};

/// Makes workflows expire some time from now, or never; for stores with StoreTraits::hasTtl.
class ExpiryChange : public BulkChange
{
public:
    /// Milliseconds, at least 1; nullopt: never.
    explicit ExpiryChange(std::optional<qint64> ttl)
        : m_ttl(ttl)
    {
    }

    BulkStep stepFor(qsizetype index, const StoredState &state) const override;

private:
    const std::optional<qint64> m_ttl;
};

} // namespace stateloupe
