#pragma once

#include "core/json/jsontypes.h"

#include <vector>

namespace stateloupe {

/// One container of a block.
struct JsonIndexContainer
{
    quint32 length = 0; ///< bytes from the node's start to after the closing bracket
    quint32 subtreeSize = 1;
    quint32 childCount = 0;
    quint16 slot = 0; ///< its node's place in the block
    bool isObject = false;
};

/// A run of nodes in document order; never changed once an index holds it.
struct JsonIndexBlock
{
    static constexpr quint32 MemberBit = quint32(1) << 31;
    static constexpr quint32 OffsetMask = MemberBit - 1;

    std::vector<quint32> starts; ///< bytes after the block's first node, with MemberBit for a node that has a key
    std::vector<JsonIndexContainer> containers; ///< by slot
};

} // namespace stateloupe
