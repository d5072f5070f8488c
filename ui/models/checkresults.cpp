#include "ui/models/checkresults.h"

#include <algorithm>

namespace stateloupe {

namespace {

bool isSame(std::optional<qint64> a, std::optional<qint64> b)
{
    return !a || !b || *a == *b;
}

} // namespace

void CheckResults::append(Outcomes &outcomes, const CheckChunk &chunk)
{
    const auto isWorse = [](const Finding &a, const Finding &b) { return a.severity < b.severity; };
    for (qsizetype row = 0; row < chunk.workflows.size(); ++row) {
        const QList<Finding> &findings = chunk.findings[std::size_t(row)];
        const WorkflowSummary summary = chunk.workflows.at(row);
        const auto worst = std::min_element(findings.begin(), findings.end(), isWorse);
        outcomes.insert(summary.id,
            {int(findings.size()), worst == findings.end() ? Severity::Note : worst->severity, summary.size,
                summary.updatedAt});
    }
}

void CheckResults::setAll(Outcomes outcomes)
{
    m_all = std::make_shared<const Outcomes>(std::move(outcomes));
    m_since.clear();
}

void CheckResults::setSome(const Outcomes &outcomes)
{
    m_since.insert(outcomes);
}

void CheckResults::outdate(const WorkflowId &id)
{
    if (m_all->contains(id) || m_since.contains(id))
        m_since.insert(id, {-1, Severity::Note, {}, {}});
}

CheckedWorkflow CheckResults::look(const WorkflowSummary &now) const
{
    auto it = m_since.constFind(now.id);
    if (it == m_since.constEnd()) {
        it = m_all->constFind(now.id);
        if (it == m_all->constEnd())
            return {};
    }
    if (it->findings < 0 || !isSame(it->size, now.size) || !isSame(it->updatedAt, now.updatedAt))
        return {CheckedWorkflow::State::Outdated, 0, Severity::Note};
    return {CheckedWorkflow::State::Checked, it->findings, it->worst};
}

std::optional<qint64> CheckResults::sortValue(const WorkflowSummary &now) const
{
    const CheckedWorkflow checked = look(now);
    if (checked.state != CheckedWorkflow::State::Checked)
        return {};
    const qint64 rank = checked.findings == 0 ? 0 : int(Severity::Note) - int(checked.worst) + 1;
    return (rank << 32) + checked.findings;
}

} // namespace stateloupe
