#include "core/query/searchrun.h"

#include "core/json/jsonutf8.h"
#include "core/query/textsearch.h"

#include <algorithm>
#include <utility>

namespace stateloupe {

namespace {

constexpr qint64 WaitMilliseconds = 50;
constexpr qint64 SignMilliseconds = 100;

QByteArray cell(const JsonDocument &document, const QueryPath &path)
{
    const QList<NodeId> places = path.resolve(document, 1);
    if (places.isEmpty())
        return {};
    ByteSpan span = document.valueSpan(places.first());
    span.length = std::min<qint64>(span.length, SearchChunk::LongestCell);
    return document.bytes(span);
}

} // namespace

SearchRun::SearchRun(const SearchRequest &request, const SearchSink &sink, const std::function<bool()> &shouldStop)
    : m_request(request)
    , m_sink(sink)
    , m_shouldStop(shouldStop)
    , m_matcher(textFromUtf8(request.text))
    , m_needsStates(request.query.needsDocument() || !request.text.isEmpty() || !request.columns.isEmpty())
    , m_signDue(SignMilliseconds)
{
}

bool SearchRun::isCandidate(const WorkflowSummary &summary) const
{
    return m_request.query.couldMatch(summary, m_request.now);
}

void SearchRun::examine(const WorkflowSummary &summary, QByteArrayView state)
{
    ++m_examined;
    if (!m_needsStates) {
        if (m_request.query.matches(summary, nullptr, m_request.now))
            take(summary, nullptr, {});
        return;
    }
    if (!m_request.query.couldMatch(summary, state, m_request.now) || !m_matcher.mayBeIn(state))
        return;
    const auto parsed = JsonDocument::parse(QByteArray::fromRawData(state.data(), state.size()));
    const JsonDocument *document = parsed ? &*parsed : nullptr;
    if (!m_request.query.matches(summary, document, m_request.now))
        return;
    QList<TextPlace> places;
    if (!m_matcher.isEmpty()) {
        places = document ? findText(*document, m_matcher, m_request.placesPerWorkflow, m_shouldStop)
                          : findTextInBytes(state, m_matcher);
        if (places.isEmpty())
            return;
    }
    take(summary, document, std::move(places));
}

void SearchRun::take(const WorkflowSummary &summary, const JsonDocument *document, QList<TextPlace> &&places)
{
    m_chunk.workflows.append(summary);
    for (const QueryPath &path : m_request.columns)
        m_chunk.cells.push_back(document ? cell(*document, path) : QByteArray());
    if (!m_matcher.isEmpty())
        m_chunk.places.push_back(std::move(places));
}

bool SearchRun::advance()
{
    if (m_shouldStop())
        return false;
    const qsizetype found = m_chunk.workflows.size();
    const bool isDue = found > 0 && (found >= m_request.chunkRows || m_due.hasExpired());
    return isDue || m_signDue.hasExpired() ? handOver() : true;
}

bool SearchRun::finish()
{
    return handOver();
}

bool SearchRun::handOver()
{
    SearchChunk chunk = std::exchange(m_chunk, SearchChunk());
    chunk.examined = m_examined;
    const bool goesOn = m_sink(std::move(chunk)) && !m_shouldStop();
    m_due.setRemainingTime(WaitMilliseconds);
    m_signDue.setRemainingTime(SignMilliseconds);
    return goesOn;
}

} // namespace stateloupe
