#pragma once

#include "core/doctor/doctorrule.h"

#include <functional>
#include <span>

namespace stateloupe {

/// Looks for what is wrong with one workflow, and proposes what mends it. A value; safe in any thread.
class Doctor
{
public:
    /// Goes by the rules of these ids only; by all when there are none.
    explicit Doctor(DoctorSettings settings, const QList<QByteArray> &rules = {});

    /// Every rule, in the order that findings come in.
    static std::span<const DoctorRule *const> rules();
    /// Null for an id that no rule has.
    static const DoctorRule *rule(const QByteArray &id);

    /// In proportion to the document: off the GUI thread. What is returned after `isCancelled` turned true is no
    /// answer.
    QList<Finding> examine(const JsonDocument &document, const std::optional<WorkflowSummary> &row,
        const std::function<bool()> &isCancelled = {}) const;
    /// For a text that need not be JSON.
    QList<Finding> examineText(const QByteArray &text, const std::optional<WorkflowSummary> &row,
        const std::function<bool()> &isCancelled = {}) const;

    /// What concerns all workflows of a store alike.
    QList<Finding> examineStore(const StoreFacts &facts) const;

    /// One edit that mends the places of that rule's finding in `document`, to be looked at before it is made.
    /// Errors: NotFound when there is nothing to mend; Unsupported when the rule has no repair.
    Result<JsonEdit> repair(
        const QByteArray &rule, const JsonDocument &document, const std::optional<WorkflowSummary> &row) const;

private:
    bool isAsked(const DoctorRule &rule) const;

    DoctorSettings m_settings;
    QList<QByteArray> m_rules;
};

} // namespace stateloupe
