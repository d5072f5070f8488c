#pragma once

#include "core/json/jsontypes.h"

#include <memory>
#include <vector>

namespace stateloupe {

/// A row of JsonTreeModel that somebody has looked at: a value, or a chunk of the children of a large container.
struct JsonTreeItem
{
    JsonTreeItem *parent = nullptr;
    quint32 row = 0; ///< among the parent's rows
    NodeId node = NoNode; ///< of a chunk: its first child if that is known
    bool isChunk = false;
    quint32 firstChild = 0; ///< of a chunk: where it begins among the container's children
    quint32 childCount = 0; ///< of the value, or in the chunk
    bool isFetched = false; ///< `rows` are there; always so without children
    std::vector<std::unique_ptr<JsonTreeItem>> rows;

    /// The item of the value whose children the rows are.
    JsonTreeItem *container() { return isChunk ? parent : this; }
    bool isChunked() const { return isFetched && !rows.empty() && rows.front()->isChunk; }
    void renumber(std::size_t from)
    {
        for (std::size_t i = from; i < rows.size(); ++i)
            rows[i]->row = quint32(i);
    }
};

} // namespace stateloupe
