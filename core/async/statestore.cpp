#include "core/async/statestore.h"

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

/// The verb behind list(): in the store's thread.
Result<qint64> relayList(StateBackend &backend, const ListRequest &request, ChunkRelay &relay, StoreThread &thread,
    const CallControl &control)
{
    // A handler that is behind is no fault of the store.
    const auto shouldStop = [&] {
        thread.noteProgress();
        return control.shouldStop();
    };
    qint64 count = 0;
    const auto listed = backend.list(
        request,
        [&](WorkflowList &&chunk) {
            count += chunk.size();
            thread.noteProgress();
            return chunk.isEmpty() ? !shouldStop() : relay.send(std::move(chunk), shouldStop);
        },
        control);
    if (!listed)
        return tl::unexpected(listed.error());
    relay.waitUntilHandled(shouldStop);
    return control.check().map([count] { return count; });
}

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
    const auto relay = std::make_shared<ChunkRelay>(
        [shared = m_shared](std::function<void()> task) { shared->post(std::move(task)); }, std::move(onChunk));
    const auto verb = [request, relay, shared = m_shared, thread = m_listingThread.get()](
                          StateBackend &backend, const CallControl &control) {
        return shared->openForListing(backend, control).and_then([&] {
            return relayList(backend, request, *relay, *thread, control);
        });
    };
    const auto call = std::make_shared<StoreCallOf<qint64>>(verb, Patience::Progress, Effect::Reads);
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
