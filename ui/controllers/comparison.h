#pragma once

#include "core/async/latestrequest.h"
#include "core/json/comparisonrows.h"
#include "ui/session/documentsession.h"
#include "ui/session/preparededit.h"

#include <QSet>

#include <array>

namespace stateloupe {

/// Two documents next to each other, as they were at one moment.
struct ComparisonResult
{
    static constexpr int KindCount = int(DifferenceKind::Moved) + 1;

    JsonDocument left;
    JsonDocument right;
    JsonDiff diff;
    ComparisonRows rows;
    std::array<int, KindCount> counts{}; ///< of the differences by DifferenceKind, shown or not
    int shownCount = 0; ///< differences that pass the filter

    /// Every byte is the same.
    bool isSame() const { return diff.differences.isEmpty() && !diff.layoutDiffers; }
};

/// Which differences are shown.
struct ComparisonFilter
{
    QSet<DifferenceKind> hiddenKinds;
    QString text; ///< a part of a place or a value, in any case; empty: all

    friend bool operator==(const ComparisonFilter &, const ComparisonFilter &) = default;
};

/// What is compared: an opened workflow, as it is now or as it is stored.
struct ComparisonSource
{
    enum class Version { Now, Stored };

    DocumentSession *session = nullptr;
    Version version = Version::Now;
};

/// Compares two sources and keeps up with their edits and reloads, off the GUI thread and one comparison at a time, so
/// that the newest always wins; takes what differs over from one side to the other.
///
/// Says gone() when one of its sessions is.
class Comparison : public QObject
{
    Q_OBJECT

public:
    enum class Side { Left, Right };
    enum class Phase {
        Waiting, ///< for a workflow to be loaded
        Comparing, ///< for the first time: there is no result yet
        Ready, ///< result() is there; a newer one may be under way, see isBusy()
        Stopped, ///< by cancel(); without a result
        Impossible, ///< one side is no JSON, could not be loaded or was closed
    };

    Comparison(const ComparisonSource &left, const ComparisonSource &right, QObject *parent = nullptr);

    const ComparisonSource &source(Side side) const { return m_sources[size_t(side)]; }
    DocumentSession *session(Side side) const { return m_sources[size_t(side)].session; } ///< null once gone()
    Phase phase() const { return m_phase; }
    bool isBusy() const; ///< comparing or applying
    /// Of the newest comparison. Keeps its values until changed().
    const ComparisonResult &result() const { return m_result; }

    const ComparisonFilter &filter() const { return m_filter; }
    void setFilter(const ComparisonFilter &filter);
    /// Gives the comparison under way up, or what is being applied.
    void cancel();
    void compareAgain();

    /// Why nothing can be applied to a side, as one sentence; empty when it can.
    QString refusal(Side to) const;
    /// Makes `to` hold what the other side holds at these differences of result(), as one undo step of its session.
    /// Not while isBusy(). Ends in applied() or applyingFailed().
    void apply(const QList<int> &differences, Side to);
    /// Every difference that is shown.
    QList<int> shownDifferences() const;

Q_SIGNALS:
    void phaseChanged();
    void busyChanged();
    void changed(); ///< another result()
    void applied(qsizetype count, Comparison::Side to);
    void applyingFailed(const Error &error);
    void gone();

private:
    void watch(DocumentSession *session);
    void forget(QObject *session);
    void update();
    void start();
    void take(const ComparisonResult &result);
    void takeEdit(const Result<PreparedEdit> &edit, qsizetype count, Side to);
    void setPhase(Phase phase);
    const JsonDocument &document(Side side) const;
    bool isUsable(Side side) const;
    bool isLoading(Side side) const;

    std::array<ComparisonSource, 2> m_sources;
    Phase m_phase = Phase::Waiting;
    ComparisonResult m_result;
    ComparisonFilter m_filter;
    bool m_isStale = false; ///< another comparison is due when the one under way is done
    LatestRequest m_comparing{this};
    LatestRequest m_applying{this};
};

} // namespace stateloupe
