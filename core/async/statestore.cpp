#include "core/async/statestore.h"

#include "core/async/checkstates.h"
#include "core/async/chunkrelay.h"
#include "core/async/endingthreads.h"
#include "core/async/storethread.h"
#include "core/backends/backendfactory.h"

#include <atomic>
#include <mutex>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

using Patience = StoreCall::Patience;
using Effect = StoreCall::Effect;

template <typename T>
QFuture<Result<T>> post(StoreThread &thread, typename StoreCallOf<T>::Verb verb, Effect effect = Effect::Reads,
    Patience patience = Patience::Deadline)
{
    const auto call = std::make_shared<StoreCallOf<T>>(std::move(verb), patience, effect);
    auto future = call->future();
    thread.post(call);
    return future;
}

/// Hands chunks from a verb in the store's thread to a handler, and tells the thread that the verb is getting on: a
/// handler that is behind is no fault of the store.
class Relaying
{
public:
    Relaying(ChunkRelay &relay, StoreThread &thread, const CallControl &control)
        : m_relay(relay)
        , m_thread(thread)
        , m_control(control)
    {
    }

    bool isGoingOn() const
    {
        m_thread.noteProgress();
        return !m_control.shouldStop();
    }

    template <typename Handler, typename Chunk>
    bool send(const Handler &handler, Chunk &&chunk)
    {
        m_thread.noteProgress();
        m_count += countIn(chunk);
        const auto shared = std::make_shared<Chunk>(std::move(chunk));
        return m_relay.send([handler, shared] { handler(std::move(*shared)); }, [this] { return !isGoingOn(); });
    }

    /// The number of workflows, once all have been handled.
    Result<qint64> finish(const Result<> &outcome)
    {
        if (!outcome)
            return tl::unexpected(outcome.error());
        m_relay.waitUntilHandled([this] { return !isGoingOn(); });
        return m_control.check().map([this] { return m_count; });
    }

private:
    static qint64 countIn(const WorkflowList &chunk) { return chunk.size(); }
    static qint64 countIn(const SearchChunk &chunk) { return chunk.workflows.size(); }
    static qint64 countIn(const CheckChunk &chunk) { return chunk.workflows.size(); }

    ChunkRelay &m_relay;
    StoreThread &m_thread;
    const CallControl &m_control;
    qint64 m_count = 0;
};

} // namespace

/// What both threads and the object that started them look at.
struct StateStore::Shared
{
    explicit Shared(StateStore *store)
        : owner(store)
    {
    }

    std::mutex ownerMutex; ///< guards `owner`
    StateStore *owner; ///< null once it is gone, which the threads may outlive
    std::atomic<bool> isAvailable = true;
    std::atomic<int> waiting = 0; ///< threads that wait for the store
    std::atomic<int> openings = 0; ///< of the connection that is not for listing
    int listingOpening = -1; ///< the one that the other connection has followed; the listing thread's alone

    /// Has the task done in the owner's thread, unless the owner is gone by then.
    void post(std::function<void()> task)
    {
        const std::lock_guard lock(ownerMutex);
        if (owner)
            QMetaObject::invokeMethod(owner, std::move(task), Qt::QueuedConnection);
    }

    void forgetOwner()
    {
        const std::lock_guard lock(ownerMutex);
        owner = nullptr;
    }

    /// Opens the connection for listing when that has not happened since the last StateStore::open().
    Result<> openForListing(StateBackend &backend, const CallControl &control)
    {
        const int current = openings;
        if (listingOpening == current)
            return {};
        return backend.open(control).map([this, current] { listingOpening = current; });
    }
};

StateStore::StateStore(BackendFactory makeBackend, QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>(this))
    , m_thread(makeThread(makeBackend))
    , m_listingThread(makeThread(makeBackend))
{
}

StateStore::StateStore(const StoreSettings &settings, const Secret &password, QObject *parent)
    : StateStore(BackendFactory([settings, password] { return stateloupe::makeBackend(settings, password); }), parent)
{
}

std::unique_ptr<StoreThread> StateStore::makeThread(const BackendFactory &makeBackend)
{
    const auto onAvailability = [this, shared = m_shared](bool available, const QString &detail) {
        if (shared->isAvailable.exchange(available) == available)
            return;
        shared->post([this, available, detail] { Q_EMIT availabilityChanged(available, detail); });
    };
    const auto onWaiting = [this, shared = m_shared](bool waiting) {
        const int before = waiting ? shared->waiting++ : shared->waiting--;
        if (before != (waiting ? 0 : 1))
            return; // the other thread waits as well
        shared->post([this, waiting] { Q_EMIT waitingChanged(waiting); });
    };
    return std::make_unique<StoreThread>(
        makeBackend, StoreThread::Handlers{onAvailability, onWaiting}, DefaultDeadline);
}

StateStore::~StateStore()
{
    m_shared->forgetOwner();
    for (auto *thread : {&m_thread, &m_listingThread})
        EndingThreads::add(std::move(*thread));
}

void StateStore::setDeadline(std::chrono::milliseconds deadline)
{
    m_thread->setDeadline(deadline);
    m_listingThread->setDeadline(deadline);
}

void StateStore::cancelAll()
{
    m_thread->cancelAll();
    m_listingThread->cancelAll();
}

QFuture<Result<StoreTraits>> StateStore::open()
{
    return post<StoreTraits>(*m_thread, [shared = m_shared](StateBackend &backend, const CallControl &control) {
        return backend.open(control).map([&] {
            ++shared->openings;
            return backend.traits();
        });
    });
}

