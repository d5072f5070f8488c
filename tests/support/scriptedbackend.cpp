#include "tests/support/scriptedbackend.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr int StepMilliseconds = 5;

tl::unexpected<Error> outcomeUnknown()
{
    return failure(ErrorKind::OutcomeUnknown, u"The connection was lost on the way. The change is made or not."_s);
}

} // namespace

void BackendScript::setTtl(const WorkflowId &id, std::optional<qint64> milliseconds)
{
    const std::lock_guard lock(m_mutex);
    if (milliseconds)
        m_expiries.insert(id, QDateTime::currentMSecsSinceEpoch() + *milliseconds);
    else
        m_expiries.remove(id);
}

std::optional<qint64> BackendScript::ttl(const WorkflowId &id) const
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_expiries.find(id);
    return it == m_expiries.end() ? std::nullopt : std::optional(*it - QDateTime::currentMSecsSinceEpoch());
}

ScriptedBackend::ScriptedBackend(std::shared_ptr<BackendScript> script)
    : MemoryBackend(script->settings)
    , m_script(std::move(script))
{
}

Result<> ScriptedBackend::answer(const CallControl &control) const
{
    while (m_script->isSilent && !control.shouldStop())
        QTest::qSleep(StepMilliseconds);
    if (m_script->isGone)
        return failure(ErrorKind::Unavailable, u"The server has closed the connection. Nothing was written."_s);
    return control.check();
}

Result<> ScriptedBackend::open(const CallControl &control)
{
    m_step = m_script->failingStep;
    if (m_step != OpeningStep::Done)
        return failure(ErrorKind::PermissionDenied, u"The server says: \"no <b>entry</b>\"."_s);
    m_step = OpeningStep::Address;
    return answer(control).and_then([&] { return MemoryBackend::open(control); }).map([this] {
        m_step = OpeningStep::Done;
    });
}

WorkflowSummary ScriptedBackend::completed(WorkflowSummary summary, bool details) const
{
    if (m_script->traits.hasTtl)
        summary.ttl = m_script->ttl(summary.id);
    if (!details && !m_script->traits.listsDetails) {
        summary.size.reset();
        summary.ttl.reset();
    }
    if (!m_script->traits.hasTimes) {
        summary.createdAt.reset();
        summary.updatedAt.reset();
    }
    return summary;
}

Result<> ScriptedBackend::list(const ListRequest &request, const ListSink &sink, const CallControl &control)
{
    ++m_script->listings;
    if (request.details)
        ++m_script->detailedListings;
    const auto completing = [&](WorkflowList &&chunk) {
        WorkflowList completedChunk;
        for (qsizetype i = 0; i < chunk.size(); ++i)
            completedChunk.append(completed(chunk.at(i), request.details));
        return sink(std::move(completedChunk));
    };
    return answer(control).and_then([&] { return MemoryBackend::list(request, completing, control); });
}

/// By listing and loading, which follow the script.
Result<> ScriptedBackend::visit(StateVisitor &visitor, const CallControl &control)
{
    return StateBackend::visit(visitor, control);
}

Result<WorkflowList> ScriptedBackend::describe(const QList<WorkflowId> &ids, const CallControl &control)
{
    if (const auto answered = answer(control); !answered)
        return tl::unexpected(answered.error());
    WorkflowList described;
    for (const WorkflowId &id : ids) {
        ++m_script->describedRows;
        if (const auto state = load(id, control))
            described.append(state->summary);
    }
    return described;
}

Result<StoredState> ScriptedBackend::load(const WorkflowId &id, const CallControl &control)
{
    if (const auto answered = answer(control); !answered)
        return tl::unexpected(answered.error());
    const auto ttl = m_script->ttl(id);
    if (ttl && *ttl <= 0)
        return failure(ErrorKind::NotFound, u"There is no such workflow in the store."_s);
    return MemoryBackend::load(id, control).map([this](StoredState state) {
        state.summary = completed(state.summary, true);
        return state;
    });
}

/// Makes a change, or loses its answer.
template <typename T>
Result<T> ScriptedBackend::change(const std::function<Result<T>()> &make, const CallControl &control)
{
    if (m_script->isGone)
        return tl::unexpected(answer(control).error());
    const auto lost = m_script->lostAnswer.exchange(BackendScript::LostAnswer::None);
    if (lost == BackendScript::LostAnswer::BeforeTheChange)
        return outcomeUnknown();
    const Result<T> made = make();
    if (lost == BackendScript::LostAnswer::SilentAfterTheChange)
        m_script->isSilent = true;
    if (lost == BackendScript::LostAnswer::AfterTheChange || !answer(control))
        return outcomeUnknown();
    return made;
}

Result<Revision> ScriptedBackend::save(
    const WorkflowId &id, const QByteArray &text, const Revision &expected, const CallControl &control)
{
    const QByteArray written = m_script->rewrite ? m_script->rewrite(text) : text;
    return change<Revision>([&] { return MemoryBackend::save(id, written, expected, {}); }, control);
}

Result<Revision> ScriptedBackend::create(const WorkflowId &id, const QByteArray &text, const CallControl &control)
{
    return change<Revision>([&] { return MemoryBackend::create(id, text, {}); }, control);
}

Result<> ScriptedBackend::remove(const WorkflowId &id, const Revision &expected, const CallControl &control)
{
    return change<void>([&] { return MemoryBackend::remove(id, expected, {}); }, control);
}

Result<> ScriptedBackend::setTtl(
    const WorkflowId &id, std::optional<qint64> milliseconds, const Revision &expected, const CallControl &control)
{
    const auto set = [&]() -> Result<> {
        const auto state = MemoryBackend::load(id, {});
        if (!state)
            return tl::unexpected(state.error());
        if (state->revision != expected)
            return failure(ErrorKind::Conflict, u"The workflow holds something else now. Nothing was changed."_s);
        m_script->setTtl(id, milliseconds);
        return {};
    };
    return change<void>(set, control);
}

} // namespace stateloupe
