#pragma once

#include "core/backends/statebackend.h"
#include "core/backends/storesettings.h"
#include "core/doctor/check.h"
#include "core/secret.h"

#include <QFuture>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace stateloupe {

class ChunkRelay;
class StoreThread;

/// How opening a store went, step by step.
struct ConnectionTest
{
    OpeningStep step = OpeningStep::Done; ///< the one that failed, or Done
    Error error; ///< why, unless Done
    StoreTraits traits; ///< when Done
};

/// A StateBackend on threads of its own: the same verbs, at once returning futures.
///
/// Lives in the thread that made it (the GUI's). It keeps two connections, so that nobody waits behind a long list: one
/// for list(), search(), check() and a thorough health(), which opens when it is first needed, and one for all other
/// verbs. On each, verbs run one after another in the order they were asked for. A future's cancel() stops the verb,
/// waiting or running; its result is then Cancelled or absent. A verb that outlives its deadline finishes with
/// Unavailable even if the backend is still stuck in a system call. Futures finish in other threads: take their results
/// with whenFinished() or LatestRequest, which also serve several consumers. (In Qt 6.4 a second `.then` replaces the
/// first, and one with a context does not survive the context's end.)
///
/// Destroying it cancels everything in flight, leaves no future unfinished, and does not wait for the backend: that
/// lets go in its own time, at the latest before QCoreApplication ends.
class StateStore : public QObject
{
    Q_OBJECT

public:
    using BackendFactory = std::function<std::unique_ptr<StateBackend>()>;
    /// Called in this object's thread with the next summaries of a running list().
    using ChunkHandler = std::function<void(WorkflowList chunk)>;
    /// The same with what a running search() has found, or how far it is.
    using SearchHandler = std::function<void(SearchChunk chunk)>;
    /// The same with what a running check() has found.
    using CheckHandler = std::function<void(CheckChunk chunk)>;

    static constexpr std::chrono::milliseconds DefaultDeadline{10'000};

    /// `makeBackend` runs in the store's own threads, once in each.
    explicit StateStore(BackendFactory makeBackend, QObject *parent = nullptr);
    explicit StateStore(const StoreSettings &settings, const Secret &password = {}, QObject *parent = nullptr);
    ~StateStore() override;

    /// For every verb but list(), search(), check() and a thorough health(), which may take as long as they keep going.
    void setDeadline(std::chrono::milliseconds deadline);

    /// Stops every verb, waiting or running, as if each future were cancelled.
    void cancelAll();

    QFuture<Result<StoreTraits>> open();
    /// open() for people who want to know what is wrong: an error of the store is part of the result.
    QFuture<Result<ConnectionTest>> test();
    /// The handler gets all chunks before the future finishes, and none after it is cancelled. Listing waits while the
    /// handler is behind, so that a slow window never piles up memory. The result is the number of workflows.
    QFuture<Result<qint64>> list(const ListRequest &request, ChunkHandler onChunk);
    /// As list(), and on the same connection. The handler also gets empty chunks, some ten a second, which tell how far
    /// it is. The result is the number of workflows found.
    QFuture<Result<qint64>> search(const SearchRequest &request, SearchHandler onChunk);
    /// Examines workflows by the doctor's rules, in the store's thread, and changes nothing. As search(); the result is
    /// the number of workflows checked.
    QFuture<Result<qint64>> check(const CheckRequest &request, CheckHandler onChunk);
    QFuture<Result<WorkflowList>> describe(const QList<WorkflowId> &ids);
    QFuture<Result<StoredState>> load(const WorkflowId &id);
    QFuture<Result<Revision>> peek(const WorkflowId &id);
    QFuture<Result<Revision>> save(const WorkflowId &id, const QByteArray &text, const Revision &expected);
    QFuture<Result<Revision>> create(const WorkflowId &id, const QByteArray &text);
    QFuture<Result<>> remove(const WorkflowId &id, const Revision &expected);
    QFuture<Result<>> setTtl(const WorkflowId &id, std::optional<qint64> milliseconds, const Revision &expected);
    QFuture<Result<HealthReport>> health(HealthDepth depth);

Q_SIGNALS:
    /// The store stopped answering, or answers again; `detail` is Error::detail, empty when available.
    void availabilityChanged(bool available, const QString &detail);
    /// A verb has been running for 1.5 s without a sign of the store, or has got one, or has ended since.
    void waitingChanged(bool waiting);

private:
    struct Shared;

    std::unique_ptr<StoreThread> makeThread(const BackendFactory &makeBackend);
    using RelayedVerb
        = std::function<Result<qint64>(StateBackend &backend, ChunkRelay &relay, const CallControl &control)>;
    QFuture<Result<qint64>> postRelayed(RelayedVerb verb);

    std::shared_ptr<Shared> m_shared; ///< with the threads
    std::unique_ptr<StoreThread> m_thread;
    std::unique_ptr<StoreThread> m_listingThread;
};

} // namespace stateloupe
