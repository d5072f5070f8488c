#include "core/json/jsonindexbuilder.h"

namespace stateloupe {

void JsonIndexBuilder::startBlock(qint64 start)
{
    trimBlock();
    NodeId parent = NoNode;
    if (m_open != None)
        parent = m_index.m_entries[m_open >> SlotBits].firstNode + container(m_open).slot;
    m_blockFirst += m_used;
    m_blockOffset = start;
    m_used = 0;

    auto block = std::make_shared<JsonIndexBlock>();
    block->starts.resize(JsonIndex::BlockNodes);
    m_block = block.get();
    m_starts = block->starts.data();
    m_index.m_entries.push_back({block, start, m_blockFirst, parent});
    m_blocks.push_back(std::move(block));
}

void JsonIndexBuilder::trimBlock()
{
    if (!m_block)
        return;
    m_block->starts.resize(m_used);
    m_block->starts.shrink_to_fit();
    m_block->containers.shrink_to_fit();
}

JsonIndex JsonIndexBuilder::finish()
{
    trimBlock();
    m_index.m_nodeCount = nodeCount();
    m_blocks.clear();
    return std::move(m_index);
}

} // namespace stateloupe
