#include "app/cli/checkrepair.h"
#include "app/cli/checkreport.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/interruption.h"
#include "app/cli/jsonline.h"
#include "app/cli/wordlist.h"
#include "core/query/queryunits.h"
#include "ui/text/counttext.h"

#include <CLI/CLI.hpp>

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct CheckOptions
{
    StoreArguments store;
    std::vector<std::string> ids;
    std::vector<std::string> rules;
    std::string severity = "note";
    std::string stalledFor;
    std::vector<std::string> repairs;
    bool dryRun = false;
    bool yes = false;
    bool json = false;
    bool listRules = false;
};

Severity severityOf(const std::string &word)
{
    for (const Severity severity : {Severity::Error, Severity::Warning}) {
        if (severityWord(severity).toStdString() == word)
            return severity;
    }
    return Severity::Note;
}

Result<QList<QByteArray>> rulesNamed(const std::vector<std::string> &words)
{
    QList<QByteArray> rules;
    for (const std::string &word : words) {
        const QByteArray id = QByteArray::fromStdString(word).toUpper();
        if (!Doctor::rule(id)) {
            return failure(ErrorKind::InvalidArgument,
                u"There is no rule \"%1\"; stateloupe check --rules lists them. Nothing was checked."_s.arg(
                    QString::fromUtf8(id.left(40))));
        }
        rules.append(id);
    }
    return rules;
}

/// The rules to repair by. Errors: InvalidArgument for one that does not repair.
Result<QList<QByteArray>> repairsNamed(const std::vector<std::string> &words)
{
    auto rules = rulesNamed(words);
    if (!rules)
        return rules;
    for (const QByteArray &id : *rules) {
        if (Doctor::rule(id)->repairTitle().isEmpty()) {
            return failure(ErrorKind::InvalidArgument,
                u"Rule %1 has no repair that is safe. Nothing was changed; edit the workflow."_s.arg(
                    QString::fromLatin1(id)));
        }
    }
    return rules;
}

Result<CheckRequest> requestOf(const CheckOptions &options, const QList<QByteArray> &repairs)
{
    CheckRequest request;
    request.settings.now = QDateTime::currentMSecsSinceEpoch() * 1'000;
    if (!options.stalledFor.empty()) {
        const auto duration = readDuration(QString::fromStdString(options.stalledFor));
        if (!duration) {
            return failure(ErrorKind::InvalidArgument,
                u"--stalled-for takes a duration such as 90s, 2h or 1d12h. Nothing was checked."_s);
        }
        request.settings.noProgressSince = request.settings.now - *duration;
    }
    auto rules = rulesNamed(options.rules);
    if (!rules)
        return tl::unexpected(rules.error());
    request.rules = *std::move(rules) + repairs;
    return request;
}

Result<> checkUsage(const CheckOptions &options)
{
    if (options.store.store.empty())
        return failure(ErrorKind::InvalidArgument, u"Name the store to check, or say --rules. Nothing was checked."_s);
    if (options.repairs.empty() && (options.dryRun || options.yes))
        return failure(ErrorKind::InvalidArgument, u"--dry-run and --yes need --repair RULE. Nothing was checked."_s);
    if (!options.repairs.empty() && options.json)
        return failure(ErrorKind::InvalidArgument, u"--json tells findings, not repairs. Nothing was checked."_s);
    if (!options.repairs.empty() && options.store.passwordFromInput && !options.yes && !options.dryRun) {
        return failure(ErrorKind::InvalidArgument,
            u"Standard input cannot be the password and the answer. Add --yes. Nothing was checked."_s);
    }
    return {};
}

/// One check, and the repairs that follow it.
class Check
{
public:
    Check(StoreConnection &store, const CheckOptions &options, CheckRequest request, QList<QByteArray> repairs)
        : m_store(store)
        , m_options(options)
        , m_request(std::move(request))
        , m_repairs(std::move(repairs))
        , m_report(severityOf(options.severity), options.json)
    {
    }

    ExitCode run()
    {
        const auto checked = m_options.ids.empty() ? checkAll() : checkNamed();
        if (!checked)
            return console::report(checked.error());
        m_report.writeSummary();
        if (!m_repairable.isEmpty())
            return std::max(m_code, repair());
        const bool isFound = m_report.errors() + m_report.warnings() > 0;
        return std::max(m_code, isFound ? ExitCode::Found : ExitCode::Done);
    }

private:
    Result<> checkAll()
    {
        return m_store.check(m_request, [this](CheckChunk &&chunk) {
            take(chunk);
            return true;
        });
    }

    Result<> checkNamed()
    {
        const Doctor doctor(m_request.settings, m_request.rules);
        for (const std::string &id : m_options.ids) {
            const auto state = m_store.load(id);
            if (!state && state.error().kind != ErrorKind::NotFound)
                return tl::unexpected(state.error());
            if (!state) {
                m_code = std::max(m_code, console::report(state.error()));
                continue;
            }
            CheckChunk chunk;
            chunk.workflows.append(state->summary);
            chunk.findings.push_back(doctor.examineText(state->text, state->summary, wasInterrupted));
            if (const auto goesOn = StoreConnection::callControl().check(); !goesOn)
                return goesOn;
            take(chunk);
        }
        return {};
    }

