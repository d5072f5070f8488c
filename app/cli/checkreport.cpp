#include "app/cli/checkreport.h"

#include "app/cli/console.h"
#include "app/cli/jsonline.h"
#include "core/doctor/doctor.h"
#include "ui/text/counttext.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

QString placesOf(const Finding &finding)
{
    if (finding.places.isEmpty())
        return {};
    const QString first = console::inOneLine(finding.places.first().toString());
    return first.isEmpty() ? u"(the whole state)"_s : first;
}

/// For people: what is worst first on the line.
QString line(const QString &id, const Finding &finding)
{
    const QString more
        = finding.placeCount > 1 ? QString(u" ("_s + placeCountText(finding.placeCount) + u')') : QString();
    const QString places = placesOf(finding);
    const QString where = places.isEmpty() ? id : QString(id + u' ' + places);
    return QStringList{severityWord(finding.severity), QString::fromLatin1(finding.rule), where}.join(u' ') + u": "_s
        + console::inOneLine(finding.message) + more;
}

/// For scripts: tab-separated.
QString fields(const QString &id, const Finding &finding)
{
    return QStringList{id, QString::fromLatin1(finding.rule), severityWord(finding.severity),
        QString::number(finding.placeCount), placesOf(finding), console::inOneLine(finding.message)}
        .join(u'\t');
}

JsonLine jsonLine(const std::optional<WorkflowSummary> &workflow, const Finding &finding)
{
    QStringList places;
    for (const JsonPointer &place : finding.places)
        places << place.toString();
    JsonLine json;
    if (workflow)
        json.add("id", workflow->id.display());
    const DoctorRule *rule = Doctor::rule(finding.rule);
    return json.add("rule", QString::fromLatin1(finding.rule))
        .add("severity", severityWord(finding.severity))
        .add("title", rule->title())
        .add("message", finding.message)
        .add("places", places)
        .add("place_count", std::optional<qint64>(finding.placeCount))
        .add("repairable", finding.isRepairable);
}

} // namespace

CheckReport::CheckReport(Severity least, bool isJson)
    : m_least(least)
    , m_isJson(isJson)
{
}

void CheckReport::take(const CheckChunk &chunk)
{
    for (const Finding &finding : chunk.store)
        take(std::nullopt, finding);
    for (qsizetype row = 0; row < chunk.workflows.size(); ++row) {
        ++m_workflows;
        const auto &findings = chunk.findings[std::size_t(row)];
        if (findings.isEmpty())
            continue;
        const WorkflowSummary workflow = chunk.workflows.at(row);
        bool isTold = false;
        for (const Finding &finding : findings)
            isTold = take(workflow, finding) || isTold;
        m_afflicted += isTold ? 1 : 0;
    }
}

bool CheckReport::take(const std::optional<WorkflowSummary> &workflow, const Finding &finding)
{
    if (finding.severity > m_least)
        return false;
    qint64 &count = finding.severity == Severity::Error ? m_errors
        : finding.severity == Severity::Warning         ? m_warnings
                                                        : m_notes;
    ++count;
    const QString id = workflow ? console::inOneLine(workflow->id.display()) : u"(the store)"_s;
    if (m_isJson)
        console::writeLine(jsonLine(workflow, finding).toString());
    else
        console::writeLine(console::outputIsTerminal() ? line(id, finding) : fields(id, finding));
    return true;
}

void CheckReport::writeSummary() const
{
    if (m_errors + m_warnings + m_notes == 0) {
        console::writeNote(u"%1 checked, nothing found"_s.arg(workflowCountText(m_workflows)));
        return;
    }
    console::writeNote(u"%1 checked, %2 with findings: %3, %4, %5"_s.arg(workflowCountText(m_workflows),
        QString::number(m_afflicted), errorCountText(m_errors), warningCountText(m_warnings), noteCountText(m_notes)));
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Note:
        return u"note"_s;
    }
    return {};
}

} // namespace stateloupe
