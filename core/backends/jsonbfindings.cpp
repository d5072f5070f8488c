#include "core/backends/jsonbfindings.h"

namespace stateloupe {

using Effect = FidelityFinding::Effect;

void JsonbFindings::add(Effect effect, const QByteArray &pointer, const QString &what)
{
    if (hasRoom(effect))
        (effect == Effect::Refused ? m_refusals : m_changes).append({effect, pointer, what});
    ++(effect == Effect::Refused ? m_refused : m_changed);
}

bool JsonbFindings::hasRoom(Effect effect) const
{
    return (effect == Effect::Refused ? m_refusals : m_changes).size() < FidelityReport::MaximumFindings;
}

FidelityReport JsonbFindings::report() const
{
    FidelityReport report;
    report.findings = m_refusals + m_changes;
    if (report.findings.size() > FidelityReport::MaximumFindings)
        report.findings.resize(FidelityReport::MaximumFindings);
    report.changed = m_changed;
    report.refused = m_refused;
    return report;
}

} // namespace stateloupe
