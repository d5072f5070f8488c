#include "core/backends/memorybackend.h"

#include "core/backends/backendlog.h"
#include "core/backends/memorystore.h"
#include "core/backends/storeerrors.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

const QString Kind = u"memory"_s;
constexpr int VisitedAtOnce = 100; ///< workflows whose states are held on to

} // namespace

MemoryBackend::MemoryBackend(const MemorySettings &settings)
    : m_name(settings.name.isEmpty() ? u"default"_s : settings.name)
{
}

MemoryBackend::~MemoryBackend() = default;

Result<> MemoryBackend::open(const CallControl &control)
{
    return control.check().map([this] {
        m_store = MemoryStore::named(m_name);
        qCInfo(backendLog) << "memory_backend_initialized";
    });
}

void MemoryBackend::close()
{
    m_store.reset();
}

StoreTraits MemoryBackend::traits() const
{
    StoreTraits traits;
    traits.kind = Kind;
    traits.location = m_name;
    traits.product = u"Stateloupe "_s + QStringLiteral(STATELOUPE_VERSION);
    return traits;
}

Result<> MemoryBackend::list(const ListRequest &request, const ListSink &sink, const CallControl &control)
{
    if (auto ready = checkReady(control); !ready)
        return ready;
    quint64 position = 0;
    qint64 count = 0;
    for (;;) {
        if (auto goOn = control.check(); !goOn)
            return goOn;
        WorkflowList chunk;
        position = m_store->listAfter(position, request.chunkRows, chunk);
        if (chunk.isEmpty())
            break;
        count += chunk.size();
        if (!sink(std::move(chunk)))
            return {};
    }
    logListed(count, Kind);
    return {};
}

Result<> MemoryBackend::visit(StateVisitor &visitor, const CallControl &control)
{
    if (auto ready = checkReady(control); !ready)
        return ready;
    quint64 position = 0;
    for (;;) {
        std::vector<StoredState> states;
        position = m_store->statesAfter(position, VisitedAtOnce, states);
        if (states.empty())
            break;
        for (const StoredState &state : states) {
            if (visitor.isCandidate(state.summary))
                visitor.examine(state.summary, state.text);
            else
                visitor.pass();
            if (!visitor.advance())
                return control.check();
        }
    }
    visitor.finish();
    return control.check();
}

Result<StoredState> MemoryBackend::load(const WorkflowId &id, const CallControl &control)
{
    if (auto ready = checkReady(control); !ready)
        return tl::unexpected(ready.error());
    auto state = m_store->load(id);
    if (state)
        logStateEvent("state_loaded", id, Kind);
    else
        logWarningEvent("state_not_found", id, Kind);
    return state;
}

Result<Revision> MemoryBackend::peek(const WorkflowId &id, const CallControl &control)
{
    return load(id, control).map([](const StoredState &state) { return state.revision; });
}

Result<Revision> MemoryBackend::save(
    const WorkflowId &id, const QByteArray &text, const Revision &expected, const CallControl &control)
{
    if (auto ready = checkReady(control); !ready)
        return tl::unexpected(ready.error());
    auto revision = m_store->save(id, text, expected);
    if (revision)
        logStateEvent("state_saved", id, Kind);
    return revision;
}

Result<Revision> MemoryBackend::create(const WorkflowId &id, const QByteArray &text, const CallControl &control)
{
    if (auto ready = checkReady(control); !ready)
        return tl::unexpected(ready.error());
    if (id.form() == WorkflowId::Form::Row)
        return idNotSupported(id);
    auto revision = m_store->create(id, text);
    if (revision)
        logStateEvent("state_saved", id, Kind);
    return revision;
}

Result<> MemoryBackend::remove(const WorkflowId &id, const Revision &expected, const CallControl &control)
{
    if (auto ready = checkReady(control); !ready)
        return ready;
    auto removed = m_store->remove(id, expected);
    if (removed)
        logStateEvent("state_deleted", id, Kind);
    else if (removed.error().kind == ErrorKind::NotFound)
        logWarningEvent("state_not_found_for_delete", id, Kind);
    return removed;
}

Result<HealthReport> MemoryBackend::health(HealthDepth /*depth*/, const CallControl &control)
{
    if (auto ready = checkReady(control); !ready)
        return tl::unexpected(ready.error());
    HealthReport report;
    report.traits = traits();
    QElapsedTimer timer;
    timer.start();
    report.workflows = m_store->count();
    report.latencyMicroseconds = timer.nsecsElapsed() / 1'000;
    return report;
}

Result<> MemoryBackend::checkReady(const CallControl &control) const
{
    if (!m_store)
        return notOpen();
    return control.check();
}

} // namespace stateloupe
