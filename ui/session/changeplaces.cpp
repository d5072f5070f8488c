#include "ui/session/changeplaces.h"

#include <algorithm>
#include <vector>

namespace stateloupe {

NodeId placeOf(const JsonDifference &difference)
{
    if (difference.after != NoNode)
        return difference.after;
    return difference.containerAfter == NoNode ? JsonDocument::Root : difference.containerAfter;
}

NodeId nextPlace(const JsonDiff &diff, NodeId node, bool forward)
{
    std::vector<NodeId> places;
    for (const JsonDifference &difference : diff.differences)
        places.push_back(placeOf(difference));
    if (places.empty())
        return NoNode;
    std::sort(places.begin(), places.end());
    const auto after = std::upper_bound(places.begin(), places.end(), node);
    const auto at = std::lower_bound(places.begin(), places.end(), node);
    if (forward)
        return after == places.end() ? places.front() : *after;
    return at == places.begin() ? places.back() : *std::prev(at);
}

} // namespace stateloupe
