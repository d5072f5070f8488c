#include "core/doctor/findingbuilder.h"

namespace stateloupe {

namespace {

/// In all pointers of a finding: those into a very deep document would fill the memory.
constexpr qsizetype MostTokens = 100'000;

/// The place itself or, below an earlier one of repeated keys, what those are in: no pointer leads any deeper.
NodeId reachable(const JsonDocument &document, NodeId place)
{
    NodeId reached = place;
    for (NodeId node = place; node != JsonDocument::Root;) {
        const NodeId parent = document.parent(node);
        if (document.isMember(node) && document.member(parent, document.key(node)) != node)
            reached = parent;
        node = parent;
    }
    return reached;
}

} // namespace

FindingBuilder::FindingBuilder(const DoctorRule &rule, const Examination &examination)
    : m_document(examination.document)
    , m_finding(findingOf(rule, {}))
{
}

void FindingBuilder::add(NodeId place)
{
    ++m_finding.placeCount;
    if (m_finding.places.size() >= Finding::MostPlaces || m_tokens >= MostTokens)
        return;
    m_finding.places.append(m_document.pointer(reachable(m_document, place)));
    m_tokens += m_finding.places.last().tokens().size();
}

void FindingBuilder::addRepairable(NodeId place)
{
    add(place);
    m_finding.isRepairable = true;
}

std::optional<Finding> FindingBuilder::finding(const QString &message)
{
    if (isEmpty())
        return {};
    m_finding.message = message;
    return m_finding;
}

Finding findingOf(const DoctorRule &rule, const QString &message)
{
    return {.rule = rule.id(), .severity = rule.severity(), .message = message, .places = {}};
}

} // namespace stateloupe
