#include "app/cli/fidelityreport.h"

#include "app/cli/console.h"
#include "app/cli/interruption.h"
#include "core/backends/fidelity.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

QString placeOf(const FidelityFinding &finding)
{
    return finding.pointer.isEmpty() ? u"(the whole state)"_s : console::inOneLine(QString::fromUtf8(finding.pointer));
}

} // namespace

Result<> reportFidelity(const StoreTraits &traits, const JsonDocument &document)
{
    if (traits.keepsBytes)
        return {};
    constexpr qsizetype MaximumShown = 20;
    const FidelityReport report = checkFidelity(traits, document, wasInterrupted);
    if (wasInterrupted())
        return failure(ErrorKind::Cancelled, u"Interrupted. Nothing was written."_s);
    for (const FidelityFinding &finding : report.findings.first(std::min(report.findings.size(), MaximumShown))) {
        const bool isRefused = finding.effect == FidelityFinding::Effect::Refused;
        console::writeNote(u"%1 %2: %3"_s.arg(isRefused ? u"refused"_s : u"changed"_s, placeOf(finding), finding.what));
    }
    if (const qint64 more = report.changed + report.refused - MaximumShown; more > 0)
        console::writeNote(u"and %1 more"_s.arg(more));
    if (report.refused == 0)
        return {};
    return failure(ErrorKind::InvalidArgument,
        u"%1 does not take this state, at %2. Nothing was written; change what is named above."_s.arg(traits.location,
            report.refused == 1 ? u"one place"_s : QString(QString::number(report.refused) + u" places"_s)));
}

} // namespace stateloupe
