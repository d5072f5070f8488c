#pragma once

#include "core/query/search.h"
#include "core/query/textmatcher.h"

#include <QDeadlineTimer>

namespace stateloupe {

/// What all stores do alike while they search: tells which states have to be read, looks at them, and hands over what
/// is found, the first at once, the others when they are enough or have waited for long enough.
class SearchRun
{
public:
    /// `sink` and `shouldStop` are called from within the functions below, and have to outlive it.
    SearchRun(const SearchRequest &request, const SearchSink &sink, const std::function<bool()> &shouldStop);

    /// Whether states have to be read at all; without, pass an empty one to examine().
    bool needsStates() const { return m_needsStates; }
    /// False when the summary alone shows that the workflow is not looked for.
    bool isCandidate(const WorkflowSummary &summary) const;

    /// Counts a workflow that is not looked for.
    void pass() { ++m_examined; }
    /// Looks at a workflow; `state` need not outlive the call.
    void examine(const WorkflowSummary &summary, QByteArrayView state);
    /// Hands over what is due; false when the search is to stop. To be called after every workflow or few, and now
    /// and then while waiting for them.
    bool advance();
    /// Hands over what is left and the last count.
    bool finish();

    qint64 examined() const { return m_examined; }

private:
    void take(const WorkflowSummary &summary, const JsonDocument *document, QList<TextPlace> &&places);
    bool handOver();

    const SearchRequest m_request;
    const SearchSink &m_sink;
    const std::function<bool()> &m_shouldStop;
    TextMatcher m_matcher;
    bool m_needsStates;
    SearchChunk m_chunk;
    qint64 m_examined = 0;
    QDeadlineTimer m_due{0}; ///< for workflows that wait
    QDeadlineTimer m_signDue; ///< for a sign that the search goes on
};

} // namespace stateloupe
