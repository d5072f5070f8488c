#pragma once

#include "core/json/jsondiff.h"

#include <QList>

#include <vector>

namespace stateloupe {

/// Which nodes of a document differ from another version of it, or have something below them that does.
/// A value, so that it can be made on another thread.
class ChangedPlaces
{
public:
    ChangedPlaces() = default;
    /// `diff` is of some document and `after`. Takes time in proportion to the differences.
    ChangedPlaces(const JsonDiff &diff, const JsonDocument &before, const JsonDocument &after);

    bool isEmpty() const { return m_subtrees.empty() && m_ancestors.empty(); }
    bool contains(NodeId node) const;

    /// Keeps up with an edit roughly, until a new diff is there.
    void follow(const QList<JsonChange> &changes);

private:
    struct Subtree
    {
        NodeId first = 0;
        NodeId end = 0; ///< after the last node
    };

    std::vector<Subtree> m_subtrees; ///< sorted, disjoint
    std::vector<NodeId> m_ancestors; ///< sorted
};

} // namespace stateloupe
