#pragma once

#include "core/json/jsondocument.h"

#include <functional>
#include <vector>

namespace stateloupe {

/// A value and how much of the document it takes, with its key.
struct SizedNode
{
    NodeId node = NoNode;
    qint64 bytes = 0;

    friend bool operator==(const SizedNode &, const SizedNode &) = default;
};

/// The `limit` largest children of `container`, the largest first; of equal ones the earlier.
/// Both functions take time in proportion to what they look at: not for the GUI thread. What they return after
/// `isCancelled` turned true is no answer.
std::vector<SizedNode> largestChildren(
    const JsonDocument &document, NodeId container, std::size_t limit, const std::function<bool()> &isCancelled = {});

/// The `limit` largest values below `root` that have no others inside: where the bytes really are.
std::vector<SizedNode> largestScalars(
    const JsonDocument &document, NodeId root, std::size_t limit, const std::function<bool()> &isCancelled = {});

} // namespace stateloupe
