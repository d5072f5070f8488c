#include "core/doctor/findingbuilder.h"

namespace stateloupe {

namespace {

/// In all pointers of a finding: those into a very deep document would fill the memory.
constexpr qsizetype MostTokens = 100'000;

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
    m_finding.places.append(m_document.pointer(place));
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
