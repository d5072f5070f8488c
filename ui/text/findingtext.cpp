#include "ui/text/findingtext.h"

#include "core/doctor/doctor.h"
#include "ui/text/counttext.h"
#include "ui/text/plaintext.h"
#include "ui/text/ruletexts.h"
#include "ui/text/translate.h"

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestMessage = 300;
constexpr qsizetype MostLines = 8;

} // namespace

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return tr("Error");
    case Severity::Warning:
        return tr("Warning");
    case Severity::Note:
        return tr("Note");
    }
    return {};
}

QString findingTitle(const QByteArray &rule)
{
    if (const RuleText *text = ruleText(rule))
        return tr(text->title);
    const DoctorRule *known = Doctor::rule(rule);
    return known ? known->title() : QString::fromLatin1(rule);
}

QString findingExplanation(const QByteArray &rule)
{
    if (const RuleText *text = ruleText(rule))
        return tr(text->explanation);
    const DoctorRule *known = Doctor::rule(rule);
    return known ? known->explanation() : QString();
}

QString repairTitle(const QByteArray &rule)
{
    if (const RuleText *text = ruleText(rule))
        return text->repair ? tr(text->repair) : QString();
    const DoctorRule *known = Doctor::rule(rule);
    return known ? known->repairTitle() : QString();
}

QString findingLine(const Finding &finding)
{
    return tr("%1: %2. %3", "severity: title. message")
        .arg(severityText(finding.severity), findingTitle(finding.rule), singleLine(finding.message, LongestMessage));
}

QString findingLines(const QList<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings.first(std::min(findings.size(), MostLines)))
        lines << findingLine(finding);
    if (findings.size() > MostLines)
        lines << tr("and %1 more").arg(findingCountText(findings.size() - MostLines));
    return lines.join(u'\n');
}

QString severityCountText(const QList<Finding> &findings)
{
    const auto count = [&findings](Severity severity) {
        return std::count_if(findings.begin(), findings.end(),
            [severity](const Finding &finding) { return finding.severity == severity; });
    };
    QStringList parts;
    if (const auto errors = count(Severity::Error); errors > 0)
        parts << errorCountText(errors);
    if (const auto warnings = count(Severity::Warning); warnings > 0)
        parts << warningCountText(warnings);
    if (const auto notes = count(Severity::Note); notes > 0)
        parts << noteCountText(notes);
    return parts.join(u", "_s);
}

} // namespace stateloupe