QFuture<Result<ConnectionTest>> StateStore::test()
{
    return post<ConnectionTest>(
        *m_thread, [shared = m_shared](StateBackend &backend, const CallControl &control) -> Result<ConnectionTest> {
            const auto opened = backend.open(control);
            if (control.isCancelled())
                return failure(ErrorKind::Cancelled, u"Cancelled."_s);
            if (!opened)
                return ConnectionTest{backend.openingStep(), opened.error(), {}};
            ++shared->openings;
            return ConnectionTest{OpeningStep::Done, {}, backend.traits()};
        });
}

QFuture<Result<qint64>> StateStore::list(const ListRequest &request, ChunkHandler onChunk)
{
    return postRelayed([request, onChunk = std::move(onChunk), thread = m_listingThread.get()](
                           StateBackend &backend, ChunkRelay &relay, const CallControl &control) {
        Relaying relaying(relay, *thread, control);
        const ListSink sink = [&](WorkflowList &&chunk) {
            return chunk.isEmpty() ? relaying.isGoingOn() : relaying.send(onChunk, std::move(chunk));
        };
        return relaying.finish(backend.list(request, sink, control));
    });
}

QFuture<Result<qint64>> StateStore::search(const SearchRequest &request, SearchHandler onChunk)
{
    return postRelayed([request, onChunk = std::move(onChunk), thread = m_listingThread.get()](
                           StateBackend &backend, ChunkRelay &relay, const CallControl &control) {
        Relaying relaying(relay, *thread, control);
        const SearchSink sink = [&](SearchChunk &&chunk) { return relaying.send(onChunk, std::move(chunk)); };
        return relaying.finish(backend.search(request, sink, control));
    });
}

QFuture<Result<qint64>> StateStore::check(const CheckRequest &request, CheckHandler onChunk)
{
    return postRelayed([request, onChunk = std::move(onChunk), thread = m_listingThread.get()](
                           StateBackend &backend, ChunkRelay &relay, const CallControl &control) {
        Relaying relaying(relay, *thread, control);
        const CheckSink sink = [&](CheckChunk &&chunk) { return relaying.send(onChunk, std::move(chunk)); };
        return relaying.finish(checkStates(backend, request, sink, control));
    });
}

/// Has a verb that gives its results bit by bit done on the connection for listing.
QFuture<Result<qint64>> StateStore::postRelayed(RelayedVerb verb)
{
    const auto relay = std::make_shared<ChunkRelay>(
        [shared = m_shared](std::function<void()> task) { shared->post(std::move(task)); });
    const auto call = std::make_shared<StoreCallOf<qint64>>(
        [verb = std::move(verb), relay, shared = m_shared](StateBackend &backend, const CallControl &control) {
            return shared->openForListing(backend, control).and_then([&] { return verb(backend, *relay, control); });
        },
        Patience::Progress, Effect::Reads);
    auto future = call->future();
    relay->setFuture(QFuture<void>(future));
    m_listingThread->post(call);
    return future;
}

QFuture<Result<WorkflowList>> StateStore::describe(const QList<WorkflowId> &ids)
{
    return post<WorkflowList>(
        *m_thread, [ids](StateBackend &backend, const CallControl &control) { return backend.describe(ids, control); });
}

QFuture<Result<StoredState>> StateStore::load(const WorkflowId &id)
{
    return post<StoredState>(
        *m_thread, [id](StateBackend &backend, const CallControl &control) { return backend.load(id, control); });
}

QFuture<Result<Revision>> StateStore::peek(const WorkflowId &id)
{
    return post<Revision>(
        *m_thread, [id](StateBackend &backend, const CallControl &control) { return backend.peek(id, control); });
}

QFuture<Result<Revision>> StateStore::save(const WorkflowId &id, const QByteArray &text, const Revision &expected)
{
    return post<Revision>(
        *m_thread,
        [id, text, expected](
            StateBackend &backend, const CallControl &control) { return backend.save(id, text, expected, control); },
        Effect::Writes);
}

QFuture<Result<Revision>> StateStore::create(const WorkflowId &id, const QByteArray &text)
{
    return post<Revision>(
        *m_thread,
        [id, text](StateBackend &backend, const CallControl &control) { return backend.create(id, text, control); },
        Effect::Writes);
}

QFuture<Result<>> StateStore::remove(const WorkflowId &id, const Revision &expected)
{
    return post<void>(
        *m_thread,
        [id, expected](
            StateBackend &backend, const CallControl &control) { return backend.remove(id, expected, control); },
        Effect::Writes);
}

QFuture<Result<>> StateStore::setTtl(const WorkflowId &id, std::optional<qint64> milliseconds, const Revision &expected)
{
    return post<void>(
        *m_thread,
        [id, milliseconds, expected](StateBackend &backend, const CallControl &control) {
            return backend.setTtl(id, milliseconds, expected, control);
        },
        Effect::Writes);
}

QFuture<Result<HealthReport>> StateStore::health(HealthDepth depth)
{
    const auto check
        = [depth](StateBackend &backend, const CallControl &control) { return backend.health(depth, control); };
    if (depth == HealthDepth::Quick)
        return post<HealthReport>(*m_thread, check);
    return post<HealthReport>(
        *m_listingThread,
        [check, shared = m_shared](StateBackend &backend, const CallControl &control) {
            return shared->openForListing(backend, control).and_then([&] { return check(backend, control); });
        },
        Effect::Reads, Patience::Endless);
}

} // namespace stateloupe
