#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/jsonline.h"
#include "app/cli/storeconnection.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct ListOptions
{
    std::string store;
    std::string sort = "updated";
    bool reverse = false;
    qsizetype limit = -1;
    bool json = false;
};

using Rows = std::vector<qsizetype>;

bool idBefore(const WorkflowList &list, qsizetype a, qsizetype b)
{
    const auto order = list.idBytes(a).compare(list.idBytes(b));
    return order != 0 ? order < 0 : list.idForm(a) < list.idForm(b);
}

/// Largest first; rows without a value come last.
void sortByNumber(const WorkflowList &list, Rows &rows, std::optional<qint64> (WorkflowList::*column)(qsizetype) const)
{
    std::sort(rows.begin(), rows.end(), [&](qsizetype a, qsizetype b) {
        const auto first = (list.*column)(a);
        const auto second = (list.*column)(b);
        return first != second ? first > second : idBefore(list, a, b);
    });
}

Rows sortedRows(const WorkflowList &list, const ListOptions &options)
{
    Rows rows(std::size_t(list.size()));
    std::iota(rows.begin(), rows.end(), 0);
    if (options.sort == "updated")
        sortByNumber(list, rows, &WorkflowList::updatedAt);
    else if (options.sort == "created")
        sortByNumber(list, rows, &WorkflowList::createdAt);
    else if (options.sort == "size")
        sortByNumber(list, rows, &WorkflowList::stateSize);
    else
        std::sort(rows.begin(), rows.end(), [&](qsizetype a, qsizetype b) { return idBefore(list, a, b); });
    if (options.reverse)
        std::reverse(rows.begin(), rows.end());
    if (options.limit >= 0 && std::size_t(options.limit) < rows.size())
        rows.resize(std::size_t(options.limit));
    return rows;
}

QString timeText(std::optional<qint64> micros)
{
    return micros ? isoTime(*micros) : QString();
}

void writeTable(const WorkflowList &list, const Rows &rows)
{
    constexpr qsizetype MaximumIdWidth = 60;
    QStringList ids{u"ID"_s};
    QStringList sizes{u"SIZE"_s};
    for (const qsizetype row : rows) {
        ids << singleLine(list.at(row).id.display(), MaximumIdWidth);
        const auto size = list.stateSize(row);
        sizes << (size ? formatSize(*size) : QString());
    }
    const auto byLength = [](const QString &a, const QString &b) { return a.size() < b.size(); };
    const qsizetype idWidth = std::max_element(ids.begin(), ids.end(), byLength)->size();
    const qsizetype sizeWidth = std::max_element(sizes.begin(), sizes.end(), byLength)->size();
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const QString updated = i == 0 ? u"UPDATED"_s : timeText(list.updatedAt(rows[std::size_t(i - 1)]));
        console::writeLine(
            ids[i].leftJustified(idWidth) + u"  "_s + sizes[i].rightJustified(sizeWidth) + u"  "_s + updated);
    }
}

void writeFields(const WorkflowList &list, const Rows &rows)
{
    for (const qsizetype row : rows) {
        const WorkflowSummary summary = list.at(row);
        const QString size = summary.size ? QString::number(*summary.size) : QString();
        const QStringList fields{
            console::inOneLine(summary.id.display()), size, timeText(summary.createdAt), timeText(summary.updatedAt)};
        console::writeLine(fields.join(u'\t'));
    }
}

/// Reads each state, because only its content tells the revision. What is gone by now is left out.
Result<> writeJson(StoreConnection &store, const WorkflowList &list, const Rows &rows)
{
    for (const qsizetype row : rows) {
        const auto state = store.backend().load(list.at(row).id, StoreConnection::callControl());
        if (!state && state.error().kind == ErrorKind::NotFound)
            continue;
        if (!state)
            return tl::unexpected(state.error());
        const WorkflowSummary &summary = state->summary;
        console::writeLine(JsonLine()
                               .add("id", summary.id.display())
                               .add("size", summary.size)
                               .addTime("created_at", summary.createdAt)
                               .addTime("updated_at", summary.updatedAt)
                               .add("ttl_ms", summary.ttl)
                               .add("revision", state->revision.toString())
                               .toString());
    }
    return {};
}

ExitCode list(const ListOptions &options)
{
    auto store = StoreConnection::open(options.store, StoreConnection::Access::Read);
    if (!store)
        return console::report(store.error());
    const auto workflows = store->list();
    if (!workflows)
        return console::report(workflows.error());
    const Rows rows = sortedRows(*workflows, options);
    if (options.json) {
        const auto written = writeJson(*store, *workflows, rows);
        return written ? ExitCode::Done : console::report(written.error());
    }
    if (console::outputIsTerminal())
        writeTable(*workflows, rows);
    else
        writeFields(*workflows, rows);
    return ExitCode::Done;
}

} // namespace

void addListCommand(CLI::App &app, Work &work)
{
    auto options = std::make_shared<ListOptions>();
    CLI::App *command = app.add_subcommand("list", "List the workflows of a store");
    command->footer("On a terminal: a table. Otherwise one line a workflow, tab-separated: id, size in bytes, created, "
                    "updated (UTC).");
    command->add_option("STORE", options->store, "Address of the store")->required();
    command->add_option("--sort", options->sort, "updated, created (newest first), size (largest first) or id")
        ->check(CLI::IsMember({"updated", "created", "id", "size"}))
        ->type_name("KEY");
    command->add_flag("--reverse", options->reverse, "The other way round");
    command->add_option("--limit", options->limit, "At most N workflows")
        ->check(CLI::Range(qsizetype(0), std::numeric_limits<qsizetype>::max()))
        ->type_name("N");
    command->add_flag("--json", options->json, "One JSON object a line, with the revision of each state");
    command->callback([options, &work] { work = [options] { return list(*options); }; });
}

} // namespace stateloupe
