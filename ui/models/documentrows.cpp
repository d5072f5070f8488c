#include "ui/models/documentrows.h"

#include "core/async/background.h"
#include "ui/session/documentsession.h"
#include "ui/session/nodemapping.h"

#include <algorithm>
#include <limits>

namespace stateloupe {

namespace {

constexpr NodeId AtOnce = 20'000; // nodes looked at on the GUI thread
constexpr qsizetype MostChanges = 100; // each costs every long node a look

bool isInsideCharacter(char byte)
{
    return (uchar(byte) & 0xc0) == 0x80;
}

} // namespace

DocumentRows::DocumentRows(DocumentSession *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(session, &DocumentSession::documentReset, this, &DocumentRows::load);
    connect(session, &DocumentSession::documentChanged, this, &DocumentRows::followChanges);
    load();
}

const JsonDocument &DocumentRows::document() const
{
    return m_session->document();
}

/// A row belongs to the node that starts in it; what is before the first one belongs to that.
qint64 DocumentRows::startOf(const JsonDocument &document, NodeId node)
{
    if (node == JsonDocument::Root)
        return 0;
    return node < document.nodeCount() ? document.keySpan(node).offset : document.size();
}

DocumentRows::LongNodes DocumentRows::findLongNodes(const JsonDocument &document, NodeId first, NodeId end)
{
    LongNodes found;
    qint64 start = startOf(document, first);
    for (NodeId node = first; node < end; ++node) {
        const qint64 next = startOf(document, node + 1);
        if (next - start > MaximumBytes)
            found.push_back({node, (next - start - 1) / MaximumBytes, 0});
        start = next;
    }
    return found;
}

void DocumentRows::load()
{
    m_loading.cancel();
    m_longNodes.clear();
    m_isLoading = document().nodeCount() > AtOnce;
    if (!m_isLoading)
        m_longNodes = findLongNodes(document(), 0, document().nodeCount());
    sumUp();
    Q_EMIT rowsChanged();
    if (!m_isLoading)
        return;
    const auto loading = runInBackground<LongNodes>([snapshot = document()](const std::function<bool()> &isCancelled) {
        LongNodes found;
        for (NodeId first = 0; first < snapshot.nodeCount() && !isCancelled(); first += AtOnce) {
            const LongNodes part = findLongNodes(snapshot, first, std::min(first + AtOnce, snapshot.nodeCount()));
            found.insert(found.end(), part.begin(), part.end());
        }
        return found;
    });
    m_loading.start<LongNodes>(loading, [this](const LongNodes &found) {
        m_isLoading = false;
        m_longNodes = found;
        sumUp();
        Q_EMIT rowsChanged();
    });
}

void DocumentRows::sumUp()
{
    m_extraRows = 0;
    for (LongNode &node : m_longNodes) {
        node.extraBefore = m_extraRows;
        m_extraRows += node.extraRows;
    }
}

void DocumentRows::followChanges(const QList<JsonChange> &changes)
{
    const auto isLarge = [](const JsonChange &change) { return change.inserted > AtOnce; };
    if (m_isLoading || changes.size() > MostChanges || std::any_of(changes.begin(), changes.end(), isLarge)) {
        load();
        return;
    }
    std::vector<NodeId> dirty;
    for (const JsonChange &change : changes)
        followChange(change, dirty);
    std::sort(dirty.begin(), dirty.end());
    dirty.erase(std::unique(dirty.begin(), dirty.end()), dirty.end());
    std::erase_if(m_longNodes,
        [&dirty](const LongNode &node) { return std::binary_search(dirty.begin(), dirty.end(), node.node); });
    for (const NodeId node : dirty) {
        if (node >= document().nodeCount())
            continue;
        const LongNodes found = findLongNodes(document(), node, node + 1);
        m_longNodes.insert(m_longNodes.end(), found.begin(), found.end());
    }
    std::sort(
        m_longNodes.begin(), m_longNodes.end(), [](const LongNode &a, const LongNode &b) { return a.node < b.node; });
    sumUp();
    Q_EMIT rowsChanged();
}

/// Moves the long nodes and notes those whose bytes are others now: what is new, and the one before it.
void DocumentRows::followChange(const JsonChange &change, std::vector<NodeId> &dirty)
{
    const auto move = [&change](NodeId &node) {
        node = movedNode(node, change);
        return node == NoNode;
    };
    std::erase_if(m_longNodes, [&move](LongNode &node) { return move(node.node); });
    std::erase_if(dirty, move);
    if (change.renamed != NoNode) {
        dirty.push_back(change.renamed);
        return;
    }
    for (NodeId node = change.first == 0 ? 0 : change.first - 1; node < change.first + change.inserted; ++node)
        dirty.push_back(node);
}

qint64 DocumentRows::extraRowsBefore(NodeId node) const
{
    const auto after = std::lower_bound(m_longNodes.begin(), m_longNodes.end(), node,
        [](const LongNode &candidate, NodeId value) { return candidate.node < value; });
    return after == m_longNodes.end() ? m_extraRows : after->extraBefore;
}

int DocumentRows::rowCount() const
{
    return int(std::min<qint64>(document().nodeCount() + m_extraRows, std::numeric_limits<int>::max()));
}

int DocumentRows::firstRowOf(NodeId node) const
{
    return int(node + extraRowsBefore(node));
}

int DocumentRows::lastRowOf(NodeId node) const
{
    return int(node + extraRowsBefore(node + 1));
}

/// Where a row of a node begins: every MaximumBytes, but never within a character.
qint64 DocumentRows::rowStart(NodeId node, qint64 continuation) const
{
    const qint64 start = startOf(document(), node);
    const qint64 end = startOf(document(), node + 1);
    qint64 offset = std::min(start + continuation * MaximumBytes, end);
    for (int steps = 0; steps < 3 && offset > start && offset < end; ++steps) {
        if (!isInsideCharacter(document().text().at(offset)))
            break;
        --offset;
    }
    return offset;
}

TextRow DocumentRows::row(int row) const
{
    const auto after = std::upper_bound(m_longNodes.begin(), m_longNodes.end(), qint64(row),
        [](qint64 value, const LongNode &node) { return value < node.node + node.extraBefore; });
    TextRow result;
    qint64 continuation = 0;
    if (after == m_longNodes.begin()) {
        result.node = NodeId(row);
    } else {
        const LongNode &before = *std::prev(after);
        continuation = row - (before.node + before.extraBefore);
        if (continuation <= before.extraRows) {
            result.node = before.node;
        } else {
            result.node = NodeId(row - before.extraBefore - before.extraRows);
            continuation = 0;
        }
    }
    result.isContinuation = continuation > 0;
    result.span.offset = rowStart(result.node, continuation);
    result.span.length = rowStart(result.node, continuation + 1) - result.span.offset;
    for (NodeId above = document().parent(result.node); above != NoNode && result.depth < MaximumDepth;
         above = document().parent(above))
        ++result.depth;
    return result;
}

int DocumentRows::rowAt(qint64 offset) const
{
    NodeId node = 0;
    for (NodeId end = document().nodeCount(); end - node > 1;) {
        const NodeId middle = node + (end - node) / 2;
        if (startOf(document(), middle) <= offset)
            node = middle;
        else
            end = middle;
    }
    int row = firstRowOf(node);
    for (const int last = lastRowOf(node); row < last; ++row) {
        if (this->row(row).span.end() > offset)
            break;
    }
    return row;
}

QByteArray DocumentRows::bytes(const TextRow &row) const
{
    return document().bytes(row.span);
}

QList<TintedRun> DocumentRows::tints(const TextRow &row) const
{
    QList<TintedRun> runs;
    const ByteSpan key = document().keySpan(row.node);
    if (key.length > 0)
        runs.append({key, TextTint::Key});
    if (!document().isContainer(row.node)) {
        const bool isString = document().type(row.node) == JsonType::String;
        runs.append({document().valueSpan(row.node), isString ? TextTint::String : TextTint::Literal});
    }
    return runs;
}

} // namespace stateloupe
