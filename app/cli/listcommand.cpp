#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/jsonline.h"
#include "app/cli/queryargument.h"
#include "app/cli/storeconnection.h"
#include "core/state/isotime.h"
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
    StoreArguments store;
    std::string where;
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

/// Left-justified texts under a heading; numbers are right-justified.
struct Column
{
    QStringList cells; ///< the heading first
    bool isNumber = false;

    QString padded(qsizetype row) const
    {
        const auto byLength = [](const QString &a, const QString &b) { return a.size() < b.size(); };
        const qsizetype width = std::max_element(cells.begin(), cells.end(), byLength)->size();
        return isNumber ? cells[row].rightJustified(width) : cells[row].leftJustified(width);
    }
};

QString shortTtl(std::optional<qint64> milliseconds)
{
    constexpr qint64 MillisecondsPerSecond = 1'000;
    return milliseconds ? QString(QString::number(*milliseconds / MillisecondsPerSecond) + u" s"_s) : QString();
}

void writeTable(const WorkflowList &list, const Rows &rows, const StoreTraits &traits)
{
    constexpr qsizetype MaximumIdWidth = 60;
    Column ids{{u"ID"_s}, false};
    // A store that rewrites the text tells how much room it takes there, compressed or not.
    Column sizes{{traits.keepsBytes ? u"SIZE"_s : u"STORED"_s}, true};
    Column ttls{{u"TTL"_s}, true};
    Column updates{{u"UPDATED"_s}, false};
    for (const qsizetype row : rows) {
        const auto size = list.stateSize(row);
        ids.cells << singleLine(list.at(row).id.display(), MaximumIdWidth);
        sizes.cells << (size ? formatSize(*size) : QString());
        ttls.cells << shortTtl(list.ttl(row));
        updates.cells << timeText(list.updatedAt(row));
    }
    QList<Column> columns{ids, sizes};
    if (traits.hasTtl)
        columns << ttls;
    if (traits.hasTimes)
        columns << updates;
    for (qsizetype line = 0; line < ids.cells.size(); ++line) {
        QStringList cells;
        for (const Column &column : columns)
            cells << column.padded(line);
        console::writeLine(cells.join(u"  "_s));
    }
}

void writeFields(const WorkflowList &list, const Rows &rows, const StoreTraits &traits)
{
    for (const qsizetype row : rows) {
        const WorkflowSummary summary = list.at(row);
        const auto number = [](std::optional<qint64> value) { return value ? QString::number(*value) : QString(); };
        QStringList fields{console::inOneLine(summary.id.display()), number(summary.size), timeText(summary.createdAt),
            timeText(summary.updatedAt)};
        if (traits.hasTtl)
            fields << number(summary.ttl);
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

/// All details of the rows, where list() has left them out.
Result<> completeDetails(StoreConnection &store, WorkflowList &list, Rows &rows)
{
    QList<WorkflowId> ids;
    for (const qsizetype row : rows)
        ids << list.at(row).id;
    auto described = store.describe(ids);
    if (!described)
        return tl::unexpected(described.error());
    list = *std::move(described);
    rows.resize(std::size_t(list.size()));
    std::iota(rows.begin(), rows.end(), 0);
    return {};
}

Result<> write(StoreConnection &store, WorkflowList list, Rows rows, const ListOptions &options)
{
    if (options.json)
        return writeJson(store, list, rows);
    const StoreTraits traits = store.backend().traits();
    if (!traits.listsDetails) {
        if (auto completed = completeDetails(store, list, rows); !completed)
            return completed;
    }
    if (console::outputIsTerminal())
        writeTable(list, rows, traits);
    else
        writeFields(list, rows, traits);
    return {};
}

Result<WorkflowList> find(StoreConnection &store, const Query &query, const ListOptions &options)
{
    return query.isEmpty() ? store.list(options.sort == "size") : store.search(query);
}

ExitCode list(const ListOptions &options)
{
    const auto query = readQueryArgument(options.where);
    if (!query)
        return ExitCode::Usage;
    auto store = StoreConnection::open(options.store, StoreConnection::Access::Read);
    if (!store)
        return console::report(store.error());
    const auto workflows = find(*store, *query, options);
    if (!workflows)
        return console::report(workflows.error());
    const auto written = write(*store, *workflows, sortedRows(*workflows, options), options);
    return written ? ExitCode::Done : console::report(written.error());
}

} // namespace

void addListCommand(CLI::App &app, Work &work)
{
    auto options = std::make_shared<ListOptions>();
    CLI::App *command = app.add_subcommand("list", "List the workflows of a store");
    command->footer("On a terminal: a table. Otherwise one line a workflow, tab-separated: id, size in bytes, created, "
                    "updated (UTC) and, where workflows can expire, the milliseconds left. PostgreSQL tells the size "
                    "as it stores it, which may be compressed.");
    addStoreArguments(*command, options->store);
    command
        ->add_option("--where", options->where,
            "Only workflows of which this is true, such as 'context.status = \"stuck\" and updated < now-2h'; the man "
            "page has the language")
        ->type_name("QUERY");
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
