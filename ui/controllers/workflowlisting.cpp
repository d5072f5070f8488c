#include "ui/controllers/workflowlisting.h"

#include "core/async/background.h"
#include "ui/text/formats.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

/// While rows come in: often enough to look alive, seldom enough to leave the processor to the listing.
constexpr auto ArrangingPause = 300ms;
/// How long the answer before stays when another is asked for: most are there by then, and nothing flickers.
constexpr auto AnswerPause = 150ms;

} // namespace

WorkflowListing::WorkflowListing(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &WorkflowListing::startArranging);
}

void WorkflowListing::setStore(StateStore *store)
{
    m_store = store;
    m_details.setStore(store);
    m_values.setStore(store);
    if (m_phase == Phase::Listing)
        refresh();
    else
        stopQuietly();
}

void WorkflowListing::setTraits(const StoreTraits &traits)
{
    m_hasTimes = traits.hasTimes;
    m_listsDetails = traits.listsDetails;
    m_model.setShowsStoredSize(traits.kind == "postgresql"_L1); // pg_column_size
    if (m_arrangement.sortColumn == WorkflowColumn::Updated)
        setArrangement(defaultArrangement());
}

WorkflowArrangement WorkflowListing::defaultArrangement() const
{
    if (m_hasTimes)
        return {m_arrangement.filter, WorkflowColumn::Updated, Qt::DescendingOrder};
    return {m_arrangement.filter, WorkflowColumn::Id, Qt::AscendingOrder};
}

void WorkflowListing::look(int first, int last)
{
    m_details.look(first, last);
    m_values.look(first, last);
}

bool WorkflowListing::needsSearch() const
{
    return !m_query.isEmpty() || m_arrangement.sortColumn == WorkflowColumn::Path;
}

/// Sorting by what the store tells only if asked needs it of every row.
bool WorkflowListing::needsDetails() const
{
    return m_listsDetails || m_arrangement.sortColumn == WorkflowColumn::Size
        || m_arrangement.sortColumn == WorkflowColumn::Expires;
}

bool WorkflowListing::hasSortedValues() const
{
    return m_arrangement.sortColumn != WorkflowColumn::Path || m_rows.paths().contains(m_arrangement.sortPath);
}

void WorkflowListing::refresh()
{
    m_listed.reset();
    begin(m_phase == Phase::Idle || m_rows.size() == 0);
}

void WorkflowListing::refreshQuietly()
{
    if (m_phase != Phase::Ready || m_isQuiet || m_isStopped || needsSearch())
        return;
    m_isQuiet = true;
    m_isSearch = false;
    m_showsAsItComes = false;
    m_incoming = WorkflowRows();
    m_hasDetails = needsDetails();
    m_listing.start<Result<qint64>>(
        list(), [this](const Result<qint64> &result) { finish(result); }, [this] { stopQuietly(); });
}

void WorkflowListing::stopQuietly()
{
    if (!std::exchange(m_isQuiet, false))
        return;
    m_listing.cancel();
    m_incoming = m_rows;
}

void WorkflowListing::begin(bool showsAsItComes)
{
    stopQuietly();
    m_listing.cancel();
    m_phase = Phase::Listing;
    m_isSearch = needsSearch();
    m_isStopped = false;
    m_examined = 0;
    m_showsAsItComes = showsAsItComes;
    m_incoming = WorkflowRows(m_isSearch ? m_columns : QList<QueryPath>());
    if (showsAsItComes) {
        m_rows = m_incoming;
        ++m_rowsNumber;
    }
    m_hasDetails = m_isSearch || needsDetails();
    m_listing.start<Result<qint64>>(
        m_isSearch ? search() : list(), [this](const Result<qint64> &result) { finish(result); },
        [this] { finish(failure(ErrorKind::Cancelled, tr("Listing was stopped before the store had answered."))); });
    m_details.setEnabled(!m_hasDetails);
    Q_EMIT changed();
}

