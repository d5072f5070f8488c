#pragma once

#include "core/json/jsontypes.h"

#include <memory>
#include <vector>

namespace stateloupe {

/// Where the values of a JSON text start, and for each container where it ends and what is in it.
///
/// Nodes are kept in document order in blocks of a few thousand: 4 bytes a node and 16 more a container, relative to
/// the block, so that an edit rewrites one block and moves the others by two additions each. There are no parent
/// links; parents are found by looking backwards, at most one block far on each level.
///
/// Knows no text: JsonParser fills one in, JsonDocument reads bytes. A value: copies share the blocks.
class JsonIndex
{
public:
    static constexpr NodeId BlockNodes = 4096;

    NodeId nodeCount() const { return m_nodeCount; }

    /// The first byte of the node: of its key if it has one, else of its value.
    qint64 start(NodeId node) const;
    bool isMember(NodeId node) const; ///< has a key
    bool isContainer(NodeId node) const { return findContainer(node) != nullptr; }
    quint32 childCount(NodeId node) const;
    quint32 subtreeSize(NodeId node) const;
    /// From start() to the byte after the closing bracket; 0 for a scalar, whose end only the text tells.
    qint64 containerLength(NodeId node) const;
    NodeId parent(NodeId node) const;
    /// The last node that starts at or before `offset`; 0 if none does.
    NodeId lastStartingAt(qint64 offset) const;

    /// Steps through siblings quickly: looking up the block only when one is left.
    class Walker
    {
    public:
        Walker(const JsonIndex &index, NodeId node);
        NodeId node() const { return m_node; }
        void toNextSibling(); ///< the caller counts; after the last sibling node() is meaningless

    private:
        void enterBlock();

        const JsonIndex *m_index;
        NodeId m_node;
        NodeId m_blockEnd = 0;
        NodeId m_blockFirst = 0;
        const struct JsonIndexBlock *m_block = nullptr;
        std::size_t m_nextContainer = 0;
    };

    /// What one splice of the text does to the nodes.
    struct Splice
    {
        NodeId container = NoNode; ///< whose children change, or whose own key does
        NodeId first = 0; ///< first removed node; the place of the inserted ones
        quint32 removedNodes = 0;
        qint64 childDelta = 0;
        qint64 offset = 0; ///< of the replaced bytes
        qint64 byteDelta = 0; ///< inserted minus removed
        const JsonIndex *inserted = nullptr; ///< may be null; its offsets count from insertedOffset
        qint64 insertedOffset = 0;
    };
    void splice(const Splice &splice);

private:
    friend class JsonIndexBuilder;

    struct Entry
    {
        std::shared_ptr<struct JsonIndexBlock> block;
        qint64 firstOffset = 0;
        NodeId firstNode = 0;
        NodeId parentOfFirst = NoNode;
    };

    std::size_t entryOf(NodeId node) const;
    const struct JsonIndexContainer *findContainer(NodeId node) const;
    struct JsonIndexContainer *editContainer(NodeId node);
    bool covers(NodeId container, NodeId node) const { return node - container < subtreeSize(container); }
    NodeId parentWithin(const Entry &entry, NodeId node) const;

    std::vector<Entry> m_entries;
    NodeId m_nodeCount = 0;
};

} // namespace stateloupe
