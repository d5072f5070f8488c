#include "ui/controllers/storecheck.h"

#include "ui/text/formats.h"

namespace stateloupe {

namespace {

/// Small enough for the window to take one without a pause.
constexpr int ChunkRows = 200;

} // namespace

StoreCheck::StoreCheck(OpenStore *store)
    : QObject(store)
    , m_store(store)
{
}

void StoreCheck::start(const QList<WorkflowId> &ids)
{
    stop();
    m_isOfAll = ids.isEmpty();
    m_total = m_isOfAll ? m_store->listing()->total() : ids.size();
    m_model.clear();
    m_incoming.clear();
    m_changedMeanwhile.clear();
    m_state = State::Running;
    m_connection = m_store->connectAgain();
    CheckRequest request;
    request.settings.now = currentMicros();
    request.ids = ids;
    request.chunkRows = ChunkRows;
    m_checking.start<Result<qint64>>(
        m_connection->check(request, [this](const CheckChunk &chunk) { take(chunk); }),
        [this](
            const Result<qint64> &result) { result ? finish(State::Complete) : finish(State::Failed, result.error()); },
        [this] { finish(State::Stopped); });
    Q_EMIT changed();
}

void StoreCheck::stop()
{
    if (m_state != State::Running)
        return;
    m_checking.cancel();
    finish(State::Stopped);
}

void StoreCheck::take(const CheckChunk &chunk)
{
    if (m_state != State::Running)
        return;
    CheckResults::append(m_incoming, chunk);
    m_model.append(chunk);
    Q_EMIT changed();
}

void StoreCheck::finish(State state, const Error &error)
{
    m_state = state;
    m_error = error;
    m_connection.reset();
    if (m_isOfAll && state == State::Complete)
        m_results.setAll(std::exchange(m_incoming, {}));
    else
        m_results.setSome(std::exchange(m_incoming, {}));
    for (const WorkflowId &id : std::exchange(m_changedMeanwhile, {}))
        m_results.outdate(id);
    m_store->listing()->setChecked(std::make_shared<const CheckResults>(m_results));
    Q_EMIT changed();
}

StoreCheck *StoreCheck::of(const OpenStore *store)
{
    return store->findChild<StoreCheck *>();
}

void StoreCheck::outdate(const QList<WorkflowId> &ids)
{
    for (const WorkflowId &id : ids) {
        if (m_state == State::Running)
            m_changedMeanwhile.insert(id);
        m_results.outdate(id);
    }
    m_store->listing()->setChecked(std::make_shared<const CheckResults>(m_results));
}

} // namespace stateloupe