QFuture<Result<qint64>> WorkflowListing::list()
{
    ListRequest request;
    request.details = m_hasDetails;
    return m_store->list(request, [this](WorkflowList chunk) { takeRows(std::move(chunk), {}); });
}

QFuture<Result<qint64>> WorkflowListing::search()
{
    SearchRequest request;
    request.query = m_query;
    request.columns = m_columns;
    request.now = currentMicros();
    return m_store->search(request, [this](SearchChunk chunk) {
        m_examined = chunk.examined;
        takeRows(std::move(chunk.workflows), chunk.cells);
    });
}

void WorkflowListing::setArrangement(const WorkflowArrangement &arrangement)
{
    if (arrangement == m_arrangement)
        return;
    if (hasSortedValues())
        m_arrangementBefore = m_arrangement;
    m_arrangement = arrangement;
    m_model.setSorted(arrangement);
    m_isArranged = false;
    if (isSearching() && !needsSearch())
        stop(); // it reads values to sort by that nobody wants any more
    if (m_phase != Phase::Idle && !hasSortedValues())
        begin(false);
    else if (m_phase != Phase::Idle && needsDetails() && !m_hasDetails)
        refresh();
    else
        startArranging();
    Q_EMIT changed();
}

void WorkflowListing::setQuery(const Query &query)
{
    if (query.isEmpty() ? m_query.isEmpty() : query.text() == m_query.text())
        return;
    m_query = query;
    if (m_phase == Phase::Idle)
        return;
    if (!needsSearch() && m_listed) {
        showListed();
        return;
    }
    begin(true);
    m_arranging.cancel();
    m_isArranged = false;
    m_pause.start(AnswerPause);
}

void WorkflowListing::setColumns(const QList<QueryPath> &paths)
{
    if (paths == m_columns)
        return;
    m_columns = paths;
    m_model.setPaths(paths);
    m_values.setEnabled(!paths.isEmpty());
    if (m_arrangement.sortColumn == WorkflowColumn::Path && !paths.contains(m_arrangement.sortPath))
        setArrangement(defaultArrangement());
    Q_EMIT changed();
}

void WorkflowListing::setChecked(std::shared_ptr<const CheckResults> results)
{
    m_checked = std::move(results);
    m_model.setChecked(m_checked);
    if (m_arrangement.sortColumn == WorkflowColumn::Findings && m_phase != Phase::Idle)
        arrangeAgain();
}

void WorkflowListing::showListed()
{
    stopQuietly();
    m_listing.cancel();
    m_phase = Phase::Ready;
    m_isSearch = false;
    m_isStopped = false;
    m_rows = *m_listed;
    ++m_rowsNumber;
    m_hasDetails = m_listedHasDetails;
    m_details.setEnabled(!m_hasDetails);
    m_isArranged = false;
    startArranging();
    Q_EMIT changed();
    refreshQuietly(); // it may be old
}

void WorkflowListing::stop()
{
    if (m_phase != Phase::Listing)
        return;
    m_listing.cancel();
    m_phase = Phase::Ready;
    m_isStopped = m_showsAsItComes; // what is shown otherwise is whole, as it was before
    settle();
}

void WorkflowListing::takeRows(WorkflowList rows, const std::vector<QByteArray> &cells)
{
    m_incoming.append(std::move(rows), currentMicros(), cells);
    if (m_showsAsItComes) {
        m_rows = m_incoming;
        arrangeAgain();
    }
    if (!m_isQuiet)
        Q_EMIT changed();
}

void WorkflowListing::finish(const Result<qint64> &result)
{
    if (m_isQuiet && !result) {
        stopQuietly();
        Q_EMIT listed();
        return;
    }
    m_isQuiet = false;
    m_phase = result ? Phase::Ready : Phase::Failed;
    if (!result)
        m_error = result.error();
    if (result && !m_showsAsItComes) {
        m_rows = m_incoming;
        ++m_rowsNumber;
    }
    if (result && m_query.isEmpty())
        m_total = m_rows.size();
    if (result && !m_isSearch) {
        m_listed = m_rows;
        m_listedHasDetails = m_hasDetails;
    }
    settle();
}

