#pragma once

#include "core/doctor/check.h"
#include "core/doctor/doctor.h"
#include "core/query/statevisitor.h"

#include <QDeadlineTimer>

namespace stateloupe {

/// The visitor of a check: examines every workflow, and hands over what it found, the first at once, the others when
/// they are enough or have waited for long enough.
class CheckRun : public StateVisitor
{
public:
    /// `sink` and `shouldStop` are called from within the functions below, and have to outlive it.
    CheckRun(const CheckRequest &request, const CheckSink &sink, const std::function<bool()> &shouldStop);

    void examine(const WorkflowSummary &summary, QByteArrayView state) override;
    bool advance() override;
    bool finish() override;

    /// To be called first, if at all.
    void examineStore(const StoreFacts &facts) { m_chunk.store = m_doctor.examineStore(facts); }
    /// A workflow that was asked for is not there.
    void miss(const WorkflowId &id) { m_chunk.missing.append(id); }

private:
    bool handOver();

    const Doctor m_doctor;
    const int m_chunkRows;
    const CheckSink &m_sink;
    const std::function<bool()> &m_shouldStop;
    CheckChunk m_chunk;
    QDeadlineTimer m_due{0}; ///< for workflows that wait
    QDeadlineTimer m_signDue; ///< for a sign that the check goes on
};

} // namespace stateloupe
