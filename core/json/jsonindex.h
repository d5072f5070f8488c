#pragma once

#include "core/json/jsontypes.h"

#include <memory>
#include <vector>

namespace stateloupe {

struct JsonIndexBlock;
struct JsonIndexContainer;

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
    bool isObject(NodeId node) const;
    quint32 childCount(NodeId node) const; ///< 0 for a scalar
    quint32 subtreeSize(NodeId node) const; ///< 1 for a scalar
    /// From start() to the byte after the closing bracket; 0 for a scalar, whose end only the text tells.
    qint64 containerLength(NodeId node) const;
    NodeId parent(NodeId node) const; ///< NoNode for a node at the top
    /// The last node that starts at or before `offset`; 0 if none does.
    NodeId lastStartingAt(qint64 offset) const;

    /// Steps from sibling to sibling; looks up a block only when the last one is left.
    class Walker
    {
    public:
        Walker(const JsonIndex &index, NodeId node);
        NodeId node() const { return m_node; }
        void toNextSibling(); ///< whoever walks counts; after the last sibling node() means nothing

    private:
        void enterBlock();

        const JsonIndex *m_index;
        const JsonIndexBlock *m_block = nullptr;
        std::size_t m_container = 0; ///< the first one in the block at or after the node
        NodeId m_node;
        NodeId m_blockFirst = 0;
        NodeId m_blockEnd = 0;
    };

    /// What one replaced run of bytes does to the nodes.
    struct Splice
    {
        NodeId container = NoNode; ///< the innermost that holds the replaced bytes; NoNode: none does
        NodeId first = 0; ///< the first removed node, and the place of the inserted ones
        quint32 removedNodes = 0;
        qint64 childDelta = 0; ///< of `container`
        qint64 byteDelta = 0; ///< inserted minus removed bytes
        const JsonIndex *inserted = nullptr; ///< may be null
        qint64 insertedOffset = 0; ///< what is added to the offsets in `inserted`
    };
    void splice(const Splice &splice);

private:
    friend class JsonIndexBuilder;

    struct Entry
    {
        std::shared_ptr<const JsonIndexBlock> block;
        qint64 firstOffset = 0;
        NodeId firstNode = 0;
        NodeId parentOfFirst = NoNode;
    };

    std::size_t entryOf(NodeId node) const;
    const JsonIndexContainer *findContainer(NodeId node) const;
    NodeId innermostCovering(NodeId node, std::size_t entry, NodeId before) const;
    void growAncestors(const Splice &splice, qint64 nodeDelta);
    std::vector<Entry> cut(const Splice &splice, std::size_t firstEntry, std::size_t lastEntry) const;

    std::vector<Entry> m_entries;
    NodeId m_nodeCount = 0;
};

} // namespace stateloupe
