// How an edit changes the index: JsonIndex::splice and its parts.

#include "core/json/jsonindex.h"
#include "core/json/jsonindexblock.h"

#include <algorithm>

namespace stateloupe {

namespace {

struct Run
{
    std::shared_ptr<const JsonIndexBlock> block;
    qint64 firstOffset = 0;
};

Run slice(const JsonIndexBlock &block, qint64 blockOffset, std::size_t from, std::size_t to)
{
    auto part = std::make_shared<JsonIndexBlock>();
    const quint32 base = block.starts[from] & JsonIndexBlock::OffsetMask;
    part->starts.reserve(to - from);
    for (std::size_t slot = from; slot < to; ++slot)
        part->starts.push_back(block.starts[slot] - base);
    for (JsonIndexContainer container : block.containers) {
        if (container.slot < from || container.slot >= to)
            continue;
        container.slot = quint16(container.slot - from);
        part->containers.push_back(container);
    }
    return {std::move(part), blockOffset + base};
}

Run joined(const Run &first, const Run &second)
{
    auto both = std::make_shared<JsonIndexBlock>(*first.block);
    const quint32 shift = quint32(second.firstOffset - first.firstOffset);
    const std::size_t slots = first.block->starts.size();
    both->starts.reserve(slots + second.block->starts.size());
    for (const quint32 start : second.block->starts)
        both->starts.push_back(start + shift);
    for (JsonIndexContainer container : second.block->containers) {
        container.slot = quint16(container.slot + slots);
        both->containers.push_back(container);
    }
    return {std::move(both), first.firstOffset};
}

void appendRun(std::vector<Run> &runs, Run run)
{
    const bool fits
        = !runs.empty() && runs.back().block->starts.size() + run.block->starts.size() <= JsonIndex::BlockNodes;
    if (fits)
        runs.back() = joined(runs.back(), run);
    else
        runs.push_back(std::move(run));
}

} // namespace

// The containers around the replaced bytes keep their place and become longer or shorter.
void JsonIndex::growAncestors(const Splice &splice, qint64 nodeDelta)
{
    std::vector<NodeId> ancestors;
    for (NodeId node = splice.container; node != NoNode; node = parent(node))
        ancestors.push_back(node);

    std::shared_ptr<JsonIndexBlock> changeable;
    std::size_t changeableEntry = m_entries.size();
    for (const NodeId node : ancestors) {
        const std::size_t index = entryOf(node);
        Entry &entry = m_entries[index];
        if (index != changeableEntry) { // blocks may be shared with copies, so each is copied before it changes, once
            changeable = std::make_shared<JsonIndexBlock>(*entry.block);
            changeableEntry = index;
            entry.block = changeable;
        }
        const NodeId slot = node - entry.firstNode;
        const auto container = std::lower_bound(changeable->containers.begin(), changeable->containers.end(), slot,
            [](const JsonIndexContainer &c, NodeId value) { return c.slot < value; });
        container->length = quint32(container->length + splice.byteDelta);
        container->subtreeSize = quint32(container->subtreeSize + nodeDelta);
        if (node == splice.container)
            container->childCount = quint32(container->childCount + splice.childDelta);
    }
}

std::vector<JsonIndex::Entry> JsonIndex::cut(const Splice &splice, std::size_t firstEntry, std::size_t lastEntry) const
{
    std::vector<Run> runs;
    const Entry &first = m_entries[firstEntry];
    const Entry &last = m_entries[lastEntry];
    if (splice.first > first.firstNode)
        appendRun(runs, slice(*first.block, first.firstOffset, 0, splice.first - first.firstNode));
    if (splice.inserted) {
        for (const Entry &entry : splice.inserted->m_entries)
            appendRun(runs, {entry.block, entry.firstOffset + splice.insertedOffset});
    }
    const std::size_t kept = splice.first + splice.removedNodes - last.firstNode;
    if (kept < last.block->starts.size())
        appendRun(runs, slice(*last.block, last.firstOffset + splice.byteDelta, kept, last.block->starts.size()));

    std::vector<Entry> entries;
    NodeId node = first.firstNode;
    for (Run &run : runs) {
        const NodeId nodes = NodeId(run.block->starts.size());
        entries.push_back({std::move(run.block), run.firstOffset, node, NoNode});
        node += nodes;
    }
    return entries;
}

void JsonIndex::splice(const Splice &splice)
{
    const quint32 insertedNodes = splice.inserted ? splice.inserted->m_nodeCount : 0;
    const qint64 nodeDelta = qint64(insertedNodes) - qint64(splice.removedNodes);
    growAncestors(splice, nodeDelta);

    const NodeId end = splice.first + splice.removedNodes;
    const std::size_t firstEntry = entryOf(std::min(splice.first, m_nodeCount - 1));
    const std::size_t lastEntry = entryOf(std::min(end, m_nodeCount - 1));
    std::vector<Entry> fresh = cut(splice, firstEntry, lastEntry);
    const std::size_t freshCount = fresh.size();
    const auto place = m_entries.erase(
        m_entries.begin() + std::ptrdiff_t(firstEntry), m_entries.begin() + std::ptrdiff_t(lastEntry) + 1);
    m_entries.insert(place, std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    m_nodeCount = NodeId(m_nodeCount + nodeDelta);

    for (std::size_t i = firstEntry + freshCount; i < m_entries.size(); ++i) {
        Entry &entry = m_entries[i];
        entry.firstOffset += splice.byteDelta;
        entry.firstNode = NodeId(entry.firstNode + nodeDelta);
        if (entry.parentOfFirst != NoNode && entry.parentOfFirst >= end)
            entry.parentOfFirst = NodeId(entry.parentOfFirst + nodeDelta);
    }
    for (std::size_t i = firstEntry; i < firstEntry + freshCount; ++i) {
        Entry &entry = m_entries[i];
        if (i > 0)
            entry.parentOfFirst = innermostCovering(entry.firstNode, i - 1, entry.firstNode);
    }
}

} // namespace stateloupe
