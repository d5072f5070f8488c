#pragma once

#include "core/json/jsondocument.h"
#include "core/query/queryexpression.h"
#include "core/state/workflowsummary.h"

namespace stateloupe {

/// Asks one workflow what a query says, with whatever is known of it by now.
class QueryEvaluation
{
public:
    enum class Truth { False, True, Unknown };

    /// Before the state has been read.
    QueryEvaluation(const WorkflowSummary &summary, qint64 now);
    /// With its bytes, unparsed.
    QueryEvaluation(const WorkflowSummary &summary, QByteArrayView state, qint64 now);
    /// With all of it; null for what is not JSON.
    QueryEvaluation(const WorkflowSummary &summary, const JsonDocument *document, qint64 now);

    Truth evaluate(const QueryExpression &expression) const;

private:
    enum class Known { Summary, Bytes, Everything };

    Truth evaluateAll(const QueryExpression &expression) const;
    Truth evaluateAny(const QueryExpression &expression) const;
    Truth evaluate(const QueryComparison &comparison) const;
    Truth evaluatePath(const QueryComparison &comparison) const;
    bool mayBeInBytes(const QueryComparison &comparison) const;
    bool holdsForValue(const QueryComparison &comparison, NodeId node) const;
    std::partial_ordering compareValue(NodeId node, const QueryValue &value) const;
    bool holdsForId(const QueryComparison &comparison) const;
    bool holdsForNumber(const QueryComparison &comparison, std::optional<qint64> number) const;

    const WorkflowSummary &m_summary;
    qint64 m_now;
    Known m_known;
    QByteArrayView m_state;
    const JsonDocument *m_document = nullptr;
};

} // namespace stateloupe
