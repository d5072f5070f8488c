#include "core/async/statestore.h"

#include "core/async/chunkrelay.h"
#include "core/async/storethread.h"
#include "core/backends/backendfactory.h"

namespace stateloupe {

namespace {

template <typename T>
QFuture<Result<T>> post(StoreThread &thread, typename StoreCallOf<T>::Verb verb,
    StoreCall::Patience patience = StoreCall::Patience::Deadline)
{
    const auto call = std::make_shared<StoreCallOf<T>>(std::move(verb), patience);
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
            return relay.send(std::move(chunk), shouldStop);
        },
        control);
    if (!listed)
        return tl::unexpected(listed.error());
    relay.waitUntilHandled(shouldStop);
    return control.check().map([count] { return count; });
}

} // namespace

StateStore::StateStore(BackendFactory makeBackend, QObject *parent)
    : QObject(parent)
    , m_thread(std::make_unique<StoreThread>(
          std::move(makeBackend),
          [this](bool available, const QString &detail) {
              QMetaObject::invokeMethod(
                  this, [this, available, detail] { Q_EMIT availabilityChanged(available, detail); },
                  Qt::QueuedConnection);
          },
          DefaultDeadline))
{
}

StateStore::StateStore(const StoreSettings &settings, QObject *parent)
    : StateStore(BackendFactory([settings] { return stateloupe::makeBackend(settings); }), parent)
{
}

StateStore::~StateStore() = default;

void StateStore::setDeadline(std::chrono::milliseconds deadline)
{
    m_thread->setDeadline(deadline);
}

QFuture<Result<StoreTraits>> StateStore::open()
{
    return post<StoreTraits>(*m_thread, [](StateBackend &backend, const CallControl &control) {
        return backend.open(control).map([&backend] { return backend.traits(); });
    });
}

QFuture<Result<qint64>> StateStore::list(const ListRequest &request, ChunkHandler onChunk)
{
    const auto relay = std::make_shared<ChunkRelay>(this, std::move(onChunk));
    const auto call = std::make_shared<StoreCallOf<qint64>>(
        [request, relay, thread = m_thread.get()](StateBackend &backend, const CallControl &control) {
            return relayList(backend, request, *relay, *thread, control);
        },
        StoreCall::Patience::Progress);
    auto future = call->future();
    relay->setFuture(QFuture<void>(future));
    m_thread->post(call);
    return future;
}

QFuture<Result<StoredState>> StateStore::load(const WorkflowId &id)
{
    return post<StoredState>(
        *m_thread, [id](StateBackend &backend, const CallControl &control) { return backend.load(id, control); });
}

QFuture<Result<Revision>> StateStore::save(const WorkflowId &id, const QByteArray &text, const Revision &expected)
{
    return post<Revision>(*m_thread, [id, text, expected](StateBackend &backend, const CallControl &control) {
        return backend.save(id, text, expected, control);
    });
}

QFuture<Result<Revision>> StateStore::create(const WorkflowId &id, const QByteArray &text)
{
    return post<Revision>(*m_thread,
        [id, text](StateBackend &backend, const CallControl &control) { return backend.create(id, text, control); });
}

QFuture<Result<>> StateStore::remove(const WorkflowId &id, const Revision &expected)
{
    return post<void>(*m_thread, [id, expected](StateBackend &backend, const CallControl &control) {
        return backend.remove(id, expected, control);
    });
}

QFuture<Result<HealthReport>> StateStore::health(HealthDepth depth)
{
    const auto patience = depth == HealthDepth::Thorough ? StoreCall::Patience::Endless : StoreCall::Patience::Deadline;
    return post<HealthReport>(
        *m_thread,
        [depth](StateBackend &backend, const CallControl &control) { return backend.health(depth, control); },
        patience);
}

} // namespace stateloupe
