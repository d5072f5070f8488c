#pragma once

#include "core/doctor/examination.h"
#include "core/doctor/finding.h"
#include "core/json/jsonbatch.h"

namespace stateloupe {

/// What people are told of a rule, untranslated.
struct RuleDescription
{
    QByteArray id; ///< "U06"; never given to another rule
    Severity severity = Severity::Warning;
    QString title; ///< a few words
    QString explanation; ///< plain words: what it means and what to do
    QString repairTitle = {}; ///< "Rename roles"; empty for a rule that never repairs
};

/// What a store says of itself beside its workflows.
struct StoreFacts
{
    QString stateColumn; ///< the column that holds the states; empty where there is none
};

/// One thing that can be wrong with a workflow. Without state of its own, and safe in any thread.
class DoctorRule
{
public:
    virtual ~DoctorRule() = default;

    const QByteArray &id() const { return m_text.id; }
    Severity severity() const { return m_text.severity; }
    const QString &title() const { return m_text.title; }
    const QString &explanation() const { return m_text.explanation; }
    const QString &repairTitle() const { return m_text.repairTitle; }

    /// At most one finding a rule and workflow, with all its places. In proportion to the document at most.
    virtual std::optional<Finding> examine(const Examination &examination) const = 0;
    /// Adds the edits that mend all places of the finding, and changes nothing else. Never touches what a paused or
    /// waiting workflow needs to go on.
    virtual void repair(const Examination &examination, JsonBatch &batch) const
    {
        Q_UNUSED(examination)
        Q_UNUSED(batch)
    }
    /// The same for what concerns the store as a whole.
    virtual std::optional<Finding> examineStore(const StoreFacts &facts) const
    {
        Q_UNUSED(facts)
        return {};
    }

protected:
    explicit DoctorRule(RuleDescription text)
        : m_text(std::move(text))
    {
    }

private:
    const RuleDescription m_text;
};

} // namespace stateloupe
