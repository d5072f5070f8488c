#include "app/cli/checkrepair.h"

#include "app/cli/changereport.h"
#include "app/cli/console.h"
#include "app/cli/fidelityreport.h"
#include "app/cli/jsonstate.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

CheckRepair::CheckRepair(StoreConnection &store, const DoctorSettings &settings, QList<QByteArray> rules, bool isDryRun)
    : m_store(store)
    , m_doctor(settings, rules)
    , m_rules(std::move(rules))
    , m_isDryRun(isDryRun)
{
}

ExitCode CheckRepair::repair(const WorkflowId &id)
{
    const auto state = m_store.backend().load(id, StoreConnection::callControl());
    if (!state)
        return console::report(state.error());
    const auto before = parseState(*state);
    if (!before)
        return console::report(before.error());
    const auto after = repaired(*before, state->summary);
    if (!after)
        return console::report(after.error());
    const QByteArray text = after->bytes();
    if (text == state->text)
        return reportLeft(*after, state->summary);
    if (const auto fits = reportFidelity(m_store.backend().traits(), *after); !fits)
        return console::report(fits.error());
    const SentChange change{id, state->revision, text};
    if (!m_isDryRun) {
        const auto saved = m_store.backend().save(id, text, state->revision, StoreConnection::callControl());
        if (!saved)
            return reportFailedChange(m_store, change, saved.error());
        reportSaved(m_store, change, saved);
    } else {
        console::writeLine(u"Would repair %1"_s.arg(quoted(id)));
    }
    writeDifferences(*before, *after);
    return reportLeft(*after, state->summary);
}

ExitCode CheckRepair::reportLeft(const JsonDocument &document, const WorkflowSummary &row) const
{
    QStringList left;
    for (const Finding &finding : m_doctor.examine(document, row))
        left.append(QString::fromLatin1(finding.rule));
    if (left.isEmpty())
        return ExitCode::Done;
    console::writeNote(
        u"%1: %2 cannot be repaired everywhere. Edit the workflow."_s.arg(quoted(row.id), left.join(u", "_s)));
    return ExitCode::Found;
}

Result<JsonDocument> CheckRepair::repaired(const JsonDocument &document, const WorkflowSummary &row) const
{
    JsonDocument result = document;
    for (const QByteArray &rule : m_rules) {
        const auto edit = m_doctor.repair(rule, result, row);
        if (!edit && edit.error().kind == ErrorKind::NotFound)
            continue;
        if (!edit)
            return tl::unexpected(edit.error());
        if (const auto applied = result.apply(*edit); !applied)
            return tl::unexpected(applied.error());
    }
    return result;
}

} // namespace stateloupe
