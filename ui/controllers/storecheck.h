#pragma once

#include "core/async/latestrequest.h"
#include "ui/controllers/openstore.h"
#include "ui/models/checkresults.h"
#include "ui/models/checksummarymodel.h"

#include <QPointer>
#include <QSet>

namespace stateloupe {

/// Examines the workflows of a store over a connection of its own, keeps what was found and lets the list show it.
/// Changes nothing in the store.
class StoreCheck : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Running, Complete, Stopped, Failed };

    /// Belongs to the store.
    explicit StoreCheck(OpenStore *store);

    /// Examines these workflows, or all of the store if there are none. What is under way is given up.
    void start(const QList<WorkflowId> &ids);
    /// What was found so far stays.
    void stop();
    /// What was found in these workflows is not to be believed any more.
    void outdate(const QList<WorkflowId> &ids);
    static StoreCheck *of(const OpenStore *store); ///< null when it was never checked

    OpenStore *store() const { return m_store; }
    State state() const { return m_state; }
    const Error &error() const { return m_error; } ///< when Failed
    bool isOfAll() const { return m_isOfAll; } ///< the last check was of the whole store
    std::optional<qint64> total() const { return m_total; } ///< how many workflows there are to check
    CheckSummaryModel *model() { return &m_model; } ///< of the last check

Q_SIGNALS:
    void changed();

private:
    void take(const CheckChunk &chunk);
    void finish(State state, const Error &error = {});

    OpenStore *m_store;
    std::unique_ptr<StateStore> m_connection;
    LatestRequest m_checking{this};
    State m_state = State::Idle;
    Error m_error;
    bool m_isOfAll = true;
    std::optional<qint64> m_total;
    CheckSummaryModel m_model;
    CheckResults m_results;
    CheckResults::Outcomes m_incoming;
    QSet<WorkflowId> m_changedMeanwhile; ///< perhaps after they were examined
};

} // namespace stateloupe
