#include "core/json/jsonindex.h"

#include "core/json/jsonindexblock.h"

#include <algorithm>

namespace stateloupe {

std::size_t JsonIndex::entryOf(NodeId node) const
{
    const auto after = std::upper_bound(m_entries.begin(), m_entries.end(), node,
        [](NodeId value, const Entry &entry) { return value < entry.firstNode; });
    return std::size_t(after - m_entries.begin()) - 1;
}

static const JsonIndexContainer *containerAt(const JsonIndexBlock &block, NodeId slot)
{
    const auto found = std::lower_bound(block.containers.begin(), block.containers.end(), slot,
        [](const JsonIndexContainer &container, NodeId value) { return container.slot < value; });
    return found != block.containers.end() && found->slot == slot ? &*found : nullptr;
}

const JsonIndexContainer *JsonIndex::findContainer(NodeId node) const
{
    const Entry &entry = m_entries[entryOf(node)];
    return containerAt(*entry.block, node - entry.firstNode);
}

qint64 JsonIndex::start(NodeId node) const
{
    const Entry &entry = m_entries[entryOf(node)];
    return entry.firstOffset + (entry.block->starts[node - entry.firstNode] & JsonIndexBlock::OffsetMask);
}

bool JsonIndex::isMember(NodeId node) const
{
    const Entry &entry = m_entries[entryOf(node)];
    return (entry.block->starts[node - entry.firstNode] & JsonIndexBlock::MemberBit) != 0;
}

bool JsonIndex::isObject(NodeId node) const
{
    const JsonIndexContainer *container = findContainer(node);
    return container && container->isObject;
}

quint32 JsonIndex::childCount(NodeId node) const
{
    const JsonIndexContainer *container = findContainer(node);
    return container ? container->childCount : 0;
}

quint32 JsonIndex::subtreeSize(NodeId node) const
{
    const JsonIndexContainer *container = findContainer(node);
    return container ? container->subtreeSize : 1;
}

qint64 JsonIndex::containerLength(NodeId node) const
{
    const JsonIndexContainer *container = findContainer(node);
    return container ? container->length : 0;
}

// Whatever encloses a node encloses all from itself to the node. So of the containers that start before the node's
// block, only those around the block's first node count, and each block names the innermost of them.
NodeId JsonIndex::innermostCovering(NodeId node, std::size_t entryIndex, NodeId before) const
{
    for (;;) {
        const Entry &entry = m_entries[entryIndex];
        const std::vector<JsonIndexContainer> &containers = entry.block->containers;
        const NodeId limit = before - entry.firstNode;
        auto candidate = std::lower_bound(containers.begin(), containers.end(), limit,
            [](const JsonIndexContainer &container, NodeId slot) { return container.slot < slot; });
        while (candidate != containers.begin()) {
            --candidate;
            const NodeId container = entry.firstNode + candidate->slot;
            if (node - container < candidate->subtreeSize)
                return container;
        }
        if (entry.parentOfFirst == NoNode)
            return NoNode;
        before = entry.parentOfFirst + 1;
        entryIndex = entryOf(entry.parentOfFirst);
    }
}

NodeId JsonIndex::parent(NodeId node) const
{
    return innermostCovering(node, entryOf(node), node);
}

NodeId JsonIndex::lastStartingAt(qint64 offset) const
{
    const auto after = std::upper_bound(m_entries.begin(), m_entries.end(), offset,
        [](qint64 value, const Entry &entry) { return value < entry.firstOffset; });
    if (after == m_entries.begin())
        return 0;
    const Entry &entry = *(after - 1);
    const std::vector<quint32> &starts = entry.block->starts;
    const auto next = std::upper_bound(starts.begin(), starts.end(), offset - entry.firstOffset,
        [](qint64 value, quint32 start) { return value < qint64(start & JsonIndexBlock::OffsetMask); });
    return entry.firstNode + NodeId(next - starts.begin()) - 1;
}

JsonIndex::Walker::Walker(const JsonIndex &index, NodeId node)
    : m_index(&index)
    , m_node(node)
{
    if (node < index.m_nodeCount)
        enterBlock();
}

void JsonIndex::Walker::enterBlock()
{
    const Entry &entry = m_index->m_entries[m_index->entryOf(m_node)];
    m_block = entry.block.get();
    m_blockFirst = entry.firstNode;
    m_blockEnd = entry.firstNode + NodeId(m_block->starts.size());
    const auto container = std::lower_bound(m_block->containers.begin(), m_block->containers.end(),
        m_node - m_blockFirst, [](const JsonIndexContainer &c, NodeId slot) { return c.slot < slot; });
    m_container = std::size_t(container - m_block->containers.begin());
}

void JsonIndex::Walker::toNextSibling()
{
    const std::vector<JsonIndexContainer> &containers = m_block->containers;
    const bool isContainer = m_container < containers.size() && m_blockFirst + containers[m_container].slot == m_node;
    m_node += isContainer ? containers[m_container].subtreeSize : 1;
    if (m_node >= m_blockEnd) {
        if (m_node < m_index->m_nodeCount)
            enterBlock();
        return;
    }
    while (m_container < containers.size() && m_blockFirst + containers[m_container].slot < m_node)
        ++m_container;
}

} // namespace stateloupe
