#pragma once

#include "core/backends/statebackend.h"
#include "core/bulk/bulkchange.h"
#include "core/bulk/valueplace.h"

namespace stateloupe {

/// Sets one value in many workflows; every other byte of them stays.
class ValueChange : public BulkChange
{
public:
    enum class Missing {
        Refuse, ///< a workflow without the value is left alone
        Create, ///< the member is added where there is an object for it
    };

    /// `json` is one JSON value. `traits` are those of the store, which may refuse what it cannot hold.
    ValueChange(ValuePlace place, QByteArray json, Missing missing, StoreTraits traits);

    BulkStep stepFor(qsizetype index, const StoredState &state) const override;

private:
    BulkStep replacement(const JsonDocument &document, NodeId node) const;
    BulkStep addition(const JsonDocument &document, const ValuePlace::Vacancy &vacancy) const;
    BulkStep applied(JsonDocument document, const Result<JsonEdit> &edit) const;

    const ValuePlace m_place;
    const QByteArray m_json;
    const Missing m_missing;
    const StoreTraits m_traits;
};

} // namespace stateloupe
