#pragma once

#include "core/query/search.h"
#include "core/query/statevisitor.h"
#include "core/query/textmatcher.h"

#include <QDeadlineTimer>

namespace stateloupe {

/// The visitor of a search: tells which states have to be read, looks at them, and hands over what
/// is found, the first at once, the others when they are enough or have waited for long enough.
class SearchRun : public StateVisitor
{
public:
    /// `sink` and `shouldStop` are called from within the functions below, and have to outlive it.
    SearchRun(const SearchRequest &request, const SearchSink &sink, const std::function<bool()> &shouldStop);

    const SearchRequest *search() const override { return &m_request; }
    bool needsStates() const override { return m_needsStates; }
    bool isCandidate(const WorkflowSummary &summary) const override;

    void pass() override { ++m_examined; }
    void examine(const WorkflowSummary &summary, QByteArrayView state) override;
    bool advance() override;
    bool finish() override;

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
