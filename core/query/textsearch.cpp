#include "core/query/textsearch.h"

#include "core/json/jsonmembers.h"
#include "core/json/jsonutf8.h"

#include <algorithm>

namespace stateloupe {

namespace {

constexpr qsizetype ContextLength = 40;
constexpr qsizetype WindowLength = 64 * 1024; ///< UTF-16 units decoded at a time
constexpr quint32 NodesBetweenLooks = 256; ///< at whether to stop

/// A place in one key or value.
struct Hit
{
    QString before;
    QString match;
    QString after;
};

Hit hitIn(const QString &text, qsizetype index, qsizetype length)
{
    const qsizetype begin = std::max<qsizetype>(0, index - ContextLength);
    return {text.mid(begin, index - begin), text.mid(index, length), text.mid(index + length, ContextLength)};
}

/// Looks through windows, each with the end of the one before, which may hold the beginning of a match.
template <typename Reader>
std::optional<Hit> findInWindows(Reader reader, const TextMatcher &matcher)
{
    const qsizetype length = matcher.text().size();
    QString window;
    do {
        window = window.right(length + ContextLength);
        reader.read(window, WindowLength);
        qsizetype index = matcher.indexIn(window);
        if (index < 0)
            continue;
        if (window.size() - index - length < ContextLength)
            reader.read(window, ContextLength);
        return hitIn(window, index, length);
    } while (!reader.atEnd());
    return std::nullopt;
}

/// Reads UTF-8 as JsonStringDecoder reads strings.
class PlainReader
{
public:
    explicit PlainReader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    bool atEnd() const { return m_rest.isEmpty(); }

    void read(QString &text, qsizetype units)
    {
        qsizetype end = std::min(m_rest.size(), 3 * units);
        for (int tail = 0; tail < 3 && end < m_rest.size() && (quint8(m_rest[end]) & 0xc0) == 0x80; ++tail)
            --end;
        text += textFromUtf8(m_rest.first(end));
        m_rest = m_rest.sliced(end);
    }

private:
    QByteArrayView m_rest;
};

/// In a key or a scalar, as it is spelt.
std::optional<Hit> findInToken(QByteArrayView token, const TextMatcher &matcher)
{
    if (!matcher.mayBeIn(token))
        return std::nullopt;
    if (token.startsWith('"'))
        return findInWindows(JsonStringDecoder(token), matcher);
    return findInWindows(PlainReader(token), matcher);
}

std::optional<Hit> findInKey(const JsonDocument &document, NodeId node, const TextMatcher &matcher)
{
    return document.isMember(node) ? findInToken(bytesOf(document, document.keySpan(node)), matcher) : std::nullopt;
}

std::optional<Hit> findInScalar(const JsonDocument &document, NodeId node, const TextMatcher &matcher)
{
    return document.isContainer(node) ? std::nullopt
                                      : findInToken(bytesOf(document, document.valueSpan(node)), matcher);
}

TextPlace placeOf(const JsonDocument &document, NodeId node, bool isKey, Hit &&hit)
{
    return {document.pointer(node), std::move(hit.before), std::move(hit.match), std::move(hit.after), isKey};
}

} // namespace

bool containsText(const JsonDocument &document, NodeId node, const TextMatcher &matcher)
{
    if (findInScalar(document, node, matcher))
        return true;
    const NodeId end = node + document.subtreeSize(node);
    const ByteSpan span = document.valueSpan(node);
    const QByteArrayView piece = document.text().chunk(span.offset);
    const bool isWhole = piece.size() >= span.length; // but for edits
    if (isWhole && !matcher.mayBeIn(piece.first(span.length)))
        return false;
    for (NodeId below = node + 1; below < end; ++below) {
        if (findInKey(document, below, matcher) || findInScalar(document, below, matcher))
            return true;
    }
    return false;
}

QList<TextPlace> findText(
    const JsonDocument &document, const TextMatcher &matcher, int limit, const std::function<bool()> &shouldStop)
{
    QList<TextPlace> places;
    for (NodeId node = 0; node < document.nodeCount(); ++node) {
        if (node % NodesBetweenLooks == 0 && shouldStop && shouldStop())
            break;
        if (places.size() < limit) {
            if (auto hit = findInKey(document, node, matcher))
                places.append(placeOf(document, node, true, std::move(*hit)));
        }
        if (places.size() < limit) {
            if (auto hit = findInScalar(document, node, matcher))
                places.append(placeOf(document, node, false, std::move(*hit)));
        }
        if (places.size() >= limit)
            break;
    }
    return places;
}

QList<TextPlace> findTextInBytes(QByteArrayView bytes, const TextMatcher &matcher)
{
    auto hit = findInWindows(PlainReader(bytes), matcher);
    if (!hit)
        return {};
    return {TextPlace{{}, std::move(hit->before), std::move(hit->match), std::move(hit->after), false}};
}

} // namespace stateloupe
