#include "ui/controllers/workflowlisting.h"

#include "core/async/background.h"
#include "ui/text/formats.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

/// While rows come in: often enough to look alive, seldom enough to leave the processor to the listing.
constexpr auto ArrangingPause = 300ms;

} // namespace

WorkflowListing::WorkflowListing(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(ArrangingPause);
    connect(&m_pause, &QTimer::timeout, this, &WorkflowListing::startArranging);
}

void WorkflowListing::setStore(StateStore *store)
{
    m_store = store;
    m_details.setStore(store);
    if (m_phase == Phase::Listing)
        refresh();
}

void WorkflowListing::setTraits(const StoreTraits &traits)
{
    m_listsDetails = traits.listsDetails;
    m_model.setShowsStoredSize(traits.kind == "postgresql"_L1); // pg_column_size
    if (!traits.hasTimes && m_arrangement.sortColumn == WorkflowColumn::Updated)
        setArrangement({m_arrangement.filter, WorkflowColumn::Id, Qt::AscendingOrder});
}

/// Sorting by what the store tells only if asked needs it of every row.
bool WorkflowListing::needsDetails() const
{
    return m_listsDetails || m_arrangement.sortColumn == WorkflowColumn::Size
        || m_arrangement.sortColumn == WorkflowColumn::Expires;
}

void WorkflowListing::refresh()
{
    m_listing.cancel();
    m_showsAsItComes = m_phase == Phase::Idle || m_rows.size() == 0;
    m_phase = Phase::Listing;
    m_incoming = {};
    if (m_showsAsItComes)
        m_rows = {};
    m_hasDetails = needsDetails();
    ListRequest request;
    request.details = m_hasDetails;
    m_listing.start<Result<qint64>>(
        m_store->list(request, [this](WorkflowList chunk) { takeChunk(std::move(chunk)); }),
        [this](const Result<qint64> &result) { finish(result); },
        [this] { finish(failure(ErrorKind::Cancelled, u"Listing was stopped before the store had answered."_s)); });
    m_details.setEnabled(!m_hasDetails);
    Q_EMIT changed();
}

void WorkflowListing::setArrangement(const WorkflowArrangement &arrangement)
{
    if (arrangement == m_arrangement)
        return;
    m_arrangement = arrangement;
    m_model.setSorted(arrangement.sortColumn, arrangement.sortOrder);
    m_isArranged = false;
    if (needsDetails() && !m_hasDetails && m_phase != Phase::Idle)
        refresh();
    else
        startArranging();
    Q_EMIT changed();
}

void WorkflowListing::takeChunk(WorkflowList chunk)
{
    m_incoming.append(std::move(chunk), currentMicros());
    if (m_showsAsItComes) {
        m_rows = m_incoming;
        arrangeAgain();
    }
    Q_EMIT changed();
}

void WorkflowListing::finish(const Result<qint64> &result)
{
    m_phase = result ? Phase::Ready : Phase::Failed;
    if (!result)
        m_error = result.error();
    if (result && !m_showsAsItComes) {
        m_rows = m_incoming;
        ++m_rowsNumber;
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
    auto work = [rows, before, wanted = m_arrangement](const std::function<bool()> &isCancelled) {
        return Arranged{arrange(rows, wanted, isCancelled), sameWorkflows(before, rows, isCancelled)};
    };
    m_arranging.start<Arranged>(runInBackground<Arranged>(std::move(work)),
        [this, rows, number = m_rowsNumber](const Arranged &arranged) { takeArranged(arranged, rows, number); });
}

void WorkflowListing::takeArranged(const Arranged &arranged, const WorkflowRows &rows, int listingNumber)
{
    m_model.show(rows, arranged.order, m_shownNumber == listingNumber ? nullptr : &arranged.renumbered);
    m_shownNumber = listingNumber;
    m_isArranged = !m_isStale;
    if (m_isStale)
        m_pause.start();
    Q_EMIT changed();
}

} // namespace stateloupe
