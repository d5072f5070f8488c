#pragma once

#include "core/async/latestrequest.h"
#include "core/async/statestore.h"
#include "core/query/query.h"
#include "core/query/search.h"
#include "ui/controllers/workflowdetails.h"
#include "ui/controllers/workflowvalues.h"

#include <QTimer>

#include <optional>

namespace stateloupe {

/// Fills the table of one store: lists it or searches it for what a query finds, and filters and sorts off the GUI
/// thread.
///
/// The first listing, and the answer to a new query, show their rows as they come. A later one leaves what is shown
/// alone until it is complete, then takes its place. The newest wish for a filter, a query or an order wins.
class WorkflowListing : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Idle, ///< not asked for yet
        Listing, ///< or searching
        Ready,
        Failed, ///< error(); what was found before stays
    };

    explicit WorkflowListing(QObject *parent = nullptr);

    /// Where to list from now on. A listing under way begins again.
    void setStore(StateStore *store);
    /// What the store tells when it lists: as StoreTraits::listsDetails, hasTimes and kind say.
    void setTraits(const StoreTraits &traits);

    /// Lists or searches from the beginning; what is under way is given up.
    void refresh();
    /// refresh() that nobody has asked for: phase() stays Ready while it runs, a failure leaves everything as it is,
    /// and what is the same as before is not shown anew. Does nothing for a search, which may take long.
    void refreshQuietly();
    bool isRefreshingQuietly() const { return m_isQuiet; }
    /// Gives up what is under way; what it has shown so far stays.
    void stop();
    void setArrangement(const WorkflowArrangement &arrangement);
    /// Shows what this finds, or everything again. Searches the store anew unless it is the query already.
    void setQuery(const Query &query);
    /// Values to show beside what the store tells. Sorting by one reads it from every workflow.
    void setColumns(const QList<QueryPath> &paths);

    /// What the doctor has found in the workflows, to show and to sort by.
    void setChecked(std::shared_ptr<const CheckResults> results);

    WorkflowListModel *model() { return &m_model; }
    const WorkflowArrangement &arrangement() const { return m_arrangement; }
    const Query &query() const { return m_query; }
    const QList<QueryPath> &columns() const { return m_columns; }
    /// The rows in sight, of which details and values are asked for.
    void look(int first, int last);

    Phase phase() const { return m_phase; }
    const Error &error() const { return m_error; }
    /// How many workflows the table can show: so far while it shows them as they come, else of the last complete
    /// listing or search.
    qint64 count() const { return m_rows.size(); }
    /// How many there are in the store, as the last complete listing found.
    std::optional<qint64> total() const { return m_total; }
    /// How many the running listing has got, for progress.
    qint64 listedCount() const { return m_incoming.size(); }
    /// The store is being searched and not listed.
    bool isSearching() const { return m_phase == Phase::Listing && m_isSearch; }
    /// How many workflows the running search has looked at.
    qint64 examinedCount() const { return m_examined; }
    /// Somebody has stopped it, so that more may be in the store than is shown.
    bool isStopped() const { return m_isStopped; }
    /// The table shows what was asked for last.
    bool isArranged() const { return m_isArranged; }

Q_SIGNALS:
    void changed();
    void listed(); ///< a listing has ended, and its rows are shown

private:
    struct Arranged
    {
        RowOrder order;
        RowOrder renumbered; ///< empty when the rows are those shown before
        RowOrder changed; ///< rows that others have changed or added, the first ones of many
        std::shared_ptr<const RowOrder> all; ///< the order without a filter
    };
    /// All rows in order, to filter again and again while somebody types.
    struct Sorted
    {
        int listingNumber = -1;
        WorkflowRows::Row size = 0;
        WorkflowArrangement arrangement; ///< without a filter
        std::shared_ptr<const RowOrder> order;
    };

    WorkflowArrangement defaultArrangement() const;
    bool needsSearch() const;
    bool needsDetails() const;
    bool hasSortedValues() const;
    void begin(bool showsAsItComes);
    QFuture<Result<qint64>> list();
    QFuture<Result<qint64>> search();
    void stopQuietly();
    void showListed();
    void settle();
    void takeRows(WorkflowList rows, const std::vector<QByteArray> &cells);
    void finish(const Result<qint64> &result);
    void arrangeAgain();
    void startArranging();
    bool isNothingNew(const Arranged &arranged, const WorkflowRows &rows) const;
    void takeArranged(const Arranged &arranged, const WorkflowRows &rows, const Sorted &sorted);
    static Arranged arrangeRows(const WorkflowRows &rows, const WorkflowRows &before, const WorkflowArrangement &wanted,
        std::shared_ptr<const RowOrder> all, const std::function<bool()> &isCancelled);

    StateStore *m_store = nullptr;
    WorkflowListModel m_model;
    WorkflowDetails m_details{&m_model};
    WorkflowValues m_values{&m_model};
    bool m_hasTimes = true;
    bool m_listsDetails = true;
    bool m_hasDetails = true; ///< the newest listing asked for them
    WorkflowArrangement m_arrangement;
    WorkflowArrangement m_arrangementBefore; ///< of what is shown while another one waits for its values
    std::shared_ptr<const CheckResults> m_checked;
    Query m_query;
    QList<QueryPath> m_columns;
    Phase m_phase = Phase::Idle;
    Error m_error;

    WorkflowRows m_rows; ///< what the table is to show
    WorkflowRows m_incoming; ///< of the listing under way or the last one
    std::optional<WorkflowRows> m_listed; ///< of the last listing, complete and not known to be old
    bool m_listedHasDetails = true;
    std::optional<qint64> m_total;
    qint64 m_examined = 0;
    bool m_isSearch = false; ///< the newest listing is one
    bool m_isStopped = false;
    bool m_showsAsItComes = true;
    bool m_isQuiet = false; ///< the running listing is
    int m_rowsNumber = 0; ///< which listing m_rows are from
    int m_shownNumber = 0; ///< which one the model shows

    Sorted m_sorted; ///< the last one
    LatestRequest m_listing{this};
    LatestRequest m_arranging{this};
    bool m_isArranged = true;
    bool m_isStale = false; ///< rows came while the running arrangement was made
    QTimer m_pause; ///< between arrangements while rows come in
};

} // namespace stateloupe
