#include "ui/controllers/workflowvalues.h"

#include "core/json/jsonstring.h"
#include "ui/text/formats.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

/// `id in ("a", "b")`
Query queryForIds(const WorkflowRows &rows, const QList<WorkflowRows::Row> &sources)
{
    QStringList ids;
    for (const WorkflowRows::Row row : sources)
        ids << QString::fromLatin1(encodeJsonString(rows.id(row).display()));
    const QString text = "id in ("_L1 + ids.join(", "_L1) + u')';
    return Query::parse(text).value_or(Query());
}

/// What a search has found so far.
struct Found
{
    WorkflowList workflows;
    std::vector<QByteArray> cells;
};

} // namespace

WorkflowValues::WorkflowValues(WorkflowListModel *model, QObject *parent)
    : RowsInSight(model, parent)
{
}

bool WorkflowValues::isKnown(WorkflowRows::Row source) const
{
    return model()->hasCells(source);
}

void WorkflowValues::ask(const QList<WorkflowRows::Row> &sources)
{
    SearchRequest request;
    request.query = queryForIds(model()->rows(), sources);
    request.columns = model()->paths();
    request.now = currentMicros();
    if (request.query.isEmpty())
        return; // it would be a search of everything
    const auto found = std::make_shared<Found>();
    const auto take = [found](const SearchChunk &chunk) {
        found->workflows.append(chunk.workflows);
        found->cells.insert(found->cells.end(), chunk.cells.begin(), chunk.cells.end());
    };
    asking().start<Result<qint64>>(
        store()->search(request, take), [this, sources, found](const Result<qint64> &searched) {
            if (!searched)
                return; // the list itself stays; the next look asks again
            model()->setCells(sources, found->workflows, found->cells);
            lookSoon();
        });
}

} // namespace stateloupe
