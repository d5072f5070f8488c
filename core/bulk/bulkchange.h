#pragma once

#include "core/bulk/bulklist.h"
#include "core/state/storedstate.h"

namespace stateloupe {

/// What is to be done to one workflow.
struct BulkStep
{
    enum class Kind {
        Nothing, ///< it is as it should be
        Refuse, ///< cannot be done, because of `reason`
        Remove,
        Save, ///< `text`
        Create, ///< `text`, and `expiresAt`
        SetTtl, ///< `ttl`
    };

    Kind kind = Kind::Nothing;
    QString reason; ///< untranslated
    QByteArray text;
    std::optional<qint64> ttl; ///< milliseconds from now; nullopt: never
    std::optional<qint64> expiresAt; ///< milliseconds since 1970-01-01T00:00:00Z; nullopt: never
    // For people, of any length.
    QByteArray before;
    QByteArray after;
};

/// Something that can be done to many workflows. Immutable and safe in any thread.
class BulkChange
{
public:
    virtual ~BulkChange() = default;

    /// What it means for the workflow that is `index` of the list, which the store holds as `state`. The same every
    /// time for the same state: a plan and the run of it must agree. May take time in proportion to the text.
    virtual BulkStep stepFor(qsizetype index, const StoredState &state) const = 0;
    /// The workflow is not in the store yet: stepFor() is asked with an empty state.
    virtual bool creates(qsizetype index) const
    {
        Q_UNUSED(index)
        return false;
    }
};

} // namespace stateloupe
