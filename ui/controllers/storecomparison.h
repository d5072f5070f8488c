#pragma once

#include "core/async/latestrequest.h"
#include "core/async/statestore.h"
#include "ui/controllers/openstore.h"
#include "ui/models/storepairsmodel.h"

#include <QHash>
#include <QPointer>

#include <array>
#include <memory>
#include <optional>

namespace stateloupe {

/// Compares all workflows of two stores, id by id: lists both, then loads the pairs, a few at a time, and looks off the
/// GUI thread whether they say the same. Over connections of its own, so that nobody waits for it.
class StoreComparison : public QObject
{
    Q_OBJECT

public:
    enum class Phase { Listing, Comparing, Complete, Stopped, Failed };
    static constexpr int MostInFlight = 4; ///< pairs, since each may be large

    StoreComparison(OpenStore *left, OpenStore *right, QObject *parent = nullptr);

    void start();
    void stop();

    Phase phase() const { return m_phase; }
    bool isRunning() const { return m_phase == Phase::Listing || m_phase == Phase::Comparing; }
    const QString &error() const { return m_error; } ///< when Failed
    qsizetype done() const { return m_done; } ///< pairs that were compared, or needed no comparing
    StorePairsModel *model() { return &m_model; }
    OpenStore *left() const { return m_sides[0].store; } ///< null when it is closed
    OpenStore *right() const { return m_sides[1].store; }

Q_SIGNALS:
    void changed();

private:
    struct Side
    {
        explicit Side(QObject *context)
            : request(context)
        {
        }

        QPointer<OpenStore> store;
        std::unique_ptr<StateStore> connection;
        LatestRequest request;
        WorkflowList listed;
        bool isListed = false;
    };
    struct Pairs
    {
        WorkflowList ids;
        std::vector<StorePair> outcomes;
    };

    void open(Side &side);
    void list(Side &side);
    void match();
    static Pairs matched(const WorkflowList &left, const WorkflowList &right);
    void pump();
    void load(qsizetype pair);
    void take(qsizetype pair, const Result<StoredState> &left, const Result<StoredState> &right);
    void finish(qsizetype pair, StorePair outcome, const QString &note = {});
    void end(Phase phase, const QString &error = {});

    std::array<Side, 2> m_sides;
    LatestRequest m_matching{this};
    StorePairsModel m_model;
    Phase m_phase = Phase::Listing;
    QString m_error;
    WorkflowList m_ids;
    std::vector<qsizetype> m_waiting; ///< pairs to be compared
    std::size_t m_next = 0; ///< in m_waiting
    qsizetype m_done = 0;
    int m_inFlight = 0;
};

} // namespace stateloupe
