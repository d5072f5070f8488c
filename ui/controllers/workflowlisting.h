#pragma once

#include "core/async/latestrequest.h"
#include "core/async/statestore.h"
#include "ui/controllers/workflowdetails.h"

#include <QTimer>

namespace stateloupe {

/// Fills the table of one store: lists it, and filters and sorts off the GUI thread.
///
/// The first listing shows its rows as they come. A later one leaves what is shown alone until it is complete, then
/// takes its place. The newest wish for a filter or an order wins.
class WorkflowListing : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Idle, ///< not asked for yet
        Listing,
        Ready,
        Failed, ///< error(); what was listed before stays
    };

    explicit WorkflowListing(QObject *parent = nullptr);

    /// Where to list from now on. A listing under way begins again.
    void setStore(StateStore *store);
    /// What the store tells when it lists: as StoreTraits::listsDetails, hasTimes and kind say.
    void setTraits(const StoreTraits &traits);

    /// Lists from the beginning; a listing under way is given up.
    void refresh();
    void setArrangement(const WorkflowArrangement &arrangement);

    WorkflowListModel *model() { return &m_model; }
    WorkflowDetails *details() { return &m_details; }
    const WorkflowArrangement &arrangement() const { return m_arrangement; }
    Phase phase() const { return m_phase; }
    const Error &error() const { return m_error; }
    /// How many workflows are known: listed so far by the first listing, else by the last complete one.
    qint64 count() const { return m_rows.size(); }
    /// How many the running listing has got, for progress.
    qint64 listedCount() const { return m_incoming.size(); }
    /// The table shows what was asked for last.
    bool isArranged() const { return m_isArranged; }

Q_SIGNALS:
    void changed();

private:
    struct Arranged
    {
        RowOrder order;
        RowOrder renumbered; ///< empty when the rows are those shown before
    };

    void takeChunk(WorkflowList chunk);
    void finish(const Result<qint64> &result);
    void arrangeAgain();
    void startArranging();
    void takeArranged(const Arranged &arranged, const WorkflowRows &rows, int listingNumber);

    bool needsDetails() const;

    StateStore *m_store = nullptr;
    WorkflowListModel m_model;
    WorkflowDetails m_details{&m_model};
    bool m_listsDetails = true;
    bool m_hasDetails = true; ///< the newest listing asked for them
    WorkflowArrangement m_arrangement;
    Phase m_phase = Phase::Idle;
    Error m_error;

    WorkflowRows m_rows; ///< what the table is to show
    WorkflowRows m_incoming; ///< of the listing under way or the last one
    bool m_showsAsItComes = true;
    int m_rowsNumber = 0; ///< which listing m_rows are from
    int m_shownNumber = 0; ///< which one the model shows

    LatestRequest m_listing{this};
    LatestRequest m_arranging{this};
    bool m_isArranged = true;
    bool m_isStale = false; ///< rows came while the running arrangement was made
    QTimer m_pause; ///< between arrangements while rows come in
};

} // namespace stateloupe