    void take(const CheckChunk &chunk)
    {
        m_report.take(chunk);
        for (qsizetype row = 0; row < chunk.workflows.size(); ++row) {
            const auto &findings = chunk.findings[std::size_t(row)];
            const auto isRepaired
                = [this](const Finding &finding) { return finding.isRepairable && m_repairs.contains(finding.rule); };
            const auto isLeft
                = [&](const Finding &finding) { return finding.severity != Severity::Note && !isRepaired(finding); };
            if (std::any_of(findings.begin(), findings.end(), isRepaired))
                m_repairable.append(chunk.workflows.at(row).id);
            if (!m_repairs.isEmpty() && std::any_of(findings.begin(), findings.end(), isLeft))
                m_code = std::max(m_code, ExitCode::Found);
        }
    }

    ExitCode repair()
    {
        if (!m_options.dryRun && !m_options.yes && !isAgreed())
            return ExitCode::Refused;
        CheckRepair repair(m_store, m_request.settings, m_repairs, m_options.dryRun);
        ExitCode code = m_options.dryRun ? ExitCode::Found : ExitCode::Done;
        for (const WorkflowId &id : std::as_const(m_repairable)) {
            if (wasInterrupted())
                return ExitCode::Interrupted;
            code = std::max(code, repair.repair(id));
        }
        if (m_options.dryRun)
            console::writeLine(u"Dry run: nothing was written."_s);
        return code;
    }

    bool isAgreed() const
    {
        if (!console::inputIsTerminal()) {
            console::writeNote(u"stateloupe: Repairing needs --yes when nobody can be asked. Nothing was changed."_s);
            return false;
        }
        const QString location = m_store.backend().traits().location;
        if (console::confirm(u"Repair %1 in %2?"_s.arg(workflowCountText(m_repairable.size()), location)))
            return true;
        console::writeNote(u"Nothing was changed."_s);
        return false;
    }

    StoreConnection &m_store;
    const CheckOptions &m_options;
    const CheckRequest m_request;
    const QList<QByteArray> m_repairs;
    CheckReport m_report;
    QList<WorkflowId> m_repairable;
    ExitCode m_code = ExitCode::Done;
};

ExitCode writeRules(bool isJson)
{
    for (const DoctorRule *rule : Doctor::rules()) {
        const QString id = QString::fromLatin1(rule->id());
        if (isJson) {
            console::writeLine(JsonLine()
                                   .add("rule", id)
                                   .add("severity", severityWord(rule->severity()))
                                   .add("title", rule->title())
                                   .add("explanation", rule->explanation())
                                   .add("repair", rule->repairTitle())
                                   .toString());
            continue;
        }
        console::writeLine(
            QStringList{id, severityWord(rule->severity()), rule->title(), rule->repairTitle(), rule->explanation()}
                .join(u'\t'));
    }
    return ExitCode::Done;
}

ExitCode check(const CheckOptions &options)
{
    if (options.listRules)
        return writeRules(options.json);
    if (const auto usage = checkUsage(options); !usage)
        return console::report(usage.error());
    auto repairs = repairsNamed(options.repairs);
    if (!repairs)
        return console::report(repairs.error());
    auto request = requestOf(options, *repairs);
    if (!request)
        return console::report(request.error());
    const bool changes = !repairs->isEmpty() && !options.dryRun;
    auto store = StoreConnection::open(
        options.store, changes ? StoreConnection::Access::Write : StoreConnection::Access::Read);
    if (!store)
        return console::report(store.error());
    return Check(*store, options, *std::move(request), *std::move(repairs)).run();
}

} // namespace

void addCheckCommand(CLI::App &app, Work &work)
{
    auto options = std::make_shared<CheckOptions>();
    CLI::App *command = app.add_subcommand("check", "Look for what is wrong with workflows, and repair it");
    command->footer(
        "Not on a terminal: one line a finding, tab-separated: id, rule, severity, number of places, the first place, "
        "message. Exit status 1 when there was an error or a warning; notes do not count. With --repair it is 0 when "
        "everything found was repaired. A workflow that changes meanwhile is left alone.");
    addWritableStoreArguments(*command, options->store);
    command->get_option("STORE")->required(false);
    addWordList(*command, "ID", options->ids, "The workflows; all of the store without");
    command->add_option("--rule", options->rules, "Look by this rule only, such as U06; more with another --rule")
        ->type_name("RULE")
        ->allow_extra_args(false);
    command->add_option("--severity", options->severity, "Tell nothing less severe: error, warning or note")
        ->check(CLI::IsMember({"error", "warning", "note"}))
        ->type_name("SEVERITY");
    command
        ->add_option("--stalled-for", options->stalledFor,
            "Report workflows without progress for so long, such as 2h; those that wait or are over are healthy")
        ->type_name("DURATION");
    command->add_option("--repair", options->repairs, "Repair what this rule finds; more with another --repair")
        ->type_name("RULE")
        ->allow_extra_args(false);
    command->add_flag("--dry-run", options->dryRun, "Show what --repair would change, write nothing");
    command->add_flag("--yes", options->yes, "Do not ask before repairing");
    command->add_flag("--json", options->json, "One JSON object a line");
    command->add_flag("--rules", options->listRules, "List all rules and what they mean");
    command->callback([options, &work] { work = [options] { return check(*options); }; });
}

} // namespace stateloupe
