#pragma once

#include "core/json/jsonindex.h"
#include "core/json/jsonindexblock.h"

namespace stateloupe {

/// Takes nodes in document order and makes a JsonIndex of them.
///
/// Open containers are chained through their own records, so depth costs no memory of its own.
class JsonIndexBuilder
{
public:
    void addScalar(qint64 start, bool isMember) { add(start, isMember); }

    void openContainer(qint64 start, bool isMember, bool isObject)
    {
        add(start, isMember);
        if (m_open == None)
            m_outermost = m_children;
        else
            container(m_open).childCount = m_children;
        m_block->containers.push_back({m_open, 0, 0, quint16(m_used - 1), isObject});
        m_open = quint32(((m_index.m_entries.size() - 1) << SlotBits) | (m_block->containers.size() - 1));
        m_children = 0;
    }

    /// `end` is the byte after the closing bracket.
    void closeContainer(qint64 end)
    {
        JsonIndexContainer &closed = container(m_open);
        const JsonIndex::Entry &entry = m_index.m_entries[m_open >> SlotBits];
        const qint64 start = entry.firstOffset + (entry.block->starts[closed.slot] & JsonIndexBlock::OffsetMask);
        const quint32 outer = closed.length;
        closed.length = quint32(end - start);
        closed.subtreeSize = nodeCount() - (entry.firstNode + closed.slot);
        closed.childCount = m_children;
        m_open = outer;
        m_children = outer == None ? m_outermost : container(outer).childCount;
    }

    bool hasOpenContainer() const { return m_open != None; }
    bool isInObject() const { return container(m_open).isObject; } ///< needs an open container
    quint32 outermostNodes() const { return m_open == None ? m_children : m_outermost; }

    JsonIndex finish();

private:
    // Where an open container's record is: its block's number, and its number in the block.
    static constexpr int SlotBits = 12;
    static constexpr quint32 None = ~quint32(0);
    static_assert(JsonIndex::BlockNodes <= 1U << SlotBits);

    NodeId nodeCount() const { return m_blockFirst + m_used; }

    void add(qint64 start, bool isMember)
    {
        if (m_used == JsonIndex::BlockNodes || !m_block) [[unlikely]]
            startBlock(start);
        m_starts[m_used++] = quint32(start - m_blockOffset) | (isMember ? JsonIndexBlock::MemberBit : 0);
        ++m_children;
    }

    void startBlock(qint64 start);
    void trimBlock();

    JsonIndexContainer &container(quint32 open) const
    {
        return m_blocks[open >> SlotBits]->containers[open & SlotMask];
    }
    static constexpr quint32 SlotMask = (1U << SlotBits) - 1;

    JsonIndex m_index;
    std::vector<std::shared_ptr<JsonIndexBlock>> m_blocks; // the index's own blocks, still changeable
    JsonIndexBlock *m_block = nullptr;
    quint32 *m_starts = nullptr;
    qint64 m_blockOffset = 0;
    NodeId m_blockFirst = 0;
    quint32 m_used = 0; // nodes in the current block
    quint32 m_open = None;
    quint32 m_children = 0; // of the innermost open container
    quint32 m_outermost = 0; // nodes outside every container, as long as one is open
};

} // namespace stateloupe
