#pragma once

#include "core/async/statestore.h"
#include "core/connections/connection.h"
#include "ui/controllers/workflowlisting.h"
#include "ui/controllers/workflowquestion.h"
#include "ui/models/storelistmodel.h"

#include <QTimer>

namespace stateloupe {

/// One store of the window: the connection, what it can do and its list of workflows.
///
/// A production store is open for reading only until it is unlocked. A store that is lost is looked for every two
/// seconds, and comes back by itself.
class OpenStore : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds ProbeInterval{2'000};

    /// `password` is kept for this session alone, in memory.
    OpenStore(const Connection &connection, const Secret &password, QObject *parent = nullptr);
    /// A store over any backend.
    OpenStore(const Connection &connection, const StateStore::BackendFactory &makeBackend, QObject *parent = nullptr);

    /// Tells whether two connections mean the same store: saved ones by their id, others by where they lead.
    static QString identity(const Connection &connection);

    /// Connects, then lists. Also the way to try again.
    void open();
    /// open() with another password.
    void openWith(const Secret &password);

    QString identity() const { return identity(m_connection); }
    const Connection &connection() const { return m_connection; }
    /// Another name or environment for the same store.
    void setConnection(const Connection &connection);
    /// What opens it again, by name or address; without secrets.
    QString address() const;
    /// For people.
    QString name() const;
    StoreItem item() const;

    StoreItem::State state() const { return m_state; }
    const Error &error() const { return m_error; } ///< when Failed
    OpeningStep failedStep() const { return m_failedStep; } ///< when Failed
    const StoreTraits &traits() const { return m_traits; }
    StateStore *store() { return m_store; }
    /// Connections of their own to the same store, for what takes long and is to hold up nobody. For reading.
    std::unique_ptr<StateStore> connectAgain() const;
    WorkflowListing *listing() { return m_listing; }
    WorkflowQuestion *question() { return m_question; }
    void setDeadline(std::chrono::milliseconds deadline);

    /// Was open and does not answer any more; error() says how that showed.
    bool isLost() const { return m_isLost; }
    /// Something is being waited for longer than usual.
    bool isWaiting() const { return m_isWaiting; }
    /// Stops everything that is waited for.
    void cancelWaiting();

    /// A production store is, until unlock().
    bool isLocked() const;
    bool canLock() const; ///< it is a production store that could be written to
    bool isUnlocked() const { return m_isUnlocked; }
    /// Opens it anew for writing, or for reading only again. What it was stays until that worked; else
    /// lockingFailed().
    void setUnlocked(bool unlocked);

Q_SIGNALS:
    void changed();
    /// isLost() or isWaiting() is another.
    void livenessChanged();
    /// Answers again after it was lost.
    void recovered();
    void lockingFailed(const Error &error);

private:
    StateStore *makeStore(bool isUnlocked);
    void setStore(StateStore *store);
    void takeOpening(const ConnectionTest &test);
    void fail(OpeningStep step, const Error &error);
    void takeAvailability(bool available, const QString &detail);
    void setLost(bool isLost);
    void probe();
    void takeProbe(const Result<StoreTraits> &result);

    Connection m_connection;
    Secret m_password;
    StateStore::BackendFactory m_makeBackend; ///< empty: by the settings
    StateStore *m_store = nullptr;
    std::unique_ptr<StateStore> m_candidate; ///< takes the place of m_store once it is open
    WorkflowListing *m_listing;
    WorkflowQuestion *m_question;
    std::chrono::milliseconds m_deadline = StateStore::DefaultDeadline;
    StoreItem::State m_state = StoreItem::State::Opening;
    StoreTraits m_traits;
    Error m_error;
    OpeningStep m_failedStep = OpeningStep::Done;
    bool m_isUnlocked = false;
    bool m_isLost = false;
    bool m_isWaiting = false;
    QTimer m_probing;
    LatestRequest m_opening{this};
};

} // namespace stateloupe
