#pragma once

#include "core/doctor/examination.h"
#include "core/doctor/finding.h"
#include "core/json/jsonbatch.h"

namespace stateloupe {

/// One thing that can be wrong with a workflow. Without state of its own, and safe in any thread.
class DoctorRule
{
public:
    virtual ~DoctorRule() = default;

    virtual QByteArray id() const = 0; ///< "U06"; never given to another rule
    virtual Severity severity() const = 0;
    virtual QString title() const = 0; ///< a few untranslated words
    virtual QString explanation() const = 0; ///< plain words: what it means and what to do; untranslated
    virtual QString repairTitle() const { return {}; } ///< "Rename roles"; empty for a rule that never repairs

    /// At most one finding a rule and workflow, with all its places. In proportion to the document at most.
    virtual std::optional<Finding> examine(const Examination &examination) const = 0;
    /// Adds the edits that mend all places of the finding, and changes nothing else. Never touches what a paused or
    /// waiting workflow needs to go on.
    virtual void repair(const Examination &examination, JsonBatch &batch) const
    {
        Q_UNUSED(examination)
        Q_UNUSED(batch)
    }
};

} // namespace stateloupe