/// What was asked for is here, or will not come.
void WorkflowListing::settle()
{
    m_incoming = m_rows;
    if (!hasSortedValues()) {
        m_arrangement = m_arrangementBefore;
        m_model.setSorted(m_arrangement);
    }
    startArranging();
    Q_EMIT changed();
}

void WorkflowListing::arrangeAgain()
{
    m_isArranged = false;
    m_isStale = true;
    if (!m_arranging.isRunning() && !m_pause.isActive())
        startArranging();
}

void WorkflowListing::startArranging()
{
    m_pause.stop();
    m_isStale = false;
    const WorkflowRows rows = m_rows;
    const WorkflowRows before = m_shownNumber == m_rowsNumber ? WorkflowRows() : m_model.rows();
    WorkflowArrangement wanted = m_arrangement;
    if (wanted.sortColumn == WorkflowColumn::Findings)
        wanted.checked = m_checked;
    Sorted sorted{m_rowsNumber, rows.size(), wanted, nullptr};
    sorted.arrangement.filter.clear();
    const bool isSortedAlready = sorted.listingNumber == m_sorted.listingNumber && sorted.size == m_sorted.size
        && sorted.arrangement == m_sorted.arrangement;
    auto work
        = [rows, before, wanted, all = isSortedAlready ? m_sorted.order : nullptr](
              const std::function<bool()> &isCancelled) { return arrangeRows(rows, before, wanted, all, isCancelled); };
    m_arranging.start<Arranged>(runInBackground<Arranged>(std::move(work)),
        [this, rows, sorted](const Arranged &arranged) { takeArranged(arranged, rows, sorted); });
}

WorkflowListing::Arranged WorkflowListing::arrangeRows(const WorkflowRows &rows, const WorkflowRows &before,
    const WorkflowArrangement &wanted, std::shared_ptr<const RowOrder> all, const std::function<bool()> &isCancelled)
{
    Arranged arranged;
    if (all && !wanted.filter.isEmpty())
        arranged.order = filtered(rows, wanted.filter, *all, isCancelled);
    else
        arranged.order = all ? *all : arrange(rows, wanted, isCancelled);
    arranged.renumbered = sameWorkflows(before, rows, isCancelled);
    arranged.changed = changedWorkflows(before, rows, arranged.renumbered, isCancelled);
    arranged.all = all || !wanted.filter.isEmpty() ? std::move(all) : std::make_shared<const RowOrder>(arranged.order);
    return arranged;
}

/// Lists without details do not tell all that may have changed, and a search may have found others.
bool WorkflowListing::isNothingNew(const Arranged &arranged, const WorkflowRows &rows) const
{
    return m_hasDetails && !m_isSearch && m_phase == Phase::Ready && m_isArranged && arranged.changed.empty()
        && rows.size() == m_model.rows().size() && rows.paths() == m_model.rows().paths();
}

void WorkflowListing::takeArranged(const Arranged &arranged, const WorkflowRows &rows, const Sorted &sorted)
{
    const bool isOther = m_shownNumber != sorted.listingNumber;
    if (isOther && isNothingNew(arranged, rows)) {
        m_rows = m_model.rows();
        m_rowsNumber = m_shownNumber;
        Q_EMIT listed();
        return;
    }
    m_model.show(rows, arranged.order, isOther ? &arranged.renumbered : nullptr);
    if (isOther && !m_isSearch)
        m_model.setFresh(arranged.changed);
    m_shownNumber = sorted.listingNumber;
    if (arranged.all) {
        m_sorted = sorted;
        m_sorted.order = arranged.all;
    }
    m_isArranged = !m_isStale;
    if (m_isStale)
        m_pause.start(ArrangingPause);
    Q_EMIT changed();
    if (m_phase != Phase::Listing)
        Q_EMIT listed();
}

} // namespace stateloupe
