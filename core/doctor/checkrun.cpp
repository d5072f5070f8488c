#include "core/doctor/checkrun.h"

#include <utility>

namespace stateloupe {

namespace {

constexpr qint64 WaitMilliseconds = 50;
constexpr qint64 SignMilliseconds = 100;

} // namespace

CheckRun::CheckRun(const CheckRequest &request, const CheckSink &sink, const std::function<bool()> &shouldStop)
    : m_doctor(request.settings, request.rules)
    , m_chunkRows(request.chunkRows)
    , m_sink(sink)
    , m_shouldStop(shouldStop)
    , m_signDue(SignMilliseconds)
{
}

void CheckRun::examine(const WorkflowSummary &summary, QByteArrayView state)
{
    const QByteArray text = QByteArray::fromRawData(state.data(), state.size());
    m_chunk.findings.push_back(m_doctor.examineText(text, summary, m_shouldStop));
    m_chunk.workflows.append(summary);
}

bool CheckRun::advance()
{
    if (m_shouldStop())
        return false;
    const qsizetype checked = m_chunk.workflows.size() + m_chunk.missing.size();
    const bool isDue = checked > 0 && (checked >= m_chunkRows || m_due.hasExpired());
    return isDue || m_signDue.hasExpired() ? handOver() : true;
}

bool CheckRun::finish()
{
    return handOver();
}

bool CheckRun::handOver()
{
    const bool goesOn = m_sink(std::exchange(m_chunk, CheckChunk())) && !m_shouldStop();
    m_due.setRemainingTime(WaitMilliseconds);
    m_signDue.setRemainingTime(SignMilliseconds);
    return goesOn;
}

} // namespace stateloupe
