#include "core/doctor/doctor.h"

#include "core/doctor/rootrules.h"
#include "core/doctor/rules.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

Doctor::Doctor(DoctorSettings settings, const QList<QByteArray> &rules)
    : m_settings(std::move(settings))
    , m_rules(rules)
{
}

std::span<const DoctorRule *const> Doctor::rules()
{
    return doctorRules();
}

const DoctorRule *Doctor::rule(const QByteArray &id)
{
    for (const DoctorRule *rule : rules()) {
        if (rule->id() == id)
            return rule;
    }
    return nullptr;
}

QList<Finding> Doctor::examine(const JsonDocument &document, const std::optional<WorkflowSummary> &row,
    const std::function<bool()> &isCancelled) const
{
    const Anatomy anatomy(document, isCancelled);
    const Examination examination{document, anatomy, row, m_settings, isCancelled};
    QList<Finding> findings;
    for (const DoctorRule *rule : rules()) {
        if (isCancelled && isCancelled())
            break;
        if (!isAsked(*rule))
            continue;
        if (auto finding = rule->examine(examination))
            findings.append(*std::move(finding));
    }
    return findings;
}

QList<Finding> Doctor::examineText(
    const QByteArray &text, const std::optional<WorkflowSummary> &row, const std::function<bool()> &isCancelled) const
{
    const auto document = JsonDocument::parse(text);
    if (document)
        return examine(*document, row, isCancelled);
    const Finding finding = RootRule::notJson(document.error());
    return isAsked(*rule(finding.rule)) ? QList<Finding>{finding} : QList<Finding>();
}

QList<Finding> Doctor::examineStore(const StoreFacts &facts) const
{
    QList<Finding> findings;
    for (const DoctorRule *rule : rules()) {
        if (!isAsked(*rule))
            continue;
        if (auto finding = rule->examineStore(facts))
            findings.append(*std::move(finding));
    }
    return findings;
}

Result<JsonEdit> Doctor::repair(
    const QByteArray &id, const JsonDocument &document, const std::optional<WorkflowSummary> &row) const
{
    const DoctorRule *const rule = Doctor::rule(id);
    if (!rule || rule->repairTitle().isEmpty())
        return tl::unexpected(Error{ErrorKind::Unsupported, u"There is no repair for this finding."_s});
    const std::function<bool()> isCancelled;
    const Anatomy anatomy(document, isCancelled);
    const Examination examination{document, anatomy, row, m_settings, isCancelled};
    const auto finding = rule->examine(examination);
    if (!finding || !finding->isRepairable)
        return tl::unexpected(Error{ErrorKind::NotFound, u"There is nothing left to repair here."_s});
    JsonBatch batch(document);
    rule->repair(examination, batch);
    return batch.edit();
}

bool Doctor::isAsked(const DoctorRule &rule) const
{
    return m_rules.isEmpty() || m_rules.contains(rule.id());
}

} // namespace stateloupe
