#include "ui/session/changedplaces.h"

#include "ui/session/nodemapping.h"

#include <QSet>

#include <algorithm>

namespace stateloupe {

ChangedPlaces::ChangedPlaces(const JsonDiff &diff, const JsonDocument &before, const JsonDocument &after)
{
    QSet<NodeId> ancestors;
    const auto addAncestors = [&ancestors, &after](NodeId node) {
        for (; node != NoNode && !ancestors.contains(node); node = after.parent(node))
            ancestors.insert(node);
    };
    for (const JsonDifference &difference : diff.differences) {
        if (difference.after != NoNode) {
            m_subtrees.push_back({difference.after, difference.after + after.subtreeSize(difference.after)});
            addAncestors(after.parent(difference.after));
        } else if (difference.before != NoNode && difference.before != JsonDocument::Root) {
            if (const auto container = after.resolve(before.pointer(before.parent(difference.before))))
                addAncestors(*container);
        }
    }
    const auto byFirst = [](const Subtree &a, const Subtree &b) { return a.first < b.first; };
    std::sort(m_subtrees.begin(), m_subtrees.end(), byFirst);
    m_ancestors.assign(ancestors.cbegin(), ancestors.cend());
    std::sort(m_ancestors.begin(), m_ancestors.end());
}

bool ChangedPlaces::contains(NodeId node) const
{
    if (std::binary_search(m_ancestors.begin(), m_ancestors.end(), node))
        return true;
    const auto after = std::upper_bound(m_subtrees.begin(), m_subtrees.end(), node,
        [](NodeId value, const Subtree &subtree) { return value < subtree.first; });
    return after != m_subtrees.begin() && node < std::prev(after)->end;
}

void ChangedPlaces::follow(const QList<JsonChange> &changes)
{
    constexpr qsizetype MostLooks = 1'000'000;
    if (changes.size() * qsizetype(m_ancestors.size() + m_subtrees.size()) > MostLooks) {
        *this = {}; // the new diff is there sooner
        return;
    }
    std::erase_if(m_ancestors, [&changes](NodeId &node) {
        node = movedNode(node, changes);
        return node == NoNode;
    });
    std::erase_if(m_subtrees, [&changes](Subtree &subtree) {
        const NodeId size = subtree.end - subtree.first;
        subtree.first = movedNode(subtree.first, changes);
        subtree.end = subtree.first + size;
        return subtree.first == NoNode;
    });
}

} // namespace stateloupe
