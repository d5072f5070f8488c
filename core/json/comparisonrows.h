#pragma once

#include "core/json/jsondiff.h"

#include <vector>

namespace stateloupe {

/// One line of two documents side by side.
struct ComparisonRow
{
    enum class Kind : quint8 {
        Container, ///< an object or array that has differences below it, which follow
        Difference,
        Same, ///< a value that is the same on both sides
        Fold, ///< a run of siblings that are not shown
    };

    Kind kind = Kind::Difference;
    bool hidesDifferences = false; ///< of a Fold: not all that it stands for is the same
    int difference = -1; ///< its index in JsonDiff::differences
    quint32 depth = 0; ///< 0 for the whole document
    NodeId left = NoNode; ///< NoNode where this side has nothing; of a Fold the first value of its run
    NodeId right = NoNode;
    quint32 count = 0; ///< of a Fold: how many siblings
    quint64 identity = 0; ///< of the place, the same in comparisons of later versions; unique but for chance
};

struct ComparisonRows
{
    std::vector<ComparisonRow> rows; ///< in the order of the documents
    /// For each difference the place of its value among the children of the container that lacks it, once it is out of
    /// there itself: in the left document of what was added or moved, in the right one of what was removed.
    std::vector<quint32> homeRows;
};

/// Lines `left` and `right` up by place: what differs, the containers around it, and everything else folded. `diff` is
/// that of the two; differences of which `isShown` says no are folded too.
/// Takes time in proportion to the containers that have differences in them: not for the GUI thread.
ComparisonRows compareSideBySide(
    const JsonDocument &left, const JsonDocument &right, const JsonDiff &diff, const std::vector<bool> &isShown);

/// The same difference seen from the other document, as diff(after, before) would tell it.
JsonDifference mirrored(const JsonDifference &difference, quint32 leftHomeRow);

} // namespace stateloupe
