#pragma once

#include "core/doctor/doctorrule.h"

namespace stateloupe {

/// Collects the places of one finding while a rule walks through a workflow.
class FindingBuilder
{
public:
    FindingBuilder(const DoctorRule &rule, const Examination &examination);

    void add(NodeId place);
    /// The same; Doctor::repair() mends it.
    void addRepairable(NodeId place);
    void add(NodeId place, bool isRepairable) { isRepairable ? addRepairable(place) : add(place); }

    bool isEmpty() const { return m_finding.placeCount == 0; }
    /// Nothing without a place.
    std::optional<Finding> finding(const QString &message);

private:
    const JsonDocument &m_document;
    Finding m_finding;
    qsizetype m_tokens = 0; ///< of all pointers
};

/// A finding about the workflow as a whole, or of one place.
Finding findingOf(const DoctorRule &rule, const QString &message);

} // namespace stateloupe
