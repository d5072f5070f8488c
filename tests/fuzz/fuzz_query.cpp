// A query and a state, both from the fuzzer: a mistake is within the query, and a path is read as it is written out;
// neither the summary nor the bytes of a workflow exclude one that matches, and no text is found where it cannot be.
//
// Input: the query up to the first NUL, then the state.

#include "core/query/query.h"
#include "core/query/querypath.h"
#include "core/query/textsearch.h"

#include <cstdlib>

using namespace stateloupe;

static void require(bool holds)
{
    if (!holds)
        std::abort();
}

static void checkPath(const QString &text)
{
    const auto path = QueryPath::parse(text);
    if (!path)
        return;
    const auto again = QueryPath::parse(path->toString());
    require(again && *again == *path);
}

static void checkText(const QString &text, const QByteArray &state, const JsonDocument *document)
{
    const TextMatcher matcher(text);
    const auto places = document ? findText(*document, matcher, 5, {}) : findTextInBytes(state, matcher);
    require(places.isEmpty() || matcher.mayBeIn(state));
    for (const TextPlace &place : places) {
        require(matcher.indexIn(place.match) == 0 && place.match.size() == text.size());
        require(!document || document->resolve(place.pointer).has_value());
    }
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype queryEnd = input.indexOf('\0');
    const QString text = QString::fromUtf8(input.left(queryEnd));
    const QByteArray state = queryEnd < 0 ? QByteArray() : input.mid(queryEnd + 1);
    const auto parsed = JsonDocument::parse(state);
    const JsonDocument *document = parsed ? &*parsed : nullptr;
    checkPath(text);
    checkText(text, state, document);

    const auto query = Query::parse(text);
    if (!query) {
        const QueryError &error = query.error();
        require(!error.message.isEmpty() && error.position >= 0 && error.length >= 0);
        require(error.position + error.length <= text.size());
        return 0;
    }
    WorkflowSummary summary;
    summary.id = WorkflowId("order-17");
    summary.size = state.size();
    summary.updatedAt = 1'795'000'000'000'000;
    const qint64 now = *summary.updatedAt + 1;
    if (query->matches(summary, document, now))
        require(query->couldMatch(summary, now) && query->couldMatch(summary, state, now));
    return 0;
}
